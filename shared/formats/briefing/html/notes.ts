import { markup, type Html } from '../../html'
import type { Composition, PrintedBlock } from '../composition'
import { blocksIn, runsOf } from '../places'
import { noteLetters } from './writing'

/** The numbers of the footnotes called for in these blocks, in order. */
export const notesIn = (blocks: readonly PrintedBlock[]): number[] =>
  [...blocksIn(blocks)].flatMap((block) =>
    runsOf(block)
      .flat()
      .flatMap((run) => (run.is === 'footnote' ? [run.number] : [])),
  )

/** Notes with a way back to where they are called for. */
export const notesHtml = ({ footnotes }: Composition, numbers: readonly number[]): Html | false =>
  numbers.length > 0 &&
  markup`<ol class="notes">
${numbers.map((n) => markup`<li id="note-${n}"><a class="call" href="#call-${n}">${noteLetters(n)}</a> <span dir="auto">${footnotes[n - 1]}</span></li>\n`)}</ol>
`
