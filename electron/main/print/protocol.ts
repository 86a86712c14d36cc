import type { Choice } from '../../../shared/formats/briefing/draft-for'
import type { ExportOptions, Piece } from '../../../shared/formats/format'

/** What the process that makes briefings is asked, one thing after another, for one briefing. */
export type Ask =
  /** A part of the project, encoded. */
  | { do: 'project'; part: string }
  /** Looks everything up and writes the document. */
  | { do: 'compose'; options: ExportOptions & Choice }
  /** The style rules that a draft makes known: page numbers of the contents. */
  | { do: 'pages'; draft: Uint8Array }
  /** The printed document with its properties and attachments. */
  | { do: 'finish'; printed: Uint8Array; withProject: boolean }
  /** The file of a format that needs no printing, in parts. */
  | { do: 'write'; format: string; options: ExportOptions }
  /** The project that a PDF from anywhere carries. */
  | { do: 'look'; pdf: Uint8Array }

export interface Answers {
  project: null
  compose: Composed
  pages: string
  finish: Uint8Array
  write: null
  look: Uint8Array | undefined
}

export interface Composed {
  /** The document, in pieces that are cheap to hand on. */
  html: string[]
  /** Is there anything that only a draft can tell? */
  draft: boolean
  header: string
  footer: string
}

export type Request = Ask & { id: number }

/** `part`: a piece of the document, before the answer itself, with how much is made by then, 0 to 1. */
export type Reply = { id: number } & (
  | { part: Piece; share?: number }
  | { ok: true; value: Answers[keyof Answers] }
  | { ok: false; message: string }
)

/** A running process that makes briefings, whatever kind of process it is. */
export interface PrintProcess {
  post: (request: Request) => void
  onMessage: (listener: (message: unknown) => void) => void
  onExit: (listener: () => void) => void
  kill: () => void
}

export type ForkPrinter = () => PrintProcess
