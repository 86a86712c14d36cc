/** Entry of the command line (out/main/cli.js): plain Node, no window, no Electron. */
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { childFork } from '../main/import/child-fork'
import type { Cli } from './command'
import { commands } from './list'
import { run } from './run'

const cli: Cli = {
  out: (line) => void process.stdout.write(`${line}\n`),
  say: (sentence) => void process.stderr.write(`${sentence}\n`),
  stdin: async () => {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  },
  path: (path) => resolve(path),
  now: Date.now,
  progress: (done, total) => {
    if (process.stderr.isTTY && total > 20)
      process.stderr.write(`\r${done === total ? '\u001B[K' : `${done} of ${total}`}`)
  },
  onInterrupt: (run) => {
    process.once('SIGINT', run)
    return () => void process.off('SIGINT', run)
  },
  random: randomBytes,
  fork: childFork(join(import.meta.dirname, 'import-worker.js')),
}

// `quoin list P | head` closes the pipe early, which is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

process.exitCode = await run(process.argv.slice(2), cli, commands)
