import { setImmediate as tick } from 'node:timers/promises'
import { encode } from '../../../shared/project/file'
import type { Piece } from '../../../shared/formats/format'
import type { Project } from '../../../shared/project/model'
import { snapshot } from '../store/snapshot'
import type { Answers, Ask, Composed, ForkPrinter, Reply } from './protocol'

/** Characters of the project sent at a time: a millisecond or two of copying. */
const PART = 1_000_000

/**
 * The process that composes one briefing and finishes its PDF. Both are minutes of nothing else for a large project, and
 * this process has windows to answer. Every question rejects when the process ends.
 */
export class PrintHost {
  private readonly process
  private count = 0
  private settle: ((reply: Reply | undefined) => void) | undefined

  constructor(fork: ForkPrinter) {
    this.process = fork()
    this.process.onMessage((message) => this.settle?.(message as Reply))
    this.process.onExit(() => this.settle?.(undefined))
  }

  async compose(project: Project, options: (Ask & { do: 'compose' })['options']): Promise<Composed> {
    await this.give(project)
    const html: string[] = []
    const composed = await this.ask({ do: 'compose', options }, (piece) => html.push(piece as string))
    return { ...composed, html }
  }

  /** The file of a format that needs no printing. `progress` is told how much of it is made, 0 to 1. */
  async write(
    project: Project,
    format: string,
    options: (Ask & { do: 'write' })['options'],
    progress?: (share: number) => void,
  ): Promise<Piece[]> {
    await this.give(project)
    const pieces: Piece[] = []
    await this.ask({ do: 'write', format, options }, (piece, share) => {
      pieces.push(piece)
      if (share !== undefined) progress?.(share)
    })
    return pieces
  }

  private async give(project: Project): Promise<void> {
    let part = ''
    for (const piece of encode(snapshot(project))) {
      part += piece
      if (part.length < PART) continue
      await this.ask({ do: 'project', part })
      part = ''
      await tick()
    }
    await this.ask({ do: 'project', part })
  }

  /** From a draft, the style rules for the page numbers of the contents. */
  pages = (draft: Uint8Array): Promise<string> => this.ask({ do: 'pages', draft })

  finish = (printed: Uint8Array, withProject: boolean): Promise<Uint8Array> =>
    this.ask({ do: 'finish', printed, withProject })

  look = (pdf: Uint8Array): Promise<Uint8Array | undefined> => this.ask({ do: 'look', pdf })

  close(): void {
    this.process.kill()
    this.settle?.(undefined)
  }

  private async ask<A extends Ask>(ask: A, onPart?: (part: Piece, share?: number) => void): Promise<Answers[A['do']]> {
    const id = ++this.count
    const reply = await new Promise<Exclude<Reply, { part: Piece }> | undefined>((resolve) => {
      this.settle = (reply) => {
        if (!reply) resolve(undefined)
        else if (reply.id !== id) return
        else if ('part' in reply) onPart?.(reply.part, reply.share)
        else resolve(reply)
      }
      this.process.post({ ...ask, id })
    })
    this.settle = undefined
    if (!reply) throw new Error('The process that makes briefings ended')
    if (!reply.ok) throw new Error(reply.message)
    return reply.value as Answers[A['do']]
  }
}
