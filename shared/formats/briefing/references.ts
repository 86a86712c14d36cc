import { kindOf } from '../../kinds/list'
import type { Field } from '../../kinds/field'
import type { Project } from '../../project/model'
import { find, personOf, wordsOf } from '../../project/select'
import { fieldsOf, tables, type Mark } from '../../project/tables'
import {
  cutsFit,
  isReference,
  nodesOf,
  shortened,
  type ComposedText,
  type Reference,
  type ReferenceForm,
} from '../../text/composed'
import { readable } from '../values'
import { quoted } from '../words'

/**
 * References of a briefing to marks, speakers and articles: what is kept of them when they are put into the text, and
 * what has become of them since.
 */

/** Fields whose change a reader of the sentence would want to know. */
const TELLING = [
  'statement',
  'form',
  'saidOn',
  'aboutWhen',
  'status',
  'likelihood',
  'confidence',
  'credibility',
] as const

/** The name of the words marked among what is used of a mark; the other names are those of its fields. */
export const WORDS = 'words'

/** What a reference keeps of its mark, speaker or article, as words by name; undefined when that is not there. */
export function usedOf(project: Project, table: Reference['table'], id: string): Record<string, string> | undefined {
  if (table === 'speakers') {
    const speaker = find(project, 'speakers', id)
    return speaker && filled({ name: speaker.name, reliability: speaker.reliability })
  }
  if (table === 'articles') {
    const article = find(project, 'articles', id)
    return article && filled({ title: article.title, outlet: article.outlet, published: article.published })
  }
  const mark = find(project, 'marks', id)
  if (!mark || !find(project, 'articles', mark.article)) return undefined
  const speaker = personOf(project, mark)
  return filled({
    [WORDS]: wordsOf(mark),
    ...Object.fromEntries(
      tellingOf(mark).map(([name, field]) => [name, readable(project, field, valueOf(mark, name))]),
    ),
    speaker: speaker?.name ?? '',
    reliability: speaker?.reliability ?? '',
  })
}

const tellingOf = (mark: Mark): [string, Field][] =>
  Object.entries<Field>(kindOf(mark.kind).fields).filter(([name]) => (TELLING as readonly string[]).includes(name))

const valueOf = (mark: Mark, name: string): unknown => (mark as unknown as Record<string, unknown>)[name]

const filled = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value))

/** A new reference; undefined when what it is to is not there. */
export function referTo(
  project: Project,
  table: Reference['table'],
  id: string,
  as: ReferenceForm = formOf(project, table, id),
): Reference | undefined {
  const used = usedOf(project, table, id)
  return used && { table, id, as, used, cuts: [], kept: '' }
}

/** How something is referred to unless the analyst says otherwise: a claim by its statement, where it has one. */
export function formOf(project: Project, table: Reference['table'], id: string): ReferenceForm {
  if (table !== 'marks') return table === 'speakers' ? 'name' : 'title'
  const mark = find(project, 'marks', id)
  return mark?.kind === 'claim' && mark.statement.trim() ? 'statement' : 'words'
}

/** What the label of a name among what is used of a reference is, as a person reads it. */
export function labelOf(project: Project, { table, id }: Reference, name: string): string {
  if (name === WORDS) return 'Words'
  if (name === 'speaker') return 'Speaker'
  if (name === 'reliability') return tables.speakers.fields.reliability.label
  const fields: Record<string, Field> = fieldsOf(table, find(project, 'marks', table === 'marks' ? id : null)?.kind)
  return fields[name]?.label ?? name
}

export interface Changed {
  name: string
  label: string
  was: string
  now: string
}

/** How what a reference used differs from what is there now; undefined when it is there no more. */
export function changesOf(project: Project, reference: Reference): Changed[] | undefined {
  const now = usedOf(project, reference.table, reference.id)
  if (!now) return undefined
  const { used } = reference
  return [...new Set([...Object.keys(used), ...Object.keys(now)])]
    .filter((name) => (used[name] ?? '') !== (now[name] ?? ''))
    .map((name) => ({ name, label: labelOf(project, reference, name), was: used[name] ?? '', now: now[name] ?? '' }))
}

/** Does it print words of the source to the letter? */
export const quotesWords = ({ table, as }: Reference): boolean =>
  table === 'marks' && (as === 'words' || as === 'passage')

/** Can the cuts be made in the words used? They cannot where a file was changed by hand. */
export const isSound = ({ used, cuts }: Reference): boolean => cutsFit(used[WORDS] ?? '', cuts)

/** All references of a text, in reading order. */
export function* referencesIn(body: ComposedText | null): Generator<Reference> {
  if (body) for (const node of nodesOf(body.content)) if (isReference(node)) yield node.attrs
}

/**
 * The words a reference uses, with what was left out shown, as they stand in the analyst's text: in quotation marks, but
 * for what the article says in its own words of what somebody said, and for what is partly quoted and brings its marks along.
 */
export function wordsInText(reference: Reference, mark: Mark | undefined, language: string): string {
  const words = shortened(reference.used[WORDS] ?? '', reference.cuts)
  const reported = mark?.kind === 'quote' && (mark.form === 'indirect' || mark.form === 'mixed')
  return reported ? words : quoted(words, language)
}
