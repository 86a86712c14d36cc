import { placed } from '../../text/corrections'
import { placeWords } from '../../text/pages'
import { isWhole } from '../numbered'
import { dateOf } from '../words'
import { bodyOf, numberRun } from './article-text'
import { placeIds, type PrintedBlock, type Run } from './composition'
import type { Writing } from './html/writing'
import { go, joined, paragraph, text } from './runs'

type Article = PrintedBlock & { is: 'article' }

/**
 * An annotated article as ordinary blocks, for outputs that draw marks run by run: its title and origin, then its text
 * with the marks on their words and their numbers behind them. `writing` knows where a
 * mark leads back to, and which of several drawings of it carries its name.
 */
export function* articleBlocks(block: Article, writing: Writing): Generator<PrintedBlock> {
  if (!block.whole) {
    yield { is: 'blockquote', blocks: [...bodyOf(block, writing), paragraph(passageLine(block, writing), 'small')] }
    return
  }
  const { label, article } = block.source
  const title: Run = text(article.title.trim() || 'Untitled')
  yield { is: 'heading', level: 3, id: placeIds.article(label), runs: [text(`${label}  `, 'quiet'), title] }
  const origin = [article.outlet, article.author, dateOf(article.published)].map((part) => part.trim())
  if (origin.some(Boolean)) yield paragraph(joined(origin), 'small')
  const corrected = placed(article.corrections).length
  if (corrected)
    yield paragraph(
      `Printed as it stands after ${corrected === 1 ? 'one correction' : `${corrected} corrections`}.`,
      'small',
    )
  const lost = block.marks.filter((n) => !isWhole(n))
  if (lost.length)
    yield paragraph(
      [
        text(`The text no longer holds all words of ${lost.length === 1 ? 'mark' : 'marks'} `),
        ...joined(
          lost.map((n) => [numberRun(n, writing)]),
          ', ',
        ),
        text('.'),
      ],
      'warning',
    )
  yield* bodyOf(block, writing)
}

const link = (to: string, words: string, { composition: { places } }: Writing): Run =>
  places.has(to) ? go(to, words) : text(words)

/** "S1 · The title · The Courier · 12 March 2026 · ¶ 6" */
function passageLine({ source, marks }: Article, writing: Writing): Run[] {
  const { label, article } = source
  const { title, outlet, published } = article
  const place = marks[0]?.paragraph ? placeWords(marks[0].paragraph, marks[0].page) : ''
  return joined([
    [link(placeIds.article(label), label, writing)],
    title.trim() || 'Untitled',
    outlet.trim(),
    dateOf(published),
    place,
  ])
}

/** Blocks with every annotated article in their place as ordinary blocks, made as they are asked for. */
export function* withArticles(blocks: readonly PrintedBlock[], writing: Writing): Generator<PrintedBlock> {
  for (const block of blocks)
    if (block.is === 'article') yield* articleBlocks(block, writing)
    else yield block
}
