import type { Block, RichText } from '../../shared/text/rich'

/** Blocks in a section: enough to make the browser's bookkeeping cheap, few enough to draw in one frame. */
const SIZE = 24

/** The article's document with its blocks grouped into sections, for drawing only. */
export function inSections(doc: RichText): object {
  const sections: { type: 'section'; content: Block[] }[] = []
  for (let i = 0; i < doc.content.length; i += SIZE)
    sections.push({ type: 'section', content: doc.content.slice(i, i + SIZE) })
  return { type: 'doc', content: sections }
}
