import { lazily } from '../lazy'

const DAY = 86_400_000

const time = lazily(() => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }))
const day = lazily(() => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }))
const dayOfYear = lazily(() => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }))

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** A day as one speaks of it: "today", "yesterday", "12 Mar", "12 Mar 2025". Times are milliseconds since 1970. */
export function dayWords(at: number, now: number): string {
  const days = Math.round((midnight(now) - midnight(at)) / DAY)
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  return (new Date(at).getFullYear() === new Date(now).getFullYear() ? day : dayOfYear)().format(at)
}

export const timeWords = (at: number): string => time().format(at)

/** "today 14:03", "12 Mar 09:10" */
export const whenWords = (at: number, now: number): string => `${dayWords(at, now)} ${timeWords(at)}`

/** The same for good: "12 Mar 2026 09:10" */
export const dateWords = (at: number): string => `${dayOfYear().format(at)} ${time().format(at)}`
