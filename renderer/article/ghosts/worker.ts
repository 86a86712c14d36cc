import { suggest } from '../../../shared/suggest/suggest'
import { ghostsFrom, type Ghost } from '../../store/ghosts/ghost'
import { partAround } from './part'

/** Reads texts for suggestions beside the window's own thread, one at a time. */

export interface Question {
  text: string
  language: string
  /** Ranges of the paragraphs with words, in order: start, end, start, end … */
  paragraphs: Int32Array<ArrayBuffer>
  /** An offset that is on the screen: what stands around it is looked at first. */
  at: number
}

/** Several a text: those with `final` belong to the whole text and take the place of the first ones when `done`. */
export interface Answer {
  ghosts: Ghost[]
  final: boolean
  done: boolean
}

/** Ghosts in one message: the window takes them in within a fraction of a frame. */
const MANY = 300

const send = (answer: Answer): void => self.postMessage(answer, { transfer: [] })

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { text, language, at } = data
  const paragraphs = Array.from(
    { length: data.paragraphs.length / 2 },
    (_, i) => [data.paragraphs[i * 2]!, data.paragraphs[i * 2 + 1]!] as const,
  )
  const part = partAround(paragraphs, at, text.length)
  if (part) {
    const some = paragraphs
      .filter(([start, end]) => start >= part.start && end <= part.end)
      .map(([start, end]) => [start - part.start, end - part.start] as const)
    const words = text.slice(part.start, part.end)
    send({
      ghosts: ghostsFrom(words, suggest(words, { language, paragraphs: some }), part.start),
      final: false,
      done: true,
    })
  }
  const all = ghostsFrom(text, suggest(text, { language, paragraphs }))
  for (let i = 0; i < all.length || i === 0; i += MANY)
    send({ ghosts: all.slice(i, i + MANY), final: true, done: i + MANY >= all.length })
})
