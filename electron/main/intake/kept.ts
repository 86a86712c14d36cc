import { copyFile, mkdir, readdir, rename, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Fields } from '../../../shared/project/tables'
import { formatNamed } from '../import/formats'
import { writeDurably } from '../store/durable'
import { ifThere } from '../store/io'

type Source = Fields['articles']['source']

/** Where the originals of a project are: a folder beside its file. */
export const originalsFolder = (project: string): string => `${project.replace(/\.quoin$/i, '')} originals`

/**
 * The name under which an original is kept: its hash, and the ending of its format, so that the system knows what it is.
 * Nothing of the name that its giver chose is used. Undefined where a hash is none: it may come from a stranger's file.
 */
function nameOf({ sha256, type, name }: Source): string | undefined {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined
  const ending = extname(name).toLowerCase()
  return sha256 + (formatNamed(type)?.extensions.includes(ending) ? ending : '')
}

/** Keeps the bytes of an original beside the project. Throws the system's error. */
export async function keepOriginal(project: string, source: Source, bytes: Uint8Array): Promise<void> {
  const name = nameOf(source)
  if (!name) return
  const path = join(originalsFolder(project), name)
  if ((await ifThere(stat(path)))?.size === bytes.byteLength) return
  await mkdir(originalsFolder(project), { recursive: true })
  await writeDurably(path, [bytes])
}

/** The original of an article where it was kept. */
export async function originalOf(project: string, source: Source): Promise<string | undefined> {
  const name = nameOf(source)
  if (!name) return undefined
  const path = join(originalsFolder(project), name)
  return (await stat(path).catch(() => undefined))?.isFile() ? path : undefined
}

/** After "Save as": the originals are beside the project's new file, too, and no longer where an untitled one was. */
export async function carryOriginals(from: string, to: string, move: boolean): Promise<void> {
  const [old, next] = [originalsFolder(from), originalsFolder(to)]
  if (old === next) return
  const names = (await readdir(old).catch(() => [])).filter((name) => /^[0-9a-f]{64}(?:\.\w+)?$/.test(basename(name)))
  if (names.length === 0) return
  if (move && !(await ifThere(stat(next))) && (await rename(old, next).then(yes, no))) return
  await mkdir(next, { recursive: true })
  for (const name of names)
    if (!(await ifThere(stat(join(next, name))))) await copyFile(join(old, name), join(next, name))
}

const yes = (): boolean => true
/** Another disk. */
const no = (): boolean => false
