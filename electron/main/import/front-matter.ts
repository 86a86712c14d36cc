import type { Fields } from '../../../shared/project/tables'
import { asGiven, dateGiven } from './dates'

type Field = 'title' | 'author' | 'published' | 'updated' | 'outlet' | 'url' | 'language'

const NAMES: Record<string, Field> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  authors: 'author',
  byline: 'author',
  date: 'published',
  published: 'published',
  publishdate: 'published',
  updated: 'updated',
  modified: 'updated',
  lastmod: 'updated',
  outlet: 'outlet',
  source: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  site: 'outlet',
  url: 'url',
  link: 'url',
  permalink: 'url',
  canonical: 'url',
  language: 'language',
  lang: 'language',
}

/**
 * The lines between `---` and `---` at the start of a Markdown file, of which the plain `key: value` kind is read and
 * lists of names; all else in them is left alone. `body` is the text after them.
 */
export function frontMatter(text: string): {
  fields: Partial<Pick<Fields['articles'], Field>>
  given: Fields['articles']['given']
  body: string
} {
  const found = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  // Without a single key the lines are a text between two rules.
  if (!found || !/^[\w-]+:/m.test(found[1]!)) return { fields: {}, given: [], body: text }
  const fields: Partial<Record<Field, string>> = {}
  const given: Fields['articles']['given'] = []
  let list: Field | undefined
  for (const line of found[1]!.split('\n')) {
    const item = /^\s*-\s+(.+)$/.exec(line)
    if (item && list) fields[list] = [fields[list], unquoted(item[1]!)].filter(Boolean).join(', ')
    const pair = /^([\w-]+):(?:\s+(.*))?$/.exec(line)
    if (!pair) continue
    const field = NAMES[pair[1]!.toLowerCase()]
    list = field
    const value = listed(pair[2] ?? '')
    if (!field || fields[field] || value === '') continue
    if (field === 'url' && !/^https?:\/\//i.test(value)) continue
    const isDate = field === 'published' || field === 'updated'
    fields[field] = isDate ? dateGiven(value) || value : value
    if (isDate) given.push(...asGiven(field, value, fields[field]))
  }
  return { fields, given, body: text.slice(found[0].length) }
}

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2')

/** "A, B" for `[A, "B"]`. */
const listed = (value: string): string =>
  /^\[.*\]$/.test(value.trim())
    ? value.trim().slice(1, -1).split(',').map(unquoted).filter(Boolean).join(', ')
    : unquoted(value)
