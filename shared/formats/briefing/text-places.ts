import { lazily } from '../../lazy'
import type { Section } from '../../project/tables'
import type { ComposedBlock, ComposedInline } from '../../text/composed'

/**
 * A place in a section's text: the way to a block by the numbers of its ancestors and its own, and a half-open range in
 * the block's line, where a letter (a UTF-16 unit) counts one and anything else one too, as in the editor.
 */
export interface TextPlace {
  section: string
  path: readonly number[]
  from: number
  to: number
}

export interface PlacedBlock {
  block: ComposedBlock
  section: Section
  path: readonly number[]
}

/** Every block of a section with its place, outer before inner. */
export function* placedBlocks(section: Section): Generator<PlacedBlock> {
  function* walk(blocks: readonly ComposedBlock[], path: readonly number[]): Generator<PlacedBlock> {
    for (const [i, block] of blocks.entries()) {
      yield { block, section, path: [...path, i] }
      if (!isLine(block) && 'content' in block) yield* walk(block.content as ComposedBlock[], [...path, i])
    }
  }
  yield* walk(section.body?.content ?? [], [])
}

export type LineBlock = Extract<ComposedBlock, { type: 'paragraph' | 'heading' | 'codeBlock' }>

export const isLine = (block: ComposedBlock): block is LineBlock =>
  block.type === 'paragraph' || block.type === 'heading' || block.type === 'codeBlock'

/** What stands for a reference or a note in a line of plain text: one unit, and no letter. */
const OTHER = '\uFFFC'

/** The analyst's own words in a block, whose offsets are those of `TextPlace`. */
export const ownWords = ({ content = [] }: LineBlock): string =>
  content.map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? '\n' : OTHER)).join('')

/** What stands in a line, with where it begins. */
export function* placedInlines({ content = [] }: LineBlock): Generator<{ inline: ComposedInline; at: number }> {
  let at = 0
  for (const inline of content) {
    yield { inline, at }
    at += inline.type === 'text' ? inline.text.length : 1
  }
}

/** Making one costs more than all that one line asks of it. */
const segmenter = lazily(() => new Intl.Segmenter('en', { granularity: 'sentence' }))

/** The sentences of a line; their offsets are those of `TextPlace`. */
export function sentencesOf(line: LineBlock): { text: string; from: number; to: number }[] {
  return [...segmenter().segment(ownWords(line))].map(({ segment, index }) => ({
    text: segment,
    from: index,
    to: index + segment.trimEnd().length,
  }))
}

/** The sentence around an offset of a line, as words to show: what is no letter is left out. */
export const sentenceAround = (line: LineBlock, at: number): string =>
  (sentencesOf(line).findLast(({ from }) => from <= at)?.text ?? '').replaceAll(OTHER, '…').trim()
