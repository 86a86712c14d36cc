import type { PrintedBlock, Run } from './composition'
import { placeIds } from './composition'

/**
 * The last look at a composition: no place stands in it twice, and every link leads to one that is there. A link that
 * names several places keeps the first of them; one that finds none becomes plain words.
 */
export function settlePlaces(sections: { id: string; blocks: PrintedBlock[] }[]): ReadonlySet<string> {
  const places = new Set(sections.map(({ id }) => id))
  for (const { blocks } of sections) for (const block of blocksIn(blocks)) takePlaces(block, places)
  for (const { blocks } of sections)
    for (const block of blocksIn(blocks)) for (const runs of runsOf(block)) settleRuns(runs, places)
  return places
}

function takePlaces(block: PrintedBlock, places: Set<string>): void {
  const take = (id: string): string => {
    if (places.has(id)) return ''
    if (id) places.add(id)
    return id
  }
  if ('id' in block) block.id = take(block.id)
  if (block.is === 'table') for (const row of block.rows) if (row.id) row.id = take(row.id)
  if (block.is === 'article') {
    if (block.whole) places.add(placeIds.article(block.source.label))
    for (const { number, held } of block.marks) if (held.length) places.add(placeIds.mark(number))
  }
  for (const runs of runsOf(block)) for (const run of runs) if (run.is === 'words' && run.id) run.id = take(run.id)
}

function settleRuns(runs: Run[], places: ReadonlySet<string>): void {
  for (const [i, run] of runs.entries()) {
    if (run.is !== 'go') continue
    const to = run.to.split(' ').find((id) => places.has(id))
    const { text, styles } = run
    runs[i] = to ? { ...run, to } : { is: 'text', text, ...(styles && { styles }) }
  }
}

/** All blocks, outer before inner. */
export function* blocksIn(blocks: readonly PrintedBlock[]): Generator<PrintedBlock> {
  for (const block of blocks) {
    yield block
    if (block.is === 'list') for (const item of block.items) yield* blocksIn(item)
    else if (block.is === 'table')
      for (const { cells } of block.rows) for (const cell of cells) yield* blocksIn(cell.blocks)
    else if ('blocks' in block) yield* blocksIn(block.blocks)
  }
}

/** The lines of a block itself. */
export function runsOf(block: PrintedBlock): Run[][] {
  switch (block.is) {
    case 'paragraph':
    case 'heading':
      return [block.runs]
    case 'evidence':
      return [block.words, block.line]
    case 'judgment':
      return [block.judgment, block.because, block.claims, block.change]
    default:
      return []
  }
}
