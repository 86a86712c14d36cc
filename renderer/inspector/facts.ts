import { lazily } from '../../shared/lazy'
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

/** Where a value came from, "from file name"; nothing once somebody has written it. */
export function originOf(article: Pick<Article, 'origins' | 'stamps'>, field: string): string | undefined {
  const from = article.origins.find((origin) => origin.field === field)?.from
  return from && !article.stamps?.[field] ? `from ${from}` : undefined
}

/** Bytes as people say them; empty for none. */
export function sizeOf(bytes: number): string {
  if (bytes <= 0) return ''
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000
    ? `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
