import { MOST_FOUND } from '../../../shared/text/search'

const number = new Intl.NumberFormat('en-GB')

/** "17", or "20,000+" where no more were looked for. */
export const countOf = (count: number): string => number.format(count) + (count >= MOST_FOUND ? '+' : '')

/** "3 of 17", counted from 1. */
export const placeOf = (at: number, count: number): string => `${number.format(at + 1)} of ${countOf(count)}`
