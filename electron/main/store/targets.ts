import * as fs from 'node:fs/promises'
import { resolve } from 'node:path'
import { ifThere } from './io'

/** What stands where somebody wants to write: `own` a file that is being read, `project` one that holds a project. */
export type Target = 'free' | 'file' | 'project' | 'own' | 'stream'

/** As every project file begins, see encode. */
const HEAD = /^\uFEFF?\s*\{\s*"quoin"\s*:/

/** Looks through links, hard ones too. `own`: paths of the files being read. A folder is `file`: writing to it fails by itself. */
export async function targetAt(path: string, own: readonly string[]): Promise<Target> {
  const there = await statOf(path)
  if (!there) return 'free'
  if (isStream(path) || (!there.isFile() && !there.isDirectory())) return 'stream'
  if (!there.isFile()) return 'file'
  for (const one of own) {
    const other = await statOf(one)
    if (other && other.dev === there.dev && other.ino === there.ino) return 'own'
  }
  return (await beginsAsProject(path)) ? 'project' : 'file'
}

/** Why an export may not go there, as a sentence; undefined where it may. A file named as a project counts as one, whatever is in it. */
export async function exportRefusal(path: string, own: readonly string[]): Promise<string | undefined> {
  const target = await targetAt(path, own)
  if (target === 'own')
    return 'The export would take the place of the project itself. Nothing was written. Choose another name.'
  if (target === 'project' || (target === 'file' && /\.quoin$/i.test(path)))
    return 'The export would take the place of a project file. Nothing was written. Choose another name.'
  return undefined
}

/** What is written to a device or a pipe goes through it: there is nothing to replace. */
export async function writeThrough(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const file = await fs.open(path, 'a')
  try {
    for (const piece of pieces) await file.appendFile(piece)
  } finally {
    await file.close()
  }
}

/** What a shell has put behind these names is its own, even where it is a file. */
const isStream = (path: string): boolean => /^\/(dev|proc)\//.test(resolve(path))

const statOf = (path: string) => ifThere(fs.stat(path, { bigint: true })).catch(() => undefined)

async function beginsAsProject(path: string): Promise<boolean> {
  const file = await fs.open(path, 'r').catch(() => undefined)
  if (!file) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
    return HEAD.test(buffer.toString('utf8', 0, bytesRead))
  } finally {
    await file.close()
  }
}
