import { kindOf, type KindName } from '../../shared/kinds/list'
import type { Command, Simple } from '../../shared/project/commands'
import { makeId } from '../../shared/project/ids'
import { find, marksOf, speakerNamed, wordsOf } from '../../shared/project/select'
import {
  newMark,
  newSpeaker,
  tables,
  type Fields,
  type Mark,
  type Speaker,
  type TableName,
} from '../../shared/project/tables'
import { makeSpan } from '../../shared/text/anchor'
import { quoteAt, sentenceAt, tidy, type Range } from '../../shared/text/snap'
import { act, currentProject, undo } from './project'
import type { PersonField } from './person'
import { gave } from './recent'
import { knownText } from './texts'
import { chooseMark, say, setView, toast } from './view'

/** The analyst's gestures on marks and speakers, as commands. */

export const newId = (table: TableName): string =>
  makeId(tables[table].prefix, Date.now(), crypto.getRandomValues(new Uint8Array(8)))

/** What a bare caret or a rough selection means: the quotation around the caret, else the sentence; a selection without its white space. */
export function meant(text: string, range: Range): Range | null {
  if (range.start !== range.end) return tidy(text, range)
  return quoteAt(text, range.start) ?? sentenceAt(text, range.start)
}

/** Marks `range` of an article and chooses the new mark. Returns its id, or null when there was nothing to mark. */
export function mark(kind: KindName, article: string, range: Range): string | null {
  const text = knownText(article)
  if (text === undefined) return null
  const words = meant(text, range)
  if (!words) {
    toast({ tone: 'plain', text: 'There are no words here to mark. Select some, or put the caret in a sentence.' })
    return null
  }
  const id = newId('marks')
  const spans = [makeSpan(text, words.start, words.end)]
  const fields = newMark(kind, { article, spans, ...kindOf(kind).derive(text, words) })
  if (!act({ do: 'add', table: 'marks', record: { id, ...fields } } as Command)) return null
  chooseMark(id, false)
  say(`${kindOf(kind).label} marked: ${short(spans[0]!.exact)}`)
  return id
}

/** New field values for a mark, one step of undo. */
export const setMark = (id: string, fields: Partial<Fields['marks']>): boolean =>
  act({ do: 'set', table: 'marks', id, fields } as Command)

export function moveEdges(mark: Mark, part: number, range: Range): boolean {
  const text = knownText(mark.article)
  if (text === undefined || range.end <= range.start) return false
  const spans = mark.spans.map((span, i) => (i === part ? makeSpan(text, range.start, range.end) : span))
  return setMark(mark.id, { spans })
}

/** Removes a mark and chooses its neighbour in the text. */
export function removeMark(id: string): void {
  const project = currentProject()
  const gone = find(project, 'marks', id)
  if (!gone) return
  const before = marksOf(project, gone.article)
  const at = before.findIndex((m) => m.id === id)
  if (!act({ do: 'remove', table: 'marks', id })) return
  setView({ mark: (before[at + 1] ?? before[at - 1])?.id ?? null })
  say(`${kindOf(gone.kind).label} deleted: ${short(wordsOf(gone))}`)
  toast({
    tone: 'plain',
    text: `${kindOf(gone.kind).label} deleted.`,
    action: { label: 'Undo', run: () => void undo() },
  })
}

/** Gives a mark's speaker field to the person named, who is added to the register when not yet there: one step of undo. */
export function nameSpeaker(
  mark: Mark,
  field: PersonField | undefined,
  name: string,
  type: Speaker['type'] = 'person',
): void {
  if (!field) return say(`A ${kindOf(mark.kind).label.toLowerCase()} has no speaker.`)
  const known = speakerNamed(currentProject(), name)
  if (known) {
    setMark(mark.id, { [field]: known.id })
    gave(known.id)
    say(`Speaker: ${known.name}`)
    return
  }
  const id = newId('speakers')
  const commands = [
    { do: 'add', table: 'speakers', record: { id, ...newSpeaker(name.trim(), type) } },
    { do: 'set', table: 'marks', id: mark.id, fields: { [field]: id } },
  ] as Simple[]
  gave(id)
  act({ do: 'all', label: `Add speaker ${short(name.trim(), 30)}`, commands })
  say(`New speaker: ${name.trim()}`)
}

export const short = (words: string, length = 80): string =>
  words.length > length ? `${words.slice(0, length - 1)}…` : words
