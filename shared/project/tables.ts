import {
  emptyValues,
  choice,
  composed,
  number,
  record,
  records,
  ref,
  refs,
  rich,
  span,
  spans,
  text,
  texts,
  type Field,
  type Values,
} from '../kinds/field'
import { kinds, type KindName } from '../kinds/list'
import { RELIABILITY } from '../kinds/words'
import type { RichText } from '../text/rich'
import type { Stamp } from './stamps'

/**
 * The tables of a project and the fields of their records. A project is one record of table `project` plus the
 * records of the others. Adding a table is an entry here; schema, file, commands and history follow.
 */
const articleFields = {
  title: text('Title', 1000),
  outlet: text('Outlet', 300),
  author: text('Author', 500),
  /** As the article gives it: a year, a month, a day, a full time, or words. */
  published: text('Published', 100),
  /** When the article itself says it was last changed; never the date of a file. */
  updated: text('Updated', 100),
  /** ISO time at which the article was brought in. */
  retrieved: text('Retrieved', 40),
  url: text('Address', 4000),
  /** BCP 47 tag, empty when not known. */
  language: text('Language', 40),
  direction: choice('Direction', [
    { value: 'ltr', label: 'Left to right' },
    { value: 'rtl', label: 'Right to left' },
  ]),
  /** Which part of the file gave which field, e.g. `published: "meta article:published_time"`. */
  origins: records('Origins', { field: text('Field', 40), from: text('From', 200) }),
  /** The words of the file, where a field holds them in another form: a date that was read as an ISO one. */
  given: records('As given', { field: text('Field', 40), words: text('Words', 200) }),
  /** What a person should look at, until they have, in the words of checks.ts. */
  check: texts('To check', 40),
  source: record('Original', {
    name: text('File name', 500),
    size: number('Bytes'),
    sha256: text('SHA-256', 64),
    type: text('Format', 40),
    encoding: text('Encoding', 40),
  }),
  /** What was put right in the text since it was brought in, as text/corrections.ts says; `stamp` tells who did it, and when. */
  corrections: records('Corrections', {
    at: number('At'),
    removed: text('Removed', 1_000_000),
    inserted: text('Inserted', 1_000_000),
    stamp: text('Stamp', 100),
  }),
  /** Where each page of a PDF begins in the plain text, the first page first. */
  pages: records('Pages', { at: number('At') }),
  doc: { ...rich('Text'), empty: { type: 'doc', content: [{ type: 'paragraph' }] } as RichText },
}

const speakerFields = {
  name: text('Name', 300),
  type: choice('Type', [
    { value: 'person', label: 'Person' },
    { value: 'organisation', label: 'Organisation' },
    { value: 'group', label: 'Group' },
    { value: 'unnamed', label: 'Unnamed source', hint: '“a senior official”' },
  ]),
  aliases: texts('Also called'),
  roles: records('Roles', { role: text('Role', 300), from: text('From', 40), until: text('Until', 40) }),
  reliability: choice('Reliability', RELIABILITY),
  note: rich('Note'),
}

const markFields = {
  article: { ...ref('Article', 'articles'), empty: '' },
  spans: spans('Words'),
  /** Words that are no longer in the text, as they were; a mark without any others waits for a person to find its place. */
  lost: spans('Lost words'),
  note: rich('Note'),
  tags: refs('Tags', 'tags'),
  /** How certain the suggestion was that became this mark, 0..1; 0 for a mark made by hand. */
  certainty: number('Certainty of its suggestion', 0, 1),
}

const briefingFields = {
  title: text('Title', 300),
  /** The template it was made from. */
  template: text('Template', 100),
  handling: text('Handling line', 200),
  preparedFor: text('Prepared for', 300),
  version: text('Version', 60),
  /** Until when information was taken in. */
  cutOff: text('Cut-off date', 60),
  /** What a reader takes away who reads nothing else. */
  bottomLine: text('Bottom line', 2000, true),
  /** The articles it is about; none says all of the project. */
  articles: refs('Articles', 'articles'),
  cover: choice('Cover', [
    { value: 'page', label: 'A page of its own' },
    { value: 'head', label: 'Above the text' },
  ]),
  contents: choice('Contents', [
    { value: 'yes', label: 'With contents' },
    { value: 'no', label: 'Without contents' },
  ]),
  notes: choice('Notes', [
    { value: 'foot', label: 'Footnotes' },
    { value: 'end', label: 'End notes' },
  ]),
  paper: choice('Paper', [
    { value: 'A4', label: 'A4' },
    { value: 'Letter', label: 'Letter' },
  ]),
}

const sectionFields = {
  briefing: { ...ref('Briefing', 'briefings'), empty: '' as string },
  /** Where it stands among the others of its briefing: ascending. */
  order: number('Order', -1e9, 1e9),
  title: text('Title', 300),
  /** What belongs here: shown where nothing is written yet, printed never. */
  hint: text('Hint', 1000, true),
  body: composed('Text'),
}

