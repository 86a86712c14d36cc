import type { PrintedBlock, Run } from '../briefing/composition'
import { clean, xml } from '../office/xml'
import { articleBlocks } from '../briefing/article-blocks'
import { evidenceXml, factsXml, itemXml, judgmentXml, speakerXml } from './briefing-blocks'
import { paragraphXml } from './paragraph'
import { drawingXml, pictureOf } from './pictures'
import { runsXml, words } from './runs'
import { scaleXml } from './scale'
import { placed, widthOf, type DocxState, type Place, type Write } from './state'
import { tableXml } from './table'
import { plainXml, textOf } from './text'
import { runsRight } from './words'

/** How deep a list can be. */
const DEEPEST = 8

/** Blocks as the paragraphs and tables of a document. */
export function blocksXml(state: DocxState, blocks: readonly PrintedBlock[], place: Place): string {
  return blocks.map((block) => blockXml(state, block, place)).join('')
}

function blockXml(state: DocxState, block: PrintedBlock, place: Place): string {
  const write: Write = (blocks, place) => blocksXml(state, blocks, place)
  switch (block.is) {
    case 'paragraph':
      return plainXml(state, block, block.keep ? { ...place, keep: true } : place)
    case 'heading':
      return paragraphXml(
        { indent: place.indent, width: place.width },
        { style: `Heading${block.level - 1}`, rtl: runsRight(textOf(block.runs.filter((run) => !isQuiet(run)))) },
        placed(state, runsXml(state, block.runs), block.id),
      )
    case 'list':
      return listXml(state, block, place, 0)
    case 'blockquote':
      return write(block.blocks, { ...place, style: 'Quote', indent: place.indent + 400, width: place.width - 400 })
    case 'note':
      return write(block.blocks, { ...place, style: 'Note' })
    case 'code':
      return paragraphXml(place, { style: 'CodeBlock' }, words(block.text))
    case 'rule':
      return paragraphXml(place, { style: 'Rule' }, '')
    case 'image':
      return paragraphXml(place, { style: 'Picture' }, pictureXml(state, block, place))
    case 'table':
      return tableXml(state, block, place, write)
    case 'item':
      return itemXml(state, block, place, write)
    case 'facts':
      return factsXml(block.facts, place)
    case 'speaker':
      return speakerXml(state, block, place, write)
    case 'evidence':
      return evidenceXml(state, block, place)
    case 'judgment':
      return judgmentXml(state, block, place)
    case 'article':
      return blocksXml(state, [...articleBlocks(block, state.writing)], place)
    case 'scale':
      return scaleXml(state, block, place, write)
  }
}

/** A label before a title says nothing of its direction. */
const isQuiet = (run: Run): boolean => run.is === 'text' && run.styles?.includes('quiet') === true

function listXml(state: DocxState, block: PrintedBlock & { is: 'list' }, place: Place, depth: number): string {
  const id = block.ordered ? state.lists.push(block.start) + 1 : 1
  const inner: Place = { ...place, indent: place.indent + 360 * (depth + 1), width: place.width - 360 * (depth + 1) }
  return block.items
    .map(([first, ...others]) => {
      const list = { id, depth }
      const own = first?.is === 'paragraph'
      const head = own
        ? plainXml(state, first, place, { style: place.style ?? 'ListParagraph', list })
        : paragraphXml(place, { style: 'ListParagraph', list }, '')
      const rest = own || !first ? others : [first, ...others]
      return (
        head +
        rest
          .map((one) =>
            one.is === 'list' && depth < DEEPEST
              ? listXml(state, one, place, depth + 1)
              : blocksXml(state, [one], inner),
          )
          .join('')
      )
    })
    .join('')
}

/** A picture, or the words that stand for one that office programs do not show. */
export function pictureXml(state: DocxState, { src, alt }: { src: string; alt: string }, { width }: Place): string {
  const picture = pictureOf(src)
  if (!picture) return alt.trim() ? words(`[Picture: ${alt.trim()}]`, { italic: true, colour: '595959' }) : ''
  const known = state.pictures.find(({ picture: { base64 } }) => base64 === picture.base64)
  const path = known?.path ?? `media/picture${state.pictures.length + 1}.${picture.type}`
  const id = `rIdP${path.replace(/\D/g, '')}`
  if (!known) {
    state.pictures.push({ picture, path })
    state.relations.push({ id, type: 'image', target: path })
  }
  return drawingXml(picture, id, ++state.drawn, xml(clean(alt)), Math.min(width, widthOf(state.composition)))
}
