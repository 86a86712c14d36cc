import { short } from '../store/marking'
import type { Row } from './row'
import type { Asked } from './state'

/** How the list and its questions are spoken of. */

const many = (count: number): string => count.toLocaleString('en-GB')

export const countWords = (count: number, one: string, more = `${one}s`): string =>
  `${many(count)} ${count === 1 ? one : more}`

/** "Accept 14 suggestions by Marco Rubio in 6 articles?" */
export function askedWords(asked: Asked): string {
  const { rows } = asked
  if (asked.is === 'who') {
    const all = rows.length > 1 ? ` All ${many(rows.length)} become marks.` : ''
    const names = [...asked.speakers.map(({ name }) => name), `new speaker ${asked.name}`]
    return `Who is ${asked.name}?${all} ${names.map((name, i) => `${i + 1} ${name}`).join(', ')}.`
  }
  return `${whatWords(asked)}${leftWords(asked)} Enter accepts, Escape leaves them.`
}

export function whatWords({ rows, of }: Extract<Asked, { is: 'all' }>): string {
  const articles = new Set(rows.map(({ article }) => article)).size
  const where =
    of.startsWith('“') || of === 'this article'
      ? `in ${short(of, 60)}`
      : `of ${of} in ${countWords(articles, 'article')}`
  return `Accept ${countWords(rows.length, 'suggestion')} ${where}, as one step?`
}

export const leftWords = ({ left }: Extract<Asked, { is: 'all' }>): string =>
  left ? ` ${countWords(left, 'other stays', 'others stay')}: it must be said first who speaks there.` : ''

export function doneWords(rows: readonly Row[]): string {
  const [{ ghost }] = rows as [Row]
  const by = ghost.speaker && rows.every((row) => row.ghost.speaker === ghost.speaker) ? ` by ${ghost.speaker}` : ''
  return rows.length > 1
    ? `${many(rows.length)} suggestions${by} accepted.`
    : `${ghost.kind === 'quote' ? 'Quote' : 'Claim'}${by} marked.`
}