export const tables = {
  project: {
    prefix: 'p',
    label: 'Project',
    fields: { title: text('Title', 300), description: text('Description', 5000, true) },
  },
  articles: { prefix: 'a', label: 'Article', fields: articleFields },
  speakers: { prefix: 's', label: 'Speaker', fields: speakerFields },
  tags: {
    prefix: 't',
    label: 'Tag',
    fields: { name: text('Name', 200), parent: ref('Under', 'tags'), color: text('Colour', 20), note: rich('Note') },
  },
  marks: { prefix: 'm', label: 'Mark', fields: markFields },
  links: {
    prefix: 'l',
    label: 'Link',
    fields: {
      type: choice('Type', [
        { value: 'supports', label: 'Supports' },
        { value: 'contradicts', label: 'Contradicts' },
        { value: 'repeats', label: 'Repeats' },
        { value: 'corrects', label: 'Corrects' },
        { value: 'explains', label: 'Explains' },
      ]),
      from: { ...ref('From', 'marks'), empty: '' as string },
      to: { ...ref('To', 'marks'), empty: '' as string },
      note: rich('Note'),
    },
  },
  briefings: { prefix: 'b', label: 'Briefing', fields: briefingFields },
  /** A briefing's text is in records of its own, one a section, so that two people can write in one briefing. */
  sections: { prefix: 'x', label: 'Section', fields: sectionFields },
  /** Suggested marks that nobody wants. Records of their own, so that two people who dismiss do not contradict each other. */
  dismissals: {
    prefix: 'd',
    label: 'Dismissed suggestion',
    fields: {
      article: { ...ref('Article', 'articles'), empty: '' as string },
      suggested: text('Suggested as', 40),
      /** From its first word to its last. */
      words: span('Words'),
      /** Of a quote: direct, indirect or mixed. */
      form: text('Form', 40),
      /** As a mark's; 0 where it is not known. */
      certainty: number('Certainty', 0, 1),
    },
  },
  /** What was learned from marks and dismissals up to a moment counts no more (tuning.ts). Records of their own for the same reason. */
  resets: { prefix: 'r', label: 'New beginning', fields: { name: text('What begins anew', 100) } },
} as const

export type TableName = keyof typeof tables
export const tableNames = Object.keys(tables) as TableName[]

/** What every record carries beside its fields: identity, and what joining two copies needs. */
export interface Envelope {
  id: string
  /** Stamp of the command that added the record; a field's own stamp, where it differs, is in `stamps`. */
  stamp: Stamp
  stamps?: Record<string, Stamp>
  /** Values that others wrote at the same time as the one shown, by field: a conflict until somebody chooses. */
  also?: Record<string, { value: unknown; stamp: Stamp }[]>
  /** Removed. The record stays, so that undo and a colleague's edit can bring it back. */
  gone?: boolean
}

type MarkOf<K extends KindName> = K extends KindName
  ? { kind: K } & Values<typeof markFields> & Values<(typeof kinds)[K]['fields']>
  : never

export type Fields = {
  [T in TableName]: T extends 'marks' ? MarkOf<KindName> : Values<(typeof tables)[T]['fields']>
}

export type Rec<T extends TableName = TableName> = Envelope & Fields[T]
export type Article = Rec<'articles'>
export type Mark = Rec<'marks'>
export type Speaker = Rec<'speakers'>
export type Tag = Rec<'tags'>
export type Link = Rec<'links'>
export type Briefing = Rec<'briefings'>
export type Section = Rec<'sections'>
export type Quote = Extract<Mark, { kind: 'quote' }>
export type Claim = Extract<Mark, { kind: 'claim' }>
export type Passage = Extract<Mark, { kind: 'passage' }>

const fieldsOfKind = Object.fromEntries(
  Object.entries(kinds).map(([name, kind]): [string, Record<string, Field>] => [
    name,
    { ...markFields, ...kind.fields },
  ]),
) as Record<KindName, Record<string, Field>>

/** The fields a record of `table` has; for marks, with those of its kind. */
export const fieldsOf = (table: TableName, kind?: KindName): Record<string, Field> =>
  table === 'marks' && kind ? fieldsOfKind[kind] : tables[table].fields

/** A new article's fields, all empty but those given. */
export const newArticle = (given: Partial<Fields['articles']>): Fields['articles'] => ({
  ...emptyValues(articleFields),
  ...given,
})

export const newSpeaker = (name: string, type: Speaker['type'] = 'person'): Fields['speakers'] => ({
  ...emptyValues(speakerFields),
  name,
  type,
})

/** A new mark of `kind` with every field at its empty value. */
export const newMark = <K extends KindName>(kind: K, given: Partial<MarkOf<K>>): MarkOf<K> =>
  ({ kind, ...emptyValues(markFields), ...emptyValues(kinds[kind].fields), ...given }) as MarkOf<K>

/** A new briefing's fields, all empty but those given. */
export const newBriefing = (given: Partial<Fields['briefings']>): Fields['briefings'] => ({
  ...emptyValues(briefingFields),
  ...given,
})

export const newSection = (given: Partial<Fields['sections']> & { briefing: string }): Fields['sections'] => ({
  ...emptyValues(sectionFields),
  ...given,
})
