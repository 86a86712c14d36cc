import { kindList } from '../../kinds/list'
import { markup, join, textAttributes, type Child, type Html } from '../html'
import { isWhole, ofKind, type Numbered, type Source } from '../numbered'
import { piecesOf, strokesOf, type Piece, type Stroke } from './pieces'
import { blocksHtml, type Pen } from './rich'
import { articleId, origin } from './sources'
import { section, type Section } from './section'

/** The articles in full, with their marks drawn and numbered. */
export function articlesSection(sources: readonly Source[]): Section | null {
  if (sources.length === 0) return null
  const parts = sources.map(({ label, article }) => ({
    id: articleId(label),
    title: article.title.trim() || 'Untitled',
  }))
  const title = sources.some(({ marks }) => marks.length > 0) ? 'Annotated articles' : 'Articles'
  return section('articles', title, [legend(sources), sources.map(articleHtml)], parts)
}

/** How each kind that occurs is drawn. */
function legend(sources: readonly Source[]): Child {
  const kinds = kindList.filter((kind) => ofKind(sources, kind.name).length > 0)
  if (kinds.length === 0) return ''
  const samples = join(
    kinds.map((kind) => markup`<span class="mark mark-${kind.name} lane-0">${kind.label}</span>`),
    ' ',
  )
  return markup`<p class="small legend">${samples} <span>Raised numbers refer to the lists, margin numbers count paragraphs.</span></p>\n`
}

function articleHtml(source: Source): Html {
  const { label, article, plain, marks } = source
  const lost = marks.filter((n) => !isWhole(n)).map((n) => markup`<a href="#entry-${n.number}">${n.number}</a>`)
  return markup`<article${textAttributes(article)}>
<header class="item"><span class="tag">${label}</span>
<h3 id="${articleId(label)}" dir="auto">${article.title.trim() || 'Untitled'}</h3>
${origin(article)}
${lost.length > 0 && markup`<p class="missing">The text no longer holds all words of ${lost.length === 1 ? 'mark' : 'marks'} ${join(lost, ', ')}.</p>`}
</header>
<div class="text">
${blocksHtml(article.doc.content, penFor(plain, piecesOf(plain.text, strokesOf(marks))))}</div>
</article>
`
}

/** White space that a page would close up. */
const SPACED = /^[ \t]|[ \t]{2}|\t/

/** Draws an article's text with its marks: walks through the pieces while the blocks are walked through. */
function penFor(plain: Source['plain'], pieces: readonly Piece[]): Pen {
  const anchored = new Set<Numbered>()
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
      out.push(wrap(draw(at, to), strokes, anchored))
      if (to === pieceEnd)
        out.push(
          wrap(
            numbers(ending),
            strokes.filter((s) => s.end > to),
            anchored,
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
function wrap(content: Child, strokes: readonly Stroke[], anchored: Set<Numbered>): Child {
  if (!content || (Array.isArray(content) && content.length === 0)) return ''
  return strokes.toReversed().reduce<Child>((inner, { numbered, lane }) => {
    const first = !anchored.has(numbered)
    anchored.add(numbered)
    const kind = numbered.mark.kind
    return markup`<span${first && markup` id="mark-${numbered.number}"`} class="mark mark-${kind} lane-${Math.min(lane, 2)}">${inner}</span>`
  }, content)
}

const numbers = (ending: readonly Stroke[]): Child =>
  ending.length > 0 &&
  markup`<sup class="at">${join(
    ending.map(({ numbered }) => numberLink(numbered)),
    ', ',
  )}</sup>`

const numberLink = ({ number, mark }: Numbered): Html =>
  markup`<a class="number-${mark.kind}" href="#entry-${number}">${number}</a>`
