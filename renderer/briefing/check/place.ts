import { isLine, placedInlines, type LineBlock, type TextPlace } from '../../../shared/formats/briefing/text-places'
import {
  isReference,
  type ComposedBlock,
  type ComposedInline,
  type ComposedText,
  type Judgment,
  type Reference,
} from '../../../shared/text/composed'

/** What stands at a place of a composed text, and the text with something else there. Nothing is changed in place. */

export type Placed = { is: 'reference'; reference: Reference } | { is: 'judgment'; judgment: Judgment }

/** Given to `replaced` to say what is to stand there; null takes it out. */
export type Change = (placed: Placed) => Reference | Judgment | null

const judgmentOf = (block: ComposedBlock): Placed | undefined =>
  block.type === 'judgment' ? { is: 'judgment', judgment: block.attrs } : undefined

const referenceOf = (node: ComposedBlock | ComposedInline): Placed | undefined =>
  isReference(node) ? { is: 'reference', reference: node.attrs } : undefined

/** The reference at a place, or the judgment whose sentence it is. */
export function placedAt(body: ComposedText | null, place: TextPlace): Placed | undefined {
  let found: Placed | undefined
  if (body)
    replaced(body, place, (placed) => {
      found = placed
      return placed.is === 'reference' ? placed.reference : placed.judgment
    })
  return found
}

/** The text with what stands at a place changed; undefined when nothing of the kind stands there. */
export function replaced(body: ComposedText, { path, from }: TextPlace, change: Change): ComposedText | undefined {
  const content = inBlocks(body.content, path, from, change)
  return content && { ...body, content: content.length ? content : [{ type: 'paragraph' }] }
}

function inBlocks(
  blocks: readonly ComposedBlock[],
  [at = -1, ...rest]: readonly number[],
  from: number,
  change: Change,
): ComposedBlock[] | undefined {
  const block = blocks[at]
  if (!block) return undefined
  const next = inBlock(block, rest, from, change)
  if (next === undefined) return undefined
  return next === null ? blocks.filter((_, i) => i !== at) : blocks.map((one, i) => (i === at ? next : one))
}

/** Null takes the block out, undefined says that nothing of the kind is there. */
function inBlock(
  block: ComposedBlock,
  path: readonly number[],
  from: number,
  change: Change,
): ComposedBlock | null | undefined {
  if (path.length === 0) {
    if (isLine(block)) return inLine(block, from, change)
    const placed = referenceOf(block)
    if (!placed) return undefined
    const next = change(placed)
    return next && ({ ...block, attrs: next } as ComposedBlock)
  }
  if (!('content' in block) || isLine(block)) return undefined
  const content = inBlocks(block.content as ComposedBlock[], path, from, change)
  if (content) return { ...block, content: content.length ? content : [{ type: 'paragraph' }] } as ComposedBlock
  // The first line of a judgment stands for it.
  const judgment = path.length === 1 && path[0] === 0 ? judgmentOf(block) : undefined
  const next = judgment && change(judgment)
  return next ? ({ ...block, attrs: next } as ComposedBlock) : undefined
}

function inLine(line: LineBlock, from: number, change: Change): ComposedBlock | undefined {
  for (const { inline, at } of placedInlines(line)) {
    const placed = at === from ? referenceOf(inline) : undefined
    if (!placed) continue
    const next = change(placed)
    const put = next ? [{ ...inline, attrs: next } as ComposedInline] : []
    const content = line.content!.flatMap((one) => (one === inline ? put : [one]))
    return { ...line, content } as ComposedBlock
  }
  return undefined
}
