import { kindOf, type KindName } from '../../shared/kinds/list'
import type { Command, Simple } from '../../shared/project/commands'
import { makeId } from '../../shared/project/ids'
import { find, speakerNamed, wordsOf } from '../../shared/project/select'
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
import { orderOf } from './orders'
import { act, currentProject } from './project'
import { wayBack } from './undoing'
import { personField, type PersonField } from './person'
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

/** Marks `range` of an article, or only these `parts` of it, and chooses the new mark. Returns its id, or null when there was nothing to mark. */
export function mark(
  kind: KindName,
  article: string,
  range: Range,
  speaker?: Speaker,
  parts?: readonly Range[],
): string | null {
  const text = knownText(article)
  if (text === undefined) return null
  const words = meant(text, range)
  if (!words) {
    toast({ tone: 'plain', text: 'There are no words here to mark. Select some, or put the caret in a sentence.' })
    return null
  }
  const id = newId('marks')
  const spans = (parts ?? [words]).map(({ start, end }) => makeSpan(text, start, end))
  const person = speaker && personField(kind)
  const by = person ? { [person]: speaker.id } : {}
  const fields = newMark(kind, { article, spans, ...kindOf(kind).derive(text, words), ...by })
  if (!act({ do: 'add', table: 'marks', record: { id, ...fields } } as Command)) return null
  if (person) gave(speaker.id)
  chooseMark(id, false)
  say(`${kindOf(kind).label}${person ? ` by ${speaker.name}` : ''} marked: ${short(spans[0]!.exact)}`)
  return id
}

/** New field values for a mark, one step of undo. */
export const setMark = (id: string, fields: Partial<Fields['marks']>): boolean =>
  act({ do: 'set', table: 'marks', id, fields } as Command)

export function moveEdges(mark: Mark, part: number, range: Range): boolean {
  const text = knownText(mark.article)
  if (text === undefined || range.end <= range.start) return false
  const spans = mark.spans.map((span, i) => (i === part ? makeSpan(text, range.start, range.end) : span))
  if (!setMark(mark.id, { spans })) return false
  const atStart = range.start !== mark.spans[part]!.start
  say(atStart ? `Begins: ${short(spans[part]!.exact, 40)}` : `Ends: ${ending(spans[part]!.exact, 40)}`)
  return true
}

/** Other words for a mark, in order and none over another; `label` names the step, and `lost` is what is still without a place. */
export function setSpans(mark: Mark, parts: readonly Range[], label: string, lost = mark.lost): boolean {
  const text = knownText(mark.article)
  if (text === undefined) return false
  const spans = parts.map(({ start, end }) => makeSpan(text, start, end))
  const fields = { spans, ...(lost !== mark.lost && { lost }) }
  return act({ do: 'all', label, commands: [{ do: 'set', table: 'marks', id: mark.id, fields } as Simple] })
}

/** Removes a mark and chooses its neighbour in the text. */
export function removeMark(id: string): void {
  const project = currentProject()
  const gone = find(project, 'marks', id)
  if (!gone) return
  const order = orderOf(project, gone.article)
  const at = order.rank(id)
  const neighbour = order.at(at + 1) ?? order.at(at - 1)
  if (!act({ do: 'remove', table: 'marks', id })) return
  setView({ mark: neighbour?.id ?? null })
  say(`${kindOf(gone.kind).label} deleted: ${short(wordsOf(gone))}`)
  toast({
    tone: 'plain',
    text: `${kindOf(gone.kind).label} deleted.`,
    ...wayBack(),
  })
}

/** Adds a speaker to the register, e.g. for marks to come. Returns its id. */
export function addSpeaker(name: string, type: Speaker['type']): string {
  const id = newId('speakers')
  act({ do: 'add', table: 'speakers', record: { id, ...newSpeaker(name.trim(), type) } } as Command)
  gave(id)
  return id
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

const ending = (words: string, length: number): string =>
  words.length > length ? `…${words.slice(1 - length)}` : words

export const short = (words: string, length = 80): string =>
  words.length > length ? `${words.slice(0, length - 1)}…` : words
