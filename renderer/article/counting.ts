import { countWords, type PlainText } from '../../shared/text/plain'

/** Milliseconds of counting at a time, so that no frame waits for it. */
const SLICE = 6

/** Counts the words of a text when there is nothing else to do. Returns the function that stops it. */
export function countIdly({ text, blocks }: PlainText, done: (words: number) => void): () => void {
  let words = 0
  let next = 0
  let waiting = 0
  const go = (): void => {
    const end = performance.now() + SLICE
    while (next < blocks.length && performance.now() < end) {
      const block = blocks[next++]!
      words += countWords(text.slice(block.start, block.end))
    }
    if (next < blocks.length) waiting = requestIdleCallback(go)
    else done(words)
  }
  waiting = requestIdleCallback(go)
  return () => cancelIdleCallback(waiting)
}
