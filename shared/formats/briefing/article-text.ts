import { isTextBlock, type Block, type Inline, type InlineMark, type TextBlock } from '../../text/rich'
import type { Numbered } from '../numbered'
import { placeIds, type PrintedBlock, type Run, type RunStyle } from './composition'
import type { Writing } from './html/writing'
import { piecesOf, strokesOf, type Piece, type Stroke } from './pieces'
import { go, joined } from './runs'

type Article = PrintedBlock & { is: 'article' }

/** The number of a mark in an article, leading back to where it is listed or used, or nowhere. */
export const numberRun = (numbered: Numbered, { back }: Writing): Run =>
  go(back(numbered) ?? '', String(numbered.number), numbered.mark.kind)

/** The text of an article, walked through together with the pieces that its marks cut it into. */
export function* bodyOf(article: Article, writing: Writing): Generator<PrintedBlock> {
  const { source, from, to, marks } = article
  const {
    plain,
    article: { language, direction, doc },
  } = source
  const pieces = piecesOf(plain.text, strokesOf(marks))
  const begun = new Set<Numbered>()
  let nth = -1
  let piece = 0

  /** What is written for the words from `start` to `end`, which are one inline of the text. */
  function* advance(start: number, end: number, make: (words: string, on: Piece) => Run): Generator<Run> {
    for (let at = start; at < end;) {
      while (pieces[piece]!.end <= at) piece++
      const on = pieces[piece]!
      const stop = Math.min(end, on.end)
      yield make(plain.text.slice(at, stop), on)
      if (stop === on.end) yield* numbers(on.ending)
      at = stop
    }
  }
  const numbers = (ending: readonly Stroke[]): Run[] =>
    joined(
      ending.map(({ numbered }) => [numberRun(numbered, writing)]),
      ', ',
    ).map((run) => (run.is === 'text' || run.is === 'go' ? { ...run, styles: ['superscript'] } : run))

  /** Marks whose first words these are. */
  const beginning = (strokes: readonly Stroke[]): string[] =>
    strokes.flatMap(({ numbered }) => {
      if (begun.has(numbered)) return []
      begun.add(numbered)
      return writing.owns(article, numbered) ? [placeIds.mark(numbered.number)] : []
    })
  const textRun = (words: string, { strokes }: Piece, styles: RunStyle[], href: string | undefined): Run => {
    const ids = beginning(strokes)
    return {
      is: 'text',
      text: words,
      ...(styles.length && { styles }),
      ...(href && { link: href }),
      ...(strokes.length && { marks: strokes.map(({ numbered: { number, mark } }) => ({ number, kind: mark.kind })) }),
      ...(ids.length && { ids }),
    }
  }
  function runsOf(content: readonly Inline[], start: number, code: boolean): Run[] {
    const runs: Run[] = []
    let at = start
    for (const inline of content) {
      const end = at + (inline.type === 'text' ? inline.text.length : 1)
      const inlineMarks = inline.type === 'text' ? (inline.marks ?? []) : []
      const styles = stylesOf(inlineMarks, code)
      const href = inlineMarks.find((mark) => mark.type === 'link')?.attrs.href
      runs.push(
        ...advance(at, end, (words, on) =>
          inline.type === 'text' ? textRun(words, on, styles, href) : { is: 'break' },
        ),
      )
      at = end
    }
    return runs
  }
  const textBlock = (block: TextBlock, quiet: boolean): PrintedBlock => {
    const { number, start } = plain.blocks[nth]!
    const runs = runsOf(block.content ?? [], start, block.type === 'codeBlock')
    if (block.type === 'heading') return { is: 'heading', level: 5, id: '', runs }
    return { is: 'paragraph', runs, language, direction, ...(number > 0 && !quiet && { number }) }
  }
  const all = (blocks: readonly Block[], quiet: boolean, shown: boolean): PrintedBlock[] =>
    blocks.flatMap((one) => walk(one, quiet, shown))
  function walk(block: Block, quiet: boolean, shown: boolean): PrintedBlock[] {
    if (isTextBlock(block)) {
      nth++
      return shown ? [textBlock(block, quiet)] : []
    }
    switch (block.type) {
      case 'horizontalRule':
        return [{ is: 'rule' }]
      case 'image':
        return [{ is: 'image', ...block.attrs }]
      case 'blockquote':
        return [{ is: 'blockquote', blocks: all(block.content, quiet, shown) }]
      case 'bulletList':
      case 'orderedList': {
        const items = block.content.map((item) => all([item], quiet, shown))
        const start = block.type === 'orderedList' ? (block.attrs?.start ?? 1) : 1
        return [{ is: 'list', ordered: block.type === 'orderedList', start, items }]
      }
      case 'table': {
        const rows = block.content.map((row) => ({
          cells: ('content' in row ? ((row.content ?? []) as Block[]) : []).map((cell, i) => {
            const { colspan = 1, rowspan = 1 } = ('attrs' in cell ? cell.attrs : {}) as Record<string, number>
            const blocks = all([cell], quiet || i > 0, shown)
            return { blocks, columns: colspan, rows: rowspan, head: cell.type === 'tableHeader' }
          }),
        }))
        const heads = rows.findIndex(({ cells }) => !cells.every(({ head }) => head))
        return [{ is: 'table', heads: Math.max(0, heads), rows }]
      }
      default:
        return all(block.content, quiet, shown)
    }
  }
  for (const [i, block] of doc.content.entries()) {
    if (i >= to) return
    const shown = i >= from
    const blocks = walk(block, false, shown)
    if (shown) yield* blocks
  }
}

function stylesOf(marks: readonly InlineMark[], code: boolean): RunStyle[] {
  const styles = marks.flatMap((mark): RunStyle[] => (mark.type === 'link' ? [] : [mark.type]))
  return code && !styles.includes('code') ? [...styles, 'code'] : styles
}
