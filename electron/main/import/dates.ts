import { readDate } from '../../../shared/text/date'

/**
 * A day as an article's head gives it, as ISO: `2026-02-14`, with its time where it has one. Empty for all that is not
 * plainly one day; 03/04/2026 is not, because half the world reads it otherwise.
 */
export function isoDate(words: string): string {
  const read = readDate(words)
  return read.is === 'date' && read.iso.length >= 10 ? read.iso : ''
}

/** A date that a file gives by name: as ISO where that is certain, else its own words; empty for what is plainly none. */
export function dateGiven(words: string): string {
  const read = readDate(words)
  if (read.is === 'date') return read.iso
  return words.length <= 40 && /\d/.test(words) ? words : ''
}

/** The words of the file for the fields that hold them in another form. */
export const asGiven = (field: string, words: string, value: string): { field: string; words: string }[] =>
  value === words || value === '' ? [] : [{ field, words: words.slice(0, 200) }]
