import type { Project } from '../../shared/project/model'
import { find, personOf, wordsOf } from '../../shared/project/select'
import { kindOf } from '../../shared/kinds/list'
import type { Article, Mark, Speaker } from '../../shared/project/tables'
import { fold } from '../ui/options'

/** Finding one of very many marks by what is typed, in slices, so that no key waits. */

/** Characters of a mark by which it is found; nobody types more of it. */
const ENOUGH = 1500

const simple = (words: string): string => (/[^\0-\x7f]/.test(words) ? fold(words) : words.toLowerCase())

/** Each record's words, folded once: a record that changes is another one. */
const folded = new WeakMap<object, string>()

function remembered<T extends object>(record: T, words: (record: T) => string): string {
  let text = folded.get(record)
  if (text === undefined) folded.set(record, (text = simple(words(record))))
  return text
}

const ownWords = (mark: Mark): string => {
  const { statement = '', about = '' } = mark as { statement?: string; about?: string }
  return `${kindOf(mark.kind).label} ${wordsOf(mark).slice(0, ENOUGH)} ${statement} ${about}`
}
const who = ({ name, aliases }: Speaker): string => [name, ...aliases].join(' ')
const where = ({ title, outlet }: Article): string => `${title} ${outlet}`

/** Says whether a mark has every word typed in its own words, its statement, its speaker's names or its article's title. */
export function matcher(project: Project, typed: string): (mark: Mark) => boolean {
  const terms = fold(typed).split(' ').filter(Boolean)
  return (mark) => {
    const own = remembered(mark, ownWords)
    return terms.every((term) => {
      if (own.includes(term)) return true
      const speaker = personOf(project, mark)
      if (speaker && remembered(speaker, who).includes(term)) return true
      const article = find(project, 'articles', mark.article)
      return article !== undefined && remembered(article, where).includes(term)
    })
  }
}

/** Milliseconds of work at a time. */
const SLICE = 6
/** Marks between two looks at the clock. */
const STEP = 100

/**
 * Calls `found` with the marks that match, in their order: at once with those of the first slice, then with more of them
 * until all have been looked at. Returns what stops it.
 */
export function search(
  marks: readonly Mark[],
  matches: (mark: Mark) => boolean,
  found: (marks: readonly Mark[], complete: boolean) => void,
): () => void {
  const hits: Mark[] = []
  let at = 0
  let timer = 0
  const slice = (): void => {
    const until = performance.now() + SLICE
    do {
      for (const mark of marks.slice(at, at + STEP)) if (matches(mark)) hits.push(mark)
      at += STEP
    } while (at < marks.length && performance.now() < until)
    if (at < marks.length) timer = window.setTimeout(slice)
    found([...hits], at >= marks.length)
  }
  slice()
  return () => clearTimeout(timer)
}

/** Every mark but one: those chosen last first, then those of the same article, then the newest. */
export function candidates(project: Project, of: Mark, recent: readonly Mark[]): Mark[] {
  const first = new Set(recent.filter((mark) => mark.id !== of.id))
  const [here, elsewhere]: [Mark[], Mark[]] = [[], []]
  for (const mark of project.tables.marks.values()) {
    if (mark.gone || mark.id === of.id || first.has(mark)) continue
    if (mark.article === of.article) here.push(mark)
    else elsewhere.push(mark)
  }
  return [...first, ...here.toReversed(), ...elsewhere.toReversed()]
}
