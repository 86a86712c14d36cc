import { clean } from '../office/xml'

/** Which way letters run. Word lays a run out by what the file says of it, not by its letters: each has to be told. */

const RTL = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}'
const FIRST = new RegExp(`[\\p{L}${RTL}]`, 'u')
const RIGHT = new RegExp(`[${RTL}]`, 'u')
/** From a right-to-left letter to the last one before any other letter. */
const STRETCH = new RegExp(`[${RTL}](?:(?:(?!\\p{L})[^]|[${RTL}])*[${RTL}])?`, 'gu')

export const isRtl = (text: string): boolean => RIGHT.test(text)

/** Does a text run right to left? As said, or by its first letter. */
export const runsRight = (text: string, direction = ''): boolean =>
  direction === 'rtl' || (direction !== 'ltr' && RIGHT.test(FIRST.exec(text)?.[0] ?? ''))

export interface Stretch {
  text: string
  rtl: boolean
}

/** A text cut where its direction changes. Signs and spaces between letters of one direction go with them. */
export function stretches(given: string): Stretch[] {
  const text = clean(given)
  if (!isRtl(text)) return text ? [{ text, rtl: false }] : []
  const out: Stretch[] = []
  let at = 0
  for (const { index, 0: right } of text.matchAll(STRETCH)) {
    if (index > at) out.push({ text: text.slice(at, index), rtl: false })
    out.push({ text: right, rtl: true })
    at = index + right.length
  }
  if (at < text.length) out.push({ text: text.slice(at), rtl: false })
  return out
}

const TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i
const EAST = /^(zh|ja|ko|yue)\b/i
const BIDI = /^(ar|he|iw|fa|ur|yi|ps|sd|ckb|dv|syr|ug)\b/i

/** Language of a run, for spelling, hyphenation and the choice of a font. */
export function languageXml(language: string): string {
  if (!TAG.test(language)) return ''
  if (EAST.test(language)) return `<w:lang w:eastAsia="${language}"/>`
  return BIDI.test(language) ? `<w:lang w:bidi="${language}"/>` : `<w:lang w:val="${language}"/>`
}
