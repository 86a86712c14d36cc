import { lazily } from '../lazy'

/**
 * What the words of a date say: one date; one of two, because half the world writes the month first; a date that cannot
 * be, with the reason as a sentence; or nothing that could be understood. Dates are ISO, as exact as the words are: a
 * year, a month, a day, or a day with its time.
 */
export type DateReading =
  | { is: 'date'; iso: string }
  | { is: 'either'; isos: [string, string] }
  | { is: 'odd'; why: string }
  | { is: 'words' }

const WORDS: DateReading = { is: 'words' }

/** `today`: the ISO day on which the article was brought in, after which it cannot have been published. */
export function readDate(words: string, today?: string): DateReading {
  const read = readWords(stripped(words))
  if (read.is !== 'date') return read
  const year = Number(read.iso.slice(0, 4))
  if (year < 1450) return { is: 'odd', why: `The year ${year} is before anything was printed.` }
  // A day's grace: it is tomorrow already, further east.
  if (today && read.iso.slice(0, 10) > nextDay(today).slice(0, read.iso.length))
    return { is: 'odd', why: 'This day had not come when the article was brought in.' }
  return read
}

const nextDay = (iso: string): string => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10)

/** Without what stands before dates: "Published on", and the day of the week. */
const stripped = (words: string): string =>
  words
    .trim()
    .replace(/^(?:first )?(?:published|updated|posted|modified|date)(?: on)?:?\s+/i, '')
    .replace(/^\p{L}{2,12}\.?,\s+(?=\d)/u, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i, '')

const TIME = String.raw`(\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?`
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})(?:[T ]${TIME})?$`)
const NAMED = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})(?:\s+г\.?)?(?:,?\s+${TIME})?$`,
  'u',
)
const MONTH_FIRST = new RegExp(String.raw`^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+${TIME})?$`, 'u')

function readWords(text: string): DateReading {
  const iso = ISO.exec(text)
  if (iso) return day(iso[1]!, iso[2]!, iso[3]!, iso[4], iso[5])
  const named = NAMED.exec(text)
  if (named && monthOf(named[2]!)) return day(named[3]!, monthOf(named[2]!), named[1]!, named[4], named[5])
  const first = MONTH_FIRST.exec(text)
  if (first && monthOf(first[1]!)) return day(first[3]!, monthOf(first[1]!), first[2]!, first[4], first[5])
  const month = /^(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})$/u.exec(text)
  if (month && monthOf(month[1]!)) return { is: 'date', iso: `${month[2]!}-${two(monthOf(month[1]!))}` }
  if (/^\d{4}(?:-\d{2})?$/.test(text))
    return Number(text.slice(5) || 1) > 12 ? odd(`There is no month ${text.slice(5)}.`) : { is: 'date', iso: text }
  return figures(text)
}

/** Dates without a word in them: the order of their parts is known only where one of them is no month. */
function figures(text: string): DateReading {
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text)
  if (yearFirst) return day(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!)
  const east = /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/.exec(text)
  if (east) return day(east[1]!, east[2]!, east[3]!)
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text)
  if (!parts) return WORDS
  const [, a, mark, b, year] = parts as unknown as [string, string, string, string, string]
  // Where dots stand between them the day comes first.
  if (mark === '.' || Number(a) > 12 || a === b) return day(year, b, a)
  if (Number(b) > 12) return day(year, a, b)
  return { is: 'either', isos: [`${year}-${two(b)}-${two(a)}`, `${year}-${two(a)}-${two(b)}`] }
}

const two = (n: number | string): string => String(n).padStart(2, '0')
const odd = (why: string): DateReading => ({ is: 'odd', why })

function day(year: string, month: number | string, dayOfMonth: number | string, time = '', zone = ''): DateReading {
  if (Number(month) < 1 || Number(month) > 12) return odd(`There is no month ${Number(month)}.`)
  const iso = `${year}-${two(month)}-${two(dayOfMonth)}`
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso)
    return odd(`There is no day ${Number(dayOfMonth)} in that month.`)
  const [hours = 0, minutes = 0, seconds = 0] = time.split(/[:.,]/).map(Number)
  if (hours > 24 || minutes > 59 || seconds > 60) return odd(`There is no time ${time}.`)
  return { is: 'date', iso: time ? `${iso}T${time.replace(',', '.')}${/^(?:UTC|GMT)$/.test(zone) ? 'Z' : zone}` : iso }
}

/** Languages whose names of months are known. */
const LANGUAGES = 'en de fr es it pt nl sv da nb fi pl cs ro hu tr ru uk el id'.split(' ')

/** Names as they stand alone and within a date, whole and shortened, without accents. */
const months = lazily(() => {
  const names = new Map<string, number>()
  for (const language of LANGUAGES)
    for (const month of ['long', 'short'] as const)
      for (const within of [{}, { day: 'numeric', year: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { month, ...within, timeZone: 'UTC' })
        for (let i = 0; i < 12; i++) {
          const part = format.formatToParts(Date.UTC(2024, i, 15)).find(({ type }) => type === 'month')
          const name = plain(part?.value ?? '')
          // A short form that means another month elsewhere means none.
          if (/^\p{L}{3,}$/u.test(name)) names.set(name, (names.get(name) ?? i + 1) === i + 1 ? i + 1 : 0)
        }
      }
  return names.set('sept', 9)
})

const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()

/** 1 to 12; 0 for a word that is no month. */
const monthOf = (word: string): number => months().get(plain(word)) ?? 0
