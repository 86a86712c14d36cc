import { join, markup, textAttributes, type Child, type Html } from '../../html'
import { isWhole, type Numbered, type Source } from '../../numbered'
import { placed } from '../../../text/corrections'
import { dateOf } from '../../words'
import { placeIds, type PrintedBlock } from '../composition'
import { piecesOf, strokesOf, type Piece, type Stroke } from '../pieces'
import { blocksHtml, type Pen } from './rich'
import type { Writing } from './writing'

type Printed = PrintedBlock & { is: 'article' }

/** An article with its marks drawn and numbered. */
export function articleHtml(block: Printed, writing: Writing): Html {
  const { source, whole, from, to, marks } = block
  const { article, plain } = source
  const own = new Set(marks.filter((n) => writing.owns(block, n)))
  const pen = penFor(plain, piecesOf(plain.text, strokesOf(marks)), { own, back: writing.back })
  const { content } = article.doc
  // The pen walks from the beginning of the text.
  if (from > 0) blocksHtml(content.slice(0, from), pen)
  const text = blocksHtml(content.slice(from, to), pen)
  if (!whole)
    return markup`<figure class="passage">
<blockquote class="text"${textAttributes(article)}>\n${text}</blockquote>
<figcaption class="small">${whereOf(block, writing)}</figcaption>
</figure>
`
  return markup`<article${textAttributes(article)}>
${head(source, marks, writing)}<div class="text">
${text}</div>
</article>
`
}

/** "S1 · The title · The outlet · ¶ 6" */
function whereOf({ source, marks }: Printed, { composition }: Writing): Child {
  const { label, article } = source
  const to = [placeIds.article(label), placeIds.source(label)].find((id) => composition.places.has(id))
  const facts = [article.title.trim() || 'Untitled', article.outlet.trim(), dateOf(article.published).trim()]
  return join(
    [
      to ? markup`<a class="place" href="#${to}">${label}</a>` : label,
      ...facts.map((fact) => fact && markup`<bdi>${fact}</bdi>`),
      marks[0]?.paragraph ? `¶\u00a0${marks[0].paragraph}` : '',
    ],
    ' · ',
  )
}

function head({ label, article }: Source, marks: readonly Numbered[], { back }: Writing): Html {
  const lost = marks.filter((n) => !isWhole(n)).map((n) => numberHtml(n, back(n)))
  const { outlet, author, published, corrections } = article
  const origin = [outlet, author, dateOf(published)].filter((part) => part.trim())
  const corrected = placed(corrections).length
  return markup`<header class="item"><span class="tag">${label}</span>
<h3 id="${placeIds.article(label)}" dir="auto">${article.title.trim() || 'Untitled'}</h3>
${
  origin.length > 0 &&
  markup`<p class="origin">${join(
    origin.map((part) => markup`<bdi>${part}</bdi>`),
    ' · ',
  )}</p>\n`
}${corrected > 0 && markup`<p class="origin">Printed as it stands after ${corrected === 1 ? 'one correction' : `${corrected} corrections`}.</p>\n`}${
    lost.length > 0 &&
    markup`<p class="missing">The text no longer holds all words of ${lost.length === 1 ? 'mark' : 'marks'} ${join(lost, ', ')}.</p>\n`
  }</header>
`
}

/** White space that a page would close up. */
const SPACED = /^[ \t]|[ \t]{2}|\t/

interface Names {
  /** Marks that carry their name here. */
  own: Set<Numbered>
  back: Writing['back']
}

/** Draws an article's text with its marks: walks through the pieces while the blocks are walked through. */
function penFor(plain: Source['plain'], pieces: readonly Piece[], names: Names): Pen {
  let block = -1
  let at = 0
  let piece = 0
  const advance = (length: number, draw: (from: number, to: number) => Child): Child[] => {
    const out: Child[] = []
    const end = at + length
    while (at < end) {
      while (pieces[piece]!.end <= at) piece++
      const { strokes, ending, end: pieceEnd } = pieces[piece]!
      const to = Math.min(end, pieceEnd)
      out.push(wrap(draw(at, to), strokes, names))
      if (to === pieceEnd)
        out.push(
          wrap(
            numbers(ending, names),
            strokes.filter((s) => s.end > to),
            names,
          ),
        )
      at = to
    }
    return out
  }
  return {
    text: (text) => advance(text.length, (from, to) => plain.text.slice(from, to)),
    hardBreak: () => advance(1, () => markup`<br>`),
    open: (quiet) => {
      const { number, start, end } = plain.blocks[++block]!
      at = start
      const spaced = SPACED.test(plain.text.slice(start, end))
      return markup` dir="auto"${spaced && markup` class="spaced"`}${number > 0 && !quiet && markup` data-p="${number}"`}`
    },
    close: () => '',
    heading: (level, attributes, content) =>
      level < 2
        ? markup`<h4${attributes}>${content}</h4>\n`
        : level < 3
          ? markup`<h5${attributes}>${content}</h5>\n`
          : markup`<h6${attributes}>${content}</h6>\n`,
    addresses: false,
  }
}

/** A link must find one place: only a mark's first piece carries its name. */
function wrap(content: Child, strokes: readonly Stroke[], { own }: Names): Child {
  if (!content || (Array.isArray(content) && content.length === 0)) return ''
  return strokes.toReversed().reduce<Child>((inner, { numbered, lane }) => {
    const first = own.delete(numbered)
    return markup`<span${first && markup` id="${placeIds.mark(numbered.number)}"`} class="mark mark-${numbered.mark.kind} lane-${Math.min(lane, 2)}">${inner}</span>`
  }, content)
}

const numbers = (ending: readonly Stroke[], { back }: Names): Child =>
  ending.length > 0 &&
  markup`<sup class="at">${join(
    ending.map(({ numbered }) => numberHtml(numbered, back(numbered))),
    ', ',
  )}</sup>`

const numberHtml = ({ number, mark }: Numbered, to: string | undefined): Html =>
  to
    ? markup`<a class="number-${mark.kind}" href="#${to}">${number}</a>`
    : markup`<span class="number-${mark.kind}">${number}</span>`
