import type { Ghost } from '../../store/ghosts/ghost'
import type { ArticleText } from '../../store/known'
import type { Answer, Question } from './worker'

/** What was found in a text, so that going back to an article finds its suggestions waiting. */
const known = new WeakMap<ArticleText, { language: string; ghosts: readonly Ghost[] }>()

/** A worker that has read a text reads the next one faster; after so many ms without one its memory is given back. */
const KEPT = 5000
let spare: Worker | undefined
/** Texts that were read in this window. */
let read = 0
let timer = 0

const start = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'suggestions' })

/** Has a worker loaded while there is nothing to ask yet. */
export function makeReady(): void {
  spare ??= start()
  clearTimeout(timer)
  timer = window.setTimeout(() => {
    spare?.terminate()
    spare = undefined
  }, KEPT)
}

/**
 * Asks for the suggestions of a text. `found` is called with those around the offset `at` first, then with all of them, at once where
 * they are known. Returns the function that gives the question up.
 */
export function askFor(
  text: ArticleText,
  language: string,
  at: number,
  found: (ghosts: readonly Ghost[]) => void,
): () => void {
  const before = known.get(text)
  if (before?.language === language) {
    found(before.ghosts)
    return () => undefined
  }
  const worker = spare ?? start()
  spare = undefined
  const collected: Ghost[] = []
  let over = false
  const hear = ({ data: { ghosts, final, done } }: MessageEvent<Answer>): void => {
    if (final) collected.push(...ghosts)
    if (!done) return
    if (!final) return found(ghosts)
    over = true
    worker.removeEventListener('message', hear)
    known.set(text, { language, ghosts: collected })
    // Who has opened one article may stay with it.
    if (spare || ++read === 1) worker.terminate()
    else spare = worker
    if (spare) makeReady()
    found(collected)
  }
  worker.addEventListener('message', hear)
  const paragraphs = paragraphsOf(text)
  worker.postMessage({ text: text.plain.text, language, paragraphs, at } satisfies Question, [paragraphs.buffer])
  // It cannot be told to stop while it reads.
  return () => (over ? undefined : worker.terminate())
}

/** As numbers in a row: a book has tens of thousands, and as many small lists would hold the window up on their way. */
function paragraphsOf({ plain: { blocks } }: ArticleText): Int32Array<ArrayBuffer> {
  const numbers = new Int32Array(blocks.length * 2)
  let at = 0
  for (const { number, start, end } of blocks)
    if (number > 0) {
      numbers[at++] = start
      numbers[at++] = end
    }
  return numbers.slice(0, at)
}
