import { placeIds, type Composition, type PrintedBlock } from '../composition'
import { blocksIn } from '../places'
import type { Numbered } from '../../numbered'

/** What is known while a composition is written out as HTML. */
export interface Writing {
  composition: Composition
  /** Where a mark's number in an article leads back to: its entry in a list, else its use in the text; undefined for neither. */
  back: (numbered: Numbered) => string | undefined
  /** May this block of an article carry the name of the mark? Only one place in the document may. */
  owns: (block: PrintedBlock & { is: 'article' }, numbered: Numbered) => boolean
}

export function startWriting(composition: Composition): Writing {
  const { places } = composition
  const owners = new Map<number, PrintedBlock>()
  for (const { blocks } of composition.sections)
    for (const block of blocksIn(blocks))
      if (block.is === 'article')
        for (const { number } of block.marks) {
          const owner = owners.get(number)
          // The article in full, where there is one: there a reader sees what stands around.
          if (!owner || (block.whole && owner.is === 'article' && !owner.whole)) owners.set(number, block)
        }
  return {
    composition,
    back: ({ number }) => [placeIds.entry(number), placeIds.use(number)].find((id) => places.has(id)),
    owns: (block, { number }) => owners.get(number) === block,
  }
}

/** How a footnote is called: by letters, because raised numbers are those of marks. From 1: a … z, aa, ab … */
export function noteLetters(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  return (rest > 0 ? noteLetters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26))
}
