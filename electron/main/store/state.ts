import type * as z from 'zod'
import { writeDurably } from './durable'
import { disk, ifThere, type Io } from './io'

/**
 * A small file of Quoin's own in the user data folder (settings, recent files, ...). It is convenience, not work: one
 * that cannot be read is set aside and started anew, never a reason not to start.
 */
export class StateFile<S extends z.ZodType> {
  private current: z.output<S>
  private writing: Promise<void> = Promise.resolve()

  private constructor(
    private readonly path: string,
    schema: S,
    private readonly io: Io,
    value: unknown,
  ) {
    this.current = schema.parse(value)
  }

  static async open<S extends z.ZodType>(
    path: string,
    schema: S,
    empty: z.input<S>,
    io: Io = disk,
  ): Promise<StateFile<S>> {
    const bytes = await ifThere(io.readFile(path)).catch(() => undefined)
    if (bytes) {
      try {
        return new StateFile(path, schema, io, JSON.parse(Buffer.from(bytes).toString('utf8')))
      } catch {
        await io.rename(path, `${path}.unreadable`).catch(() => undefined)
      }
    }
    return new StateFile(path, schema, io, empty)
  }

  get value(): z.output<S> {
    return this.current
  }

  /** Takes effect at once; the promise ends when the value is on disk, and fails with the system's error when it is not. */
  set(value: z.output<S>): Promise<void> {
    this.current = value
    const write = (): Promise<void> =>
      writeDurably(this.path, [`${JSON.stringify(this.current, null, 2)}\n`], { io: this.io })
    this.writing = this.writing.then(write, write)
    return this.writing
  }

  /** Ends when nothing waits to be written. */
  written(): Promise<void> {
    return this.writing.catch(() => undefined)
  }
}
