import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** For tests: a new folder that goes when the test has ended. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quoin-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
