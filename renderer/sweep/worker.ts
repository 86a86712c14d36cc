import { MarkOrder } from '../../shared/project/mark-order'
import type { Mark, Rec } from '../../shared/project/tables'
import type { Tuning } from '../../shared/project/tuning'
import { suggest } from '../../shared/suggest/suggest'
import { plainText } from '../../shared/text/plain'
import type { RichText } from '../../shared/text/rich'
import { run } from '../../shared/text/search'
import { ghostsFrom, type Ghost } from '../store/ghosts/ghost'
import { waiting, type Wanted } from '../store/ghosts/waiting'
import { rowOf, type Row } from './row'

/** Reads articles beside the window's own thread, one after another, for what waits in them. */

export interface Question {
  article: string
  /** The text: `RichText` as JSON, with the stamp of its last change. */
  json: string
  stamp: string
  language: string
  /** What is marked already, and what was dismissed. */
  marks: readonly Pick<Mark, 'id' | 'kind' | 'spans' | 'lost'>[]
  dismissals: readonly Rec<'dismissals'>[]
  wanted: Wanted
  from: Tuning['from']
}

/** Several an article, of which the last is `done`. */
export interface Answer {
  article: string
  rows: Row[]
  done: boolean
  /** It could not be read; the others can. */
  failed?: boolean
}

/** Rows in one message: the window takes them in within a fraction of a frame. */
const MANY = 200

/** The text that was read last: who accepts one suggestion after another asks for the same one again. */
let last: { stamp: string; language: string; article: string; text: string; ghosts: Ghost[] } | undefined

function read({ article, json, stamp, language }: Question): { text: string; ghosts: Ghost[] } {
  if (last?.article === article && last.stamp === stamp && last.language === language) return last
  last = undefined
  const { text, blocks } = plainText(JSON.parse(json) as RichText)
  const paragraphs = blocks.filter(({ number }) => number > 0).map(({ start, end }) => [start, end] as const)
  const ghosts = ghostsFrom(text, suggest(text, { language, paragraphs }))
  last = { article, stamp, language, text, ghosts }
  return last
}

function answer(question: Question): void {
  const { article, marks, dismissals, wanted, from } = question
  const { text, ghosts } = read(question)
  const left = run(waiting(text, ghosts, new MarkOrder(marks as Mark[]), dismissals, wanted, from))
  for (let i = 0; i < left.length || i === 0; i += MANY) {
    const rows = left.slice(i, i + MANY).map((ghost) => rowOf(article, text, ghost))
    send({ article, rows, done: i + MANY >= left.length })
  }
}

const send = (one: Answer): void => self.postMessage(one, { transfer: [] })

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  try {
    answer(data)
  } catch (error) {
    console.error(error)
    send({ article: data.article, rows: [], done: true, failed: true })
  }
})
