import type { Cell, PrintedBlock } from '../briefing/composition'
import { emphasised, lineOf } from './text'

type Table = PrintedBlock & { is: 'table' }

/** No table has more columns than a person would read; what a file from elsewhere claims beyond is left out. */
const MOST = 100

/** A table of pipes: cells are one line each, `write` gives their blocks as such. What spans cells stands in the first. */
export function tableMarkdown(
  { caption, heads, rows }: Table,
  write: (blocks: readonly PrintedBlock[]) => string,
): string {
  const lines = rows.map(({ cells }) => cells.flatMap((cell) => [write(cell.blocks), ...blanks(cell)]).slice(0, MOST))
  const columns = Math.max(1, ...lines.map((line) => line.length))
  const row = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, i) => cells[i] ?? '').join(' | ')} |`
  const [head = [], ...body] = heads ? lines : [[], ...lines]
  const rule = `|${' --- |'.repeat(columns)}`
  return [
    ...(caption ? [emphasised(lineOfCaption(caption), { bold: true }), ''] : []),
    row(head),
    rule,
    ...body.map(row),
  ].join('\n')
}

const lineOfCaption = (caption: string): string => caption.replace(/\s+/g, ' ').trim()

const blanks = ({ columns = 1 }: Cell): string[] => Array.from({ length: Math.min(columns, MOST) - 1 }, () => '')

/** Words of judgement with what they mean; those that occur are bold. */
export const scaleMarkdown = ({ caption, words }: PrintedBlock & { is: 'scale' }): string =>
  [
    emphasised(caption, { bold: true }),
    '',
    '| Word | Meaning |',
    '| --- | --- |',
    ...words.map(({ word, hint, used }) => `| ${emphasised(word, { bold: used })} | ${lineOf(hint)} |`),
  ].join('\n')
