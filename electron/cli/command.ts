import type { Fork } from '../main/import/host'

/** One command of the command line. Adding one is a file that exports this and a line in list.ts. */
export interface CliCommand {
  name: string
  /** What follows the name: `P.quoin [--json]`. */
  usage: string
  /** One line for the overview. */
  summary: string
  /** The exit code: one of `EXIT`. A `UsageError` or `Unreadable` thrown here becomes one sentence and code 2. */
  run: (args: string[], cli: Cli) => Promise<number>
}

export const EXIT = { done: 0, problems: 1, usage: 2, conflicts: 3 } as const

/** What a command may ask of the world, so that a test can be the world. */
export interface Cli {
  /** Writes one line of results. */
  out: (line: string) => void
  /** Writes one sentence about what went wrong or is going on. */
  say: (sentence: string) => void
  stdin: () => Promise<Uint8Array>
  /** An absolute path; relative ones are meant from where the person stands. */
  path: (path: string) => string
  /** Milliseconds since 1970. */
  now: () => number
  /** Cryptographic chance, for ids. */
  random: (bytes: number) => Uint8Array
  /** Shows how far something long is, where a person is watching. */
  progress: (done: number, total: number) => void
  /** Runs when the person asks for the end; returns the function that stops listening. Without it the program would just end. */
  onInterrupt: (run: () => void) => () => void
  /** Starts the process that reads articles. */
  fork: Fork
}

/** The command was called wrongly: shown with its usage. */
export class UsageError extends Error {}

/** What was named cannot be read or written: the sentence is shown as it is. */
export class Unreadable extends Error {}
