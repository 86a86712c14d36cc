import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import * as z from 'zod'
import type { Counts } from '../../../shared/formats/differences'
import { writeDurably } from './durable'
import { disk, ifThere, type Io } from './io'

/**
 * Where versions of projects are kept and how their files are called: the name says all there is to know of a version,
 * so there is no index that could be lost or lie. `TIME-HASH-aN-mN-sN.quoin` is a version that has been read back and
 * found sound (with its articles, marks and speakers); `TIME-HASH.new` holds the right bytes and waits to be read.
 */
export interface Version {
  /** The file's name. */
  id: string
  path: string
  /** Milliseconds since 1970. */
  at: number
  size: number
  /** The beginning of the SHA-256 of its bytes. */
  hash: string
  counts: Counts
}

const TIME = /^(\d{4}-\d\d-\d\d)T(\d\d)\.(\d\d)\.(\d\d\.\d{3})Z-([0-9a-f]{12})/
const SOUND = /-a(\d{1,9})-m(\d{1,9})-s(\d{1,9})\.quoin$/

export const newName = (at: number, sha256: string): string =>
  `${new Date(at).toISOString().replaceAll(':', '.')}-${sha256.slice(0, 12)}.new`

export const soundName = (waiting: string, { articles, marks, speakers }: Counts): string =>
  waiting.replace(/\.new$/, `-a${articles}-m${marks}-s${speakers}.quoin`)

export interface Named {
  at: number
  hash: string
}

export function readName(name: string): Named | undefined {
  const [, date, hour, minute, second, hash] = TIME.exec(name) ?? []
  const at = Date.parse(`${date}T${hour}:${minute}:${second}Z`)
  return hash === undefined || Number.isNaN(at) ? undefined : { at, hash }
}

function readCounts(name: string): Counts | undefined {
  const [articles, marks, speakers] = (SOUND.exec(name) ?? []).slice(1).map(Number)
  return speakers === undefined ? undefined : { articles: articles!, marks: marks!, speakers }
}

export const backupFolder = (userData: string): string => join(userData, 'backups')

const hashOfPath = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16)

/** Of a project in one place; `path` is the file's real path. */
export const folderFor = (userData: string, project: string, path: string): string =>
  join(backupFolder(userData), `${project}-${hashOfPath(path)}`)

/** Folders of other places of the project, and of this place under whatever project. */
export async function foldersOf(userData: string, wanted: { project?: string; path?: string }, io: Io = disk) {
  const names = (await ifThere(io.readdir(backupFolder(userData)))) ?? []
  const ends = wanted.path === undefined ? undefined : hashOfPath(wanted.path)
  return names
    .filter((name) =>
      wanted.project === undefined ? name.endsWith(`-${ends}`) : name.startsWith(`${wanted.project}-`),
    )
    .map((name) => join(backupFolder(userData), name))
}

const about = z.object({ path: z.string() })

/** Leaves a note in a folder of whose versions it holds. */
export const noteOwner = (folder: string, path: string, io: Io): Promise<void> =>
  writeDurably(join(folder, 'project.json'), [`${JSON.stringify({ path })}\n`], { io })

export async function ownerOf(folder: string, io: Io): Promise<string | undefined> {
  try {
    return about.parse(JSON.parse(Buffer.from(await io.readFile(join(folder, 'project.json'))).toString('utf8'))).path
  } catch {
    return undefined
  }
}

export interface Contents {
  /** Newest first. */
  versions: Version[]
  /** Paths of what waits to be read, oldest first. */
  waiting: string[]
}

export async function contentsOf(folder: string, io: Io = disk): Promise<Contents> {
  const names = ((await ifThere(io.readdir(folder))) ?? []).filter(readName).sort()
  const versions = await Promise.all(
    names.map(async (id): Promise<Version[]> => {
      const counts = readCounts(id)
      const path = join(folder, id)
      const stat = counts && (await ifThere(io.stat(path)))
      return counts && stat ? [{ id, path, ...readName(id)!, counts, size: Number(stat.size) }] : []
    }),
  )
  return {
    versions: versions.flat().toReversed(),
    waiting: names.filter((name) => name.endsWith('.new')).map((name) => join(folder, name)),
  }
}

/** The newest state of which there are the right bytes, read back or not. */
export function newestOf({ versions, waiting }: Contents): Named | undefined {
  const names = [versions[0]?.id, waiting.at(-1)].flatMap((path) => (path === undefined ? [] : basename(path)))
  return names.sort().map(readName).at(-1)
}
