import * as z from 'zod'
import type { How } from './how'
import { importedSchema } from './imported'

/** What the host asks of the import process: one file at a time. */
export interface Request {
  id: number
  /** Name of a format. */
  format: string
  name: string
  bytes: Uint8Array
  how?: How | undefined
}

/** What it answers. Decoded again by the host. `spent`: it keeps much memory and wants to be replaced. */
export const replySchema = z.discriminatedUnion('ok', [
  z.object({ id: z.number(), ok: z.literal(true), value: importedSchema }),
  z.object({ id: z.number(), ok: z.literal(false), message: z.string().max(2000) }),
])

export type Reply = z.infer<typeof replySchema>

/** A running import process, whatever kind of process it is. */
export interface ImportProcess {
  post: (request: Request) => void
  onMessage: (listener: (message: unknown) => void) => void
  onExit: (listener: () => void) => void
  kill: () => void
}

export type Fork = () => ImportProcess
