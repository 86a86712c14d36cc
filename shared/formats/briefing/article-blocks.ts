import { isTextBlock, type Block, type Inline, type InlineMark, type TextBlock } from '../../text/rich'
import { isWhole } from '../numbered'
import { dateOf } from '../words'
import { placeIds, type PrintedBlock, type Run, type RunStyle } from './composition'
import { piecesOf, strokesOf, type Piece, type Stroke } from './pieces'
import { go, joined, paragraph, text } from './runs'

type Article = PrintedBlock & { is: 'article' }

/**
 * An annotated article as ordinary blocks, for outputs that draw marks run by run: its title and origin, then its text
 * with the marks on their words and their numbers behind them. `places`: all that a link may lead to.
 */
export function* articleBlocks(block: Article, places: ReadonlySet<string>): Generator<PrintedBlock> {
  if (!block.whole) {
    yield { is: 'blockquote', blocks: [...bodyOf(block, places), paragraph(passageLine(block, places), 'small')] }
    return
  }
  const { label, article } = block.source
  const title: Run = text(article.title.trim() || 'Untitled')
  yield { is: 'heading', level: 3, id: placeIds.article(label), runs: [text(`${label}  `, 'quiet'), title] }
  const origin = [article.outlet, article.author, dateOf(article.published)].map((part) => part.trim())
  if (origin.some(Boolean)) yield paragraph(joined(origin), 'small')
  const lost = block.marks.filter((n) => !isWhole(n))
  if (lost.length)
    yield paragraph(
      [
        text(`The text no longer holds all words of ${lost.length === 1 ? 'mark' : 'marks'} `),
        ...joined(
          lost.map(({ number, mark }) => [link(placeIds.entry(number), String(number), places, mark.kind)]),
          ', ',
        ),
        text('.'),
      ],
      'warning',
    )
  yield* bodyOf(block, places)
}

const link = (to: string, words: string, places: ReadonlySet<string>, kind?: Parameters<typeof go>[2]): Run =>
  places.has(to) ? go(to, words, kind) : text(words)

/** "S1, The title, ¶ 6" */
function passageLine({ source, marks }: Article, places: ReadonlySet<string>): Run[] {
  const { label, article } = source
  const place = marks[0]?.paragraph ? [text(`¶\u00a0${marks[0].paragraph}`)] : []
  return joined(
    [[link(placeIds.article(label), label, places)], article.title.trim() || 'Untitled', article.outlet.trim(), place],
    ', ',
  )
}

/** The text of an article, walked through together with the pieces that its marks cut it into. */
function* bodyOf({ source, from, to, marks }: Article, places: ReadonlySet<string>): Generator<PrintedBlock> {
  const { plain, article } = source
  const { language, direction } = article
  const pieces = piecesOf(plain.text, strokesOf(marks))
  const begun = new Set<number>()
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
      ending.map(({ numbered: { number, mark } }) => [
        { ...link(placeIds.entry(number), String(number), places, mark.kind), styles: ['superscript'] } as Run,
      ]),
      ', ',
    ).map((run) => (run.is === 'text' ? { ...run, styles: ['superscript'] } : run))

  /** Marks whose first words these are. */
  const beginning = (strokes: readonly Stroke[]): string[] =>
    strokes.flatMap(({ numbered: { number } }) => {
      if (begun.has(number)) return []
      begun.add(number)
      return [placeIds.mark(number)].filter((id) => places.has(id))
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
  for (const [i, block] of article.doc.content.entries()) {
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

/** Blocks with every annotated article in their place as ordinary blocks, made as they are asked for. */
export function* withArticles(blocks: readonly PrintedBlock[], places: ReadonlySet<string>): Generator<PrintedBlock> {
  for (const block of blocks)
    if (block.is === 'article') yield* articleBlocks(block, places)
    else yield block
}
