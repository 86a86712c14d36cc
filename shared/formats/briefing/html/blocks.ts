import { markup, textAttributes, type Child, type Html } from '../../html'
import { kindOf } from '../../../kinds/list'
import type { PrintedBlock } from '../composition'
import { articleHtml } from './article'
import { evidenceHtml, judgmentHtml } from './evidence'
import { factsHtml } from './facts'
import { itemHtml, speakerHtml } from './items'
import { factsLine, runsHtml } from './runs'
import { scaleHtml } from './scale'
import { tableHtml } from './table'
import type { Writing } from './writing'

export const blocksHtml = (blocks: readonly PrintedBlock[], writing: Writing): Html[] => {
  const out: Html[] = []
  for (const [i, block] of blocks.entries()) {
    // Short scales stand side by side.
    const [before, after] = [
      block.is === 'scale' && blocks[i - 1]?.is !== 'scale',
      block.is === 'scale' && blocks[i + 1]?.is !== 'scale',
    ]
    out.push(
      markup`${before && markup`<div class="scales">\n`}${blockHtml(block, writing)}${after && markup`</div>\n`}`,
    )
  }
  return out
}

const CLASS = { words: 'words', exact: 'exact', small: 'small', warning: 'missing' } as const

export function blockHtml(block: PrintedBlock, writing: Writing): Html {
  const inner = (blocks: readonly PrintedBlock[]): Html[] => blocksHtml(blocks, writing)
  switch (block.is) {
    case 'paragraph': {
      const { runs, as, language, direction, keep } = block
      const own = language !== undefined || direction !== undefined
      // Lines of facts and links are in the language of the document, whatever stands in them.
      const ours = as === 'small' || as === 'warning' || runs.every((run) => run.is === 'go')
      const attributes = own
        ? textAttributes({ language: language ?? '', direction: direction ?? '' })
        : !ours && markup` dir="auto"`
      const line = as === 'small' ? factsLine(runs) : runsHtml(runs)
      return markup`<p${as ? markup` class="${CLASS[as]}"` : keep && markup` class="lead"`}${attributes}>${line}</p>\n`
    }
    case 'heading':
      return headingHtml(block.level, block.id, runsHtml(block.runs))
    case 'list': {
      const items = block.items.map((item) => markup`<li>${inner(item)}</li>\n`)
      return block.ordered ? markup`<ol start="${block.start}">\n${items}</ol>\n` : markup`<ul>\n${items}</ul>\n`
    }
    case 'blockquote':
      return markup`<blockquote>\n${inner(block.blocks)}</blockquote>\n`
    case 'note':
      return markup`<div class="note">\n${inner(block.blocks)}</div>\n`
    case 'code':
      return markup`<pre>${block.text}</pre>\n`
    case 'rule':
      return markup`<hr>\n`
    case 'image':
      return markup`<img src="${block.src}" alt="${block.alt}">\n`
    case 'table':
      return tableHtml(block, inner)
    case 'item':
      return itemHtml(block, inner)
    case 'facts':
      return factsHtml(block.facts)
    case 'speaker':
      return speakerHtml(block, inner)
    case 'evidence':
      return evidenceHtml(block, kindOf(block.kind).label)
    case 'judgment':
      return judgmentHtml(block)
    case 'article':
      return articleHtml(block, writing)
    case 'scale':
      return scaleHtml(block)
  }
}

/** A heading holds its words and nothing else: they become the outline of the PDF. */
function headingHtml(level: 3 | 4 | 5, id: string, content: Child): Html {
  const attributes = markup`${id && markup` id="${id}"`} dir="auto"`
  return level === 3
    ? markup`<h3${attributes}>${content}</h3>\n`
    : level === 4
      ? markup`<h4${attributes}>${content}</h4>\n`
      : markup`<h5${attributes}>${content}</h5>\n`
}
