import type { PrintedBlock } from '../composition'
import { blocksIn, runsOf } from '../places'

/** Characters in all lines of these blocks: enough to tell what no page can hold from what one can. */
export function lengthOf(blocks: readonly PrintedBlock[]): number {
  let length = 0
  for (const block of blocksIn(blocks)) {
    for (const run of runsOf(block).flat()) if ('text' in run) length += run.text.length
    if (block.is === 'code') length += block.text.length
    // A picture is as high as many lines.
    if (block.is === 'image') length += 1500
  }
  return length
}
