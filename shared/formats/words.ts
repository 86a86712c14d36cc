import { lazily } from '../lazy'
import { readDate } from '../text/date'

/** Small matters of wording and typography that the exports share. */

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

/** "22 November 2026", in the system's time zone. */
export const longDate = (time: number): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(time)

/** A stored moment as a long date in the system's time zone; anything else as it is. */
export const momentOf = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? iso : longDate(Date.parse(iso)))

const written = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
const DAY = lazily(() => written({ day: 'numeric', month: 'long', year: 'numeric' }))
const MONTH = lazily(() => written({ month: 'long', year: 'numeric' }))

/** An ISO date, or two with a slash between, as one reads it, the day as it is written there; anything else as given. */
export function dateOf(text: string): string {
  const days = text.split('/').map((part) => dayOf(part.trim()))
  return days.length <= 2 && days.every((day) => day !== undefined) ? days.join(' to ') : text
}

function dayOf(text: string): string | undefined {
  const [, day, month] = /^(?:(\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?|(\d{4}-\d{2}))$/.exec(text) ?? []
  const time = Date.parse(day ?? month ?? '')
  return Number.isNaN(time) || readDate(text).is !== 'date' ? undefined : (day ? DAY : MONTH)().format(time)
}

/** "a, b and c" */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Opening and closing quotation marks by the language they are used in; the English ones elsewhere. */
const MARKS: Record<string, string> = {
  de: '„“',
  cs: '„“',
  sk: '„“',
  bg: '„“',
  is: '„“',
  lt: '„“',
  sl: '„“',
  hr: '„“',
  pl: '„”',
  hu: '„”',
  ro: '„”',
  fr: '«»',
  ru: '«»',
  uk: '«»',
  be: '«»',
  it: '«»',
  es: '«»',
  pt: '«»',
  el: '«»',
  no: '«»',
  nb: '«»',
  fa: '«»',
  ar: '«»',
  sv: '””',
  fi: '””',
  ja: '「」',
  'zh-hant': '「」',
  'zh-tw': '「」',
  'zh-hk': '「」',
}

/** The words in the quotation marks of their language, unless they bring their own. */
export function quoted(words: string, language: string): string {
  if (/^["“„«「『].*["”“»」』]$/s.test(words)) return words
  const tag = language.toLowerCase()
  const [open, close] = MARKS[tag] ?? MARKS[tag.split('-')[0]!] ?? '“”'
  const thin = tag.startsWith('fr') ? '\u202f' : ''
  return `${open}${thin}${words}${thin}${close}`
}
