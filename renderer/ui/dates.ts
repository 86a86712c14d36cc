import { readDate } from '../../shared/text/date'
import { lazily } from '../../shared/lazy'

const day = lazily(
  () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
)
const month = lazily(() => new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }))

/** A date as the article gives it, shortened when it is an ISO one: "14 Feb 2026", "Feb 2026", else its own words. */
export function shortDate(published: string): string {
  const [, year, monthPart, dayPart] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(published) ?? []
  // The 31st of February stays what it is: the run-time would make it a day in March.
  if (!year || !monthPart || readDate(published).is !== 'date') return published
  const date = new Date(`${year}-${monthPart}-${dayPart ?? '01'}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? published : (dayPart ? day : month)().format(date)
}
