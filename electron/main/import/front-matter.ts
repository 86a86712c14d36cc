import type { Fields } from '../../../shared/project/tables'
import { isoDate } from './dates'

type Field = 'title' | 'author' | 'published' | 'outlet' | 'url' | 'language'

const NAMES: Record<string, Field> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  authors: 'author',
  byline: 'author',
  date: 'published',
  published: 'published',
  publishdate: 'published',
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
export function frontMatter(text: string): { fields: Partial<Pick<Fields['articles'], Field>>; body: string } {
  const found = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  // Without a single key the lines are a text between two rules.
  if (!found || !/^[\w-]+:/m.test(found[1]!)) return { fields: {}, body: text }
  const fields: Partial<Record<Field, string>> = {}
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
    fields[field] = field === 'published' ? isoDate(value) || value : value
  }
  return { fields, body: text.slice(found[0].length) }
}

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2')

/** "A, B" for `[A, "B"]`. */
const listed = (value: string): string =>
  /^\[.*\]$/.test(value.trim())
    ? value.trim().slice(1, -1).split(',').map(unquoted).filter(Boolean).join(', ')
    : unquoted(value)
