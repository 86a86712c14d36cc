import { parseArgs } from 'node:util'
import { UsageError } from './command'

/** `flag` takes no value, `value` takes one; a letter makes a short form: `o: value`. */
type Options = Record<string, { type: 'boolean' | 'string'; short?: string }>

export const flag = { type: 'boolean' } as const
export const value = { type: 'string' } as const

type Values<O extends Options> = { [K in keyof O]?: O[K]['type'] extends 'boolean' ? boolean : string }

/** Options and the other arguments, in any order; `-` alone is an argument, and so is all that follows `--`. */
export function readArgs<const O extends Options>(args: string[], options: O): { options: Values<O>; rest: string[] } {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: true })
    return { options: parsed.values as Values<O>, rest: parsed.positionals }
  } catch (error) {
    // Node's own words end in advice about `--` that few would follow: the first sentence is enough.
    throw new UsageError(
      error instanceof Error ? error.message.split('. ')[0] + '.' : 'These arguments were not understood.',
    )
  }
}
