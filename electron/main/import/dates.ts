const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const month = (word: string): number =>
  word.length < 3
    ? 0
    : MONTHS.findIndex((name) =>
        name.startsWith(
          word
            .toLowerCase()
            .replace(/^sept$/, 'sep')
            .replace('.', ''),
        ),
      ) + 1

const two = (n: number | string): string => String(n).padStart(2, '0')

function checked(year: string, month: number | string, day: number | string): string {
  const text = `${year}-${two(month)}-${two(day)}`
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? '' : text
}

/**
 * A date as an article's head gives it, as ISO: `2026-02-14`, with its time where it has one in ISO form. Empty for
 * all that is not plainly one date; 03/04/2026 is not, because half the world reads it otherwise.
 */
export function isoDate(words: string): string {
  const text = words
    .trim()
    .replace(/^(?:first )?(?:published|updated|posted|date)(?: on)?:?\s+/i, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i, '')
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:([T ])(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  )
  if (iso) {
    const day = checked(iso[1]!, iso[2]!, iso[3]!)
    return day && iso[5] ? `${day}T${iso[5]}${iso[6] ?? ''}` : day
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\.?,?\s+(\d{4})$/i.exec(text)
  if (dayFirst && month(dayFirst[2]!)) return checked(dayFirst[3]!, month(dayFirst[2]!), dayFirst[1]!)
  const monthFirst = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text)
  if (monthFirst && month(monthFirst[1]!)) return checked(monthFirst[3]!, month(monthFirst[1]!), monthFirst[2]!)
  return ''
}
