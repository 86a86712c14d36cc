import { createHash, randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { encode } from '../../../shared/project/file'
import type { Project } from '../../../shared/project/model'
import { folderFor, newName, noteOwner } from './backup-files'
import { syncFolder, writeDurably } from './durable'
import { ifThere, type Io } from './io'

/**
 * Puts a project that stands in no file, or not for long, among the versions of its file, where "Restore a version" finds
 * it. `path` is the file's real path. Throws the system's error.
 */
export async function putAside(project: Project, path: string, userData: string, io: Io, now: number): Promise<void> {
  const folder = folderFor(userData, project.id, path)
  if ((await ifThere(io.readdir(folder))) === undefined) {
    await io.mkdir(folder)
    await noteOwner(folder, path, io)
    await syncFolder(dirname(folder), io)
  }
  const hash = createHash('sha256')
  const temporary = join(folder, `${randomBytes(8).toString('hex')}.tmp`)
  await writeDurably(temporary, encode(project), { io, onChunk: (bytes) => void hash.update(bytes) })
  await io.rename(temporary, join(folder, newName(now, hash.digest('hex'))))
  await syncFolder(folder, io)
}
