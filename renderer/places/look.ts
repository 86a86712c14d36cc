import { holds } from '../../shared/text/anchor'
import { prepare } from '../../shared/text/find-again'
import { plainText, type PlainText } from '../../shared/text/plain'
import type { RichText } from '../../shared/text/rich'
import { inOrderOfCare, placing, seek, settled, type Answer, type Sought } from '../../shared/project/places'
import type { NewerCopy } from '../../shared/contract'
import type { Command } from '../../shared/project/commands'
import { isEdited } from '../../shared/project/edited'
import type { Fields, Mark } from '../../shared/project/tables'
import { find, lostOf, marksOf } from '../../shared/project/select'
import { act, currentProject } from '../store/project'
import { wayBack } from '../store/undoing'
import { articleText } from '../store/texts'
import { toast, type View } from '../store/view'

type Asked = NonNullable<View['places']>

export interface Looked {
  sought: readonly Sought[]
  /** The text in which places are sought, and the one that the marks come from where it is another. */
  plain: PlainText
  was: PlainText | undefined
  /** The newer copy's document. */
  doc: RichText | undefined
  /** How the two texts differ, in a sentence. */
  summary: string
}

/** What is done to the article, as a menu says it. */
export const titleOf = ({ reading }: NewerCopy): string =>
  reading ? 'Read the text in another way' : 'Replace the text with a newer copy'

export const answerKey = (mark: string, part: number): string => `${mark}/${part}`

/** Marks of the article that are not, or not wholly, on their words. */
export function misplaced(article: string, text: string): Mark[] {
  const project = currentProject()
  const off = marksOf(project, article).filter((mark) => !mark.spans.every((span) => holds(text, span)))
  return [...new Set([...off, ...lostOf(project, article)])]
}

/** Looks for all marks concerned; null when a text cannot be read. */
export async function look({ article, newer }: Asked): Promise<Looked | null> {
  const current = await articleText(article)
  if (!current) return null
  // The dialog is drawn before the search takes the processor.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  if (!newer) {
    const { plain } = current
    const sought = inOrderOfCare(seek(misplaced(article, plain.text), prepare(plain.text)))
    return { sought, plain, was: undefined, doc: undefined, summary: '' }
  }
  const doc = JSON.parse(newer.json) as RichText
  const [plain, was] = [plainText(doc), current.plain]
  const project = currentProject()
  const marks = [...new Set([...marksOf(project, article), ...lostOf(project, article)])]
  const sought = inOrderOfCare(seek(marks, prepare(plain.text, was.text)))
  return { sought, plain, was, doc, summary: [howTheyDiffer(was, plain), ...newer.warnings].join(' ') }
}

function howTheyDiffer(was: PlainText, now: PlainText): string {
  const [before, after] = [was, now].map(({ text, blocks }) =>
    blocks.filter(({ number }) => number > 0).map(({ start, end }) => text.slice(start, end).trim()),
  ) as [string[], string[]]
  const [old, fresh] = [new Set(before), new Set(after)]
  const added = after.filter((words) => !old.has(words)).length
  const gone = before.filter((words) => !fresh.has(words)).length
  if (added + gone === 0) return 'Both texts have the same paragraphs.'
  const paragraphs = (count: number): string => `${count} ${count === 1 ? 'paragraph' : 'paragraphs'}`
  return `${paragraphs(added)} new or changed, ${paragraphs(gone)} no longer there as before.`
}

/** What the text that comes says of itself. What a person has written in the article's fields stays. */
function about(id: string, { source, retrieved, pages, check, head = {} }: NewerCopy): Partial<Fields['articles']> {
  const article = find(currentProject(), 'articles', id)
  const free = Object.entries(head).filter(([name]) => article && !isEdited(article, name))
  return { source, retrieved, pages, check, ...Object.fromEntries(free) }
}

/** The copy goes when its text is taken; one that has been worked on stays, with its marks. */
const withoutCopy = (copy: string | undefined): Command[] =>
  copy === undefined || currentProject().marksByArticle.get(copy)?.size
    ? []
    : [{ do: 'remove', table: 'articles', id: copy }]

/** Carries the answers out as one step. True when it was done. */
export function settle({ article, newer, copy }: Asked, looked: Looked, given: ReadonlyMap<string, Answer>): boolean {
  const answers = (mark: string, part: number): Answer | undefined => given.get(answerKey(mark, part))
  const moves = placing(looked.sought, answers)
  const text =
    newer && looked.doc
      ? [
          {
            do: 'set' as const,
            table: 'articles' as const,
            id: article,
            fields: { doc: looked.doc, corrections: [], ...about(article, newer) },
          },
        ]
      : []
  const commands = [...text, ...moves, ...withoutCopy(copy)]
  if (commands.length === 0) return true
  const label = newer ? titleOf(newer) : 'Find the places of marks'
  if (!act({ do: 'all', label, commands } as Command)) return false
  const lost = looked.sought.filter((one) => (settled(one, answers)?.lost ?? one.mark.lost).length > 0).length
  const waiting = lost ? ` ${lost === 1 ? '1 mark waits' : `${lost} marks wait`} under Lost marks.` : ''
  const done = newer ? 'The text was replaced.' : 'The marks are in their places.'
  toast({ tone: lost ? 'warning' : 'plain', text: done + waiting, ...wayBack() })
  return true
}
