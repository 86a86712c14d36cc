import type { Choice, Field, RefTable } from '../kinds/field'
import { kindOf } from '../kinds/list'
import type { Project } from '../project/model'
import { alive, find } from '../project/select'
import { tables, type Mark, type Speaker } from '../project/tables'
import type { Span } from '../text/anchor'
import { wordsOfComposed, type ComposedText } from '../text/composed'
import { plainText } from '../text/plain'
import type { RichText } from '../text/rich'
import { dateOf } from './words'

/** Values of fields as words, from the descriptions of the fields alone, so that a new field or kind needs no code here. */

export const choiceOf = (field: Field, value: unknown): Choice | undefined =>
  field.is === 'choice' ? field.choices.find((choice) => choice.value === value) : undefined

/** The value as one plain string; empty when it says nothing. */
export function valueText(project: Project, field: Field, value: unknown): string {
  switch (field.is) {
    case 'choice':
      return choiceOf(field, value)?.label ?? ''
    case 'ref':
      return nameOf(project, field.table, value as string | null)
    case 'refs':
      return (value as string[])
        .map((id) => nameOf(project, field.table, id))
        .filter(Boolean)
        .join('; ')
    case 'span':
      return (value as Span | null)?.exact ?? ''
    case 'spans':
      return (value as Span[]).map((span) => span.exact).join(' … ')
    case 'rich':
      return value ? plainText(value as RichText).text.trim() : ''
    case 'composed':
      return value ? wordsOfComposed(value as ComposedText) : ''
    case 'texts':
      return (value as string[]).join('; ')
    case 'text':
      return (value as string).trim()
    case 'number':
      return value ? String(value as number) : ''
    case 'record':
    case 'records':
      return ''
  }
}

function nameOf(project: Project, table: RefTable, id: string | null): string {
  if (table === 'articles') return find(project, 'articles', id)?.title ?? ''
  if (table === 'speakers') return find(project, 'speakers', id)?.name ?? ''
  if (table === 'tags') return find(project, 'tags', id)?.name ?? ''
  if (table === 'briefings') return find(project, 'briefings', id)?.title ?? ''
  return find(project, 'marks', id)?.spans[0]?.exact ?? ''
}

export interface Fact {
  name: string
  field: Field
  label: string
  text: string
  /** Range or meaning of a chosen word, where it is short; long definitions are for a table of the words used. */
  hint?: string
}

const SHORT = 26

/** The value as a person reads it: dates in words, and what a speaker is where the name does not say it. */
export function readable(project: Project, field: Field, value: unknown): string {
  const speaker = field.is === 'ref' && field.table === 'speakers' && find(project, 'speakers', value as string | null)
  if (speaker) return nameInText(speaker)
  return field.is === 'text' ? dateOf(valueText(project, field, value)) : valueText(project, field, value)
}

/** What is known of a mark beside its words: the filled fields of its kind, in the kind's order. */
export function factsOf(project: Project, mark: Mark, skip: readonly string[] = []): Fact[] {
  return Object.entries(kindOf(mark.kind).fields).flatMap(([name, field]) => {
    const value = (mark as unknown as Record<string, unknown>)[name]
    const text = skip.includes(name) ? '' : readable(project, field, value)
    const hint = choiceOf(field, value)?.hint
    return text ? [{ name, field, label: field.label, text, ...(hint && hint.length <= SHORT && { hint }) }] : []
  })
}

/** "Unnamed source", "Organisation", "Group"; empty for a person, which a name says of itself. */
export const typeOf = ({ type }: Speaker): string =>
  type === 'person' ? '' : (choiceOf(tables.speakers.fields.type, type)?.label ?? '')

/** A speaker's name where nothing else tells what it is: one without a name must not look like a person. */
export const nameInText = (speaker: Speaker): string =>
  speaker.type === 'unnamed' ? `${speaker.name} (${typeOf(speaker).toLowerCase()})` : speaker.name

/** "Minister, since 21 January 2025", "Engineer, until 2021", "Pilot, 2021 to 2024" */
export const rolesOf = ({ roles }: Speaker): string[] =>
  roles
    .map(({ role, from, until }) =>
      [role.trim(), period(dateOf(from.trim()), dateOf(until.trim()))].filter(Boolean).join(', '),
    )
    .filter(Boolean)

const period = (from: string, until: string): string =>
  from && until ? `${from} to ${until}` : from ? `since ${from}` : until && `until ${until}`

/** Who a speaker is, in a few words: roles, other names, how reliable. */
export function describeSpeaker(speaker: Speaker): string[] {
  const reliability = reliabilityOf(speaker)
  return [
    ...rolesOf(speaker),
    ...(speaker.aliases.length ? [`also called ${speaker.aliases.join(', ')}`] : []),
    ...(reliability ? [`reliability ${reliability.label}, ${reliability.hint?.toLowerCase() ?? ''}`] : []),
  ]
}

/** Admiralty letter of an outlet or author, where a speaker of that name has been graded. */
export function gradeOf(project: Project, names: readonly string[]): Choice | undefined {
  const wanted = new Set(names.map((name) => name.trim().toLocaleLowerCase()).filter(Boolean))
  const graded = alive(project, 'speakers').find(
    (s) => s.reliability && [s.name, ...s.aliases].some((name) => wanted.has(name.trim().toLocaleLowerCase())),
  )
  return graded && reliabilityOf(graded)
}

export const reliabilityOf = (speaker: Speaker): Choice | undefined =>
  choiceOf(tables.speakers.fields.reliability, speaker.reliability)
