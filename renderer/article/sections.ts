import { isTextBlock, type Block, type RichText } from '../../shared/text/rich'

/**
 * A section holds so many UTF-16 units: little enough that drawing one more is nothing, and, because in each frame the browser looks
 * at every section, never more sections than this.
 */
const UNITS = 2500
const SECTIONS = 200
/** Blocks in a section, where they are short. */
const BLOCKS = 24

/** What an ordinary line of the column holds, and what a line and the gap after a block take, in em. */
const LINE = { units: 78, height: 1.61, gap: 0.75 }

export interface Section {
  type: 'section'
  /** About how high it will be, in em: what it counts as in the scroll bar until it is drawn. */
  attrs: { height: number }
  content: Block[]
}

/** The article's document with its blocks grouped into sections, for drawing only. */
export function inSections(doc: RichText): { type: 'doc'; content: Section[] } {
  const sizes = doc.content.map(sizeOf)
  const most = Math.max(UNITS, sizes.reduce((sum, { units }) => sum + units, 0) / SECTIONS)
  const blocks = Math.max(BLOCKS, doc.content.length / SECTIONS)
  const sections: Section[] = []
  let section: Section | undefined
  let units = 0
  for (const [i, block] of doc.content.entries()) {
    if (!section || section.content.length >= blocks || units >= most) {
      sections.push((section = { type: 'section', attrs: { height: 0 }, content: [] }))
      units = 0
    }
    const size = sizes[i]!
    units += size.units
    section.attrs.height += size.height
    section.content.push(block)
  }
  for (const { attrs } of sections) attrs.height = Math.round(attrs.height)
  return { type: 'doc', content: sections }
}

function sizeOf(block: Block): { units: number; height: number } {
  if (isTextBlock(block)) {
    let units = 0
    for (const inline of block.content ?? []) units += inline.type === 'text' ? inline.text.length : 1
    return { units, height: Math.ceil(units / LINE.units) * LINE.height + LINE.gap }
  }
  const sum = { units: 0, height: 0 }
  for (const inner of 'content' in block ? block.content : []) {
    const { units, height } = sizeOf(inner)
    sum.units += units
    sum.height += height
  }
  return sum
}
