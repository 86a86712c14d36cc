import * as z from 'zod'
import { calls, type CallName, type Decoded, type Reply } from '../../shared/contract'
import { err, type Result } from '../../shared/result'
import type { Log } from './log'

/** Who calls, and what the page could not have made up. */
export interface Caller {
  /** Identifies the window. */
  window: number
  /** Paths of files that a person dropped on the window, filled in by the preload script. */
  paths: readonly string[]
}

export type Handlers = {
  [N in CallName]: (input: Decoded<N>, caller: Caller) => Promise<Result<Reply<N>>> | Result<Reply<N>>
}

const pathsSchema = z.array(z.string().max(4096)).max(20_000).catch([])

/**
 * The one door of the main process. Nothing behind it runs for a sender that is not ours, for a call that is not in
 * the contract, or with an input that its schema refuses; nothing thrown behind it gets out.
 */
export function createDispatch<Event>(options: {
  handlers: Handlers
  /** The window's number when the call comes from the main frame of one of our windows, showing our page. */
  windowOf: (event: Event) => number | undefined
  log: Log
}) {
  return async (event: Event, name: unknown, input: unknown, paths: unknown): Promise<Result<unknown>> => {
    const window = options.windowOf(event)
    if (window === undefined) {
      options.log('a call from a foreign sender was refused')
      return err('foreign-sender', 'This page may not ask Quoin for anything.')
    }
    if (typeof name !== 'string' || !Object.hasOwn(calls, name)) {
      options.log('a call that does not exist was refused')
      return err('unknown-call', 'Quoin does not know how to do this.')
    }
    const decoded = calls[name as CallName].input.safeParse(input)
    if (!decoded.success) {
      options.log(`${name}: input refused at ${decoded.error.issues[0]?.path.join('.') ?? ''}`)
      return err('bad-input', 'This could not be done as asked. Nothing was altered.')
    }
    try {
      const handler = options.handlers[name as CallName] as (input: unknown, caller: Caller) => Promise<Result<unknown>>
      return await handler(decoded.data, { window, paths: pathsSchema.parse(paths) })
    } catch (error) {
      options.log(name, error)
      return err(
        'fault',
        'Something went wrong inside Quoin. Your work up to here is safe. Try again; if it happens again, start Quoin anew.',
      )
    }
  }
}
