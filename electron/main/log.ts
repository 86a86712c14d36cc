import { appendFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

const LIMIT = 1_000_000

export type Log = (what: string, error?: unknown) => void

/**
 * A log for finding faults, in the user data folder, two files of at most a megabyte. Of an error it holds its kind
 * and where it arose, not its message: messages may quote what a person was reading.
 */
export function openLog(userData: string): Log {
  const path = join(userData, 'log.txt')
  let writing = Promise.resolve()
  const put = async (line: string): Promise<void> => {
    const size = await stat(path).then(
      (s) => s.size,
      () => 0,
    )
    if (size > LIMIT) await rename(path, join(userData, 'log.1.txt'))
    await appendFile(path, line, { mode: 0o600 })
  }
  return (what, error) => {
    const line = `${new Date().toISOString()} ${what}${error === undefined ? '' : ` ${traceOf(error)}`}\n`
    writing = writing.then(() => put(line)).catch(() => undefined)
  }
}

export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}${code}`, ...frames].join('\n')
}
