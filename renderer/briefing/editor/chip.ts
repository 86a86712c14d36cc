import { kindOf, type KindName } from '../../../shared/kinds/list'
import { nameInText } from '../../../shared/formats/values'
import { dateOf } from '../../../shared/formats/words'
import { wordsInText, WORDS } from '../../../shared/formats/briefing/references'
import type { Project } from '../../../shared/project/model'
import { find, personOf, wordsOf } from '../../../shared/project/select'
import type { Mark } from '../../../shared/project/tables'
import type { Reference } from '../../../shared/text/composed'
import { orderOf } from '../../store/orders'

/** What a reference looks like in the text: looked up each time, for the reference alone says only what was used. */
export interface Chip {
  text: string
  /** The mark's number in its article; 0 where it has none. */
  number: number
  kind: KindName | ''
  language: string
  /** Who and where, in a line. */
  source: string
  /** What a person must know before it is printed. */
  trouble: string
  /** Is it printed to the letter? */
  exact: boolean
}

const DELETED = 'mark deleted'
const CHANGED = 'reads differently now'

export function chipOf(project: Project, reference: Reference): Chip {
  const { table, id, as, used } = reference
  const plain = { number: 0, kind: '' as const, language: '', source: '', trouble: '', exact: false }
  if (table === 'speakers') {
    const speaker = find(project, 'speakers', id)
    const text = speaker ? nameInText(speaker) : (used['name'] ?? 'A speaker')
    return { ...plain, text, source: 'Speaker', trouble: speaker ? '' : 'speaker deleted' }
  }
  if (table === 'articles') {
    const article = find(project, 'articles', id)
    const text = article?.title.trim() || used['title'] || 'An article'
    return { ...plain, text, source: article ? placeIn(article) : 'Article', trouble: article ? '' : 'article deleted' }
  }
  const mark = find(project, 'marks', id)
  const article = mark && find(project, 'articles', mark.article)
  const words = wordsInText(reference, mark, article?.language ?? '')
  if (!mark || !article) {
    const text = as === 'statement' ? (used['statement'] ?? words) : words
    return { ...plain, text, exact: as !== 'statement', source: used['speaker'] ?? '', trouble: DELETED }
  }
  const number = mark.spans.length ? orderOf(project, article.id).rank(mark.id) + 1 : 0
  const now = wordsOf(mark)
  const exact = as === 'words' || as === 'passage'
  const differs = exact && now !== used[WORDS] && now !== reference.kept
  return {
    text: as === 'number' ? '' : as === 'statement' ? statementOf(mark) || wordsOf(mark) : words,
    number,
    kind: mark.kind,
    language: article.language,
    source: sourceOf(project, mark),
    trouble: differs ? CHANGED : '',
    exact,
  }
}

const statementOf = (mark: Mark): string => (mark.kind === 'claim' ? mark.statement.trim() : '')

const placeIn = ({ outlet, published }: { outlet: string; published: string }): string =>
  [outlet.trim(), dateOf(published)].filter(Boolean).join(', ')

/** "Irena Dahl · The Example, 12 March 2026" */
export function sourceOf(project: Project, mark: Mark): string {
  const speaker = personOf(project, mark)
  const article = find(project, 'articles', mark.article)
  const who = speaker ? nameInText(speaker) : `${kindOf(mark.kind).label}, nobody named`
  return [who, article && (placeIn(article) || article.title)].filter(Boolean).join(' · ')
}
