import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { randomBytes } from 'node:crypto'
import { fakeFork } from '../main/import/testing'
import type { CliCommand } from './command'
import { run } from './run'

/** A folder of its own with the program in it, for tests of whole calls. */
export function world() {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-cli-'))
  const path = (name: string): string => resolve(folder, name)
  let time = 1_770_000_000_000
  let ticks = 1
  const interrupts: (() => void)[] = []
  let watching: (done: number) => void = () => undefined
  return {
    path,
    /** Is told how many files are done. */
    watch: (run: (done: number) => void): void => void (watching = run),
    /** The clock stands still: what follows happens within one millisecond. */
    stopClock: (): void => void (ticks = 0),
    /** What Ctrl+C does to the call that is under way. */
    interrupt: (): void => interrupts.at(-1)?.(),
    put: (name: string, content: string | Uint8Array): void => writeFileSync(path(name), content),
    get: (name: string): string => readFileSync(path(name), 'utf8'),
    async call(command: CliCommand, args: string[], stdin = '') {
      const out: string[] = []
      const said: string[] = []
      const code = await run(
        [command.name, ...args],
        {
          out: (line) => void out.push(line),
          say: (line) => void said.push(line),
          stdin: () => Promise.resolve(Buffer.from(stdin)),
          path,
          now: () => (time += ticks),
          random: randomBytes,
          progress: (done) => watching(done),
          onInterrupt: (run) => {
            interrupts.push(run)
            return () => undefined
          },
          fork: fakeFork,
        },
        [command],
      )
      return { code, out, said }
    },
  }
}

export type World = ReturnType<typeof world>
