import { lazily } from '../../shared/lazy'
import { isEdited } from '../../shared/project/edited'
import type { Article } from '../../shared/project/tables'
import { shortDate } from '../ui/dates'

const when = lazily(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
)

/** An ISO time as "22 Nov 2026, 12:14", where the reader is; anything else as it is. */
export function whenOf(iso: string): string {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? iso : when().format(time)
}

const ISO = /^\d{4}-\d\d(-\d\d(T[\d:.]+(Z|[+-][\d:]+)?)?)?$/

/** An ISO date or a span of two, which is how files give them, as it is read: "14 Feb 2026"; anything else as it is. */
export function dateOf(words: string): string {
  const dates = words.split('/')
  return dates.length <= 2 && dates.every((date) => ISO.test(date)) ? dates.map(shortDate).join(' – ') : words
}

/** The stamp of the person who wrote a field after it had come in; undefined for what still is as it came. */
export const editOf = ({ stamps }: Pick<Article, 'stamps'>, field: string): string | undefined =>
  isEdited({ stamps }, field) ? stamps?.[field] : undefined

/** Where a value came from, "from the file’s name", and as exactly as it is known; nothing once somebody has written it. */
export function originOf(article: Pick<Article, 'origins' | 'stamps'>, field: string) {
  const from = article.origins.find((origin) => origin.field === field)?.from
  if (!from || editOf(article, field)) return undefined
  const [, words = from] = ORIGINS.find(([pattern]) => pattern.test(from)) ?? []
  return { words: `from the ${words}`, exactly: words === from ? undefined : from }
}

/** What the import calls the parts of a file, as they are called here. */
const ORIGINS: readonly [RegExp, string][] = [
  [/^meta /, 'page’s meta tags'],
  [/^JSON-LD$/, 'page’s data for search engines'],
  [/^itemprop /, 'page’s markup'],
  [/^time element$/, 'time shown on the page'],
  [/^title element$/, 'page’s title'],
  [/^link canonical$/, 'page’s canonical address'],
  [/^saved from$/, 'address the page was saved from'],
  [/^html (?:lang|dir)$/, 'page’s own setting'],
  [/^mail header /, 'mail’s header'],
  [/^file name$/, 'file’s name'],
  [/^letters of the text$/, 'letters of the text'],
]

/** Bytes as people say them; empty for none. */
export function sizeOf(bytes: number): string {
  if (bytes <= 0) return ''
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000
    ? `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
