import { constants } from 'node:fs'
import * as fs from 'node:fs/promises'
import type { BigIntStats } from 'node:fs'

/** The file calls that the store makes, behind one object so that a test can let each of them fail. */
export interface Io {
  open: (path: string, flags: number, mode?: number) => Promise<Handle>
  stat: (path: string) => Promise<BigIntStats>
  readFile: (path: string) => Promise<Uint8Array>
  readdir: (path: string) => Promise<string[]>
  realpath: (path: string) => Promise<string>
  readlink: (path: string) => Promise<string>
  mkdir: (path: string) => Promise<void>
  rename: (from: string, to: string) => Promise<void>
  unlink: (path: string) => Promise<void>
  /** Sets the time of last change to now. */
  touch: (path: string) => Promise<void>
}

export interface Handle {
  /** Writes at `position`, or where the last write ended; answers with the bytes written, which may be fewer. */
  write: (bytes: Uint8Array, position?: number) => Promise<number>
  sync: () => Promise<void>
  datasync: () => Promise<void>
  truncate: (length: number) => Promise<void>
  chmod: (mode: number) => Promise<void>
  chown: (uid: number, gid: number) => Promise<void>
  close: () => Promise<void>
}

export const flags = {
  /** A new file of our own: fails if the name is taken, so nobody can lead us to another file by a link. */
  create: constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY,
  /** Kept, and made where it does not exist. */
  update: constants.O_CREAT | constants.O_RDWR,
  read: constants.O_RDONLY,
  write: constants.O_WRONLY,
}

export const disk: Io = {
  open: async (path, flags, mode) => {
    const file = await fs.open(path, flags, mode)
    return {
      write: async (bytes, position) => (await file.write(bytes, 0, bytes.length, position ?? null)).bytesWritten,
      sync: () => file.sync(),
      datasync: () => file.datasync(),
      truncate: (length) => file.truncate(length),
      chmod: (mode) => file.chmod(mode),
      chown: (uid, gid) => file.chown(uid, gid),
      close: () => file.close(),
    }
  },
  stat: (path) => fs.stat(path, { bigint: true }),
  readFile: (path) => fs.readFile(path),
  readdir: (path) => fs.readdir(path),
  realpath: (path) => fs.realpath(path),
  readlink: (path) => fs.readlink(path),
  mkdir: async (path) => void (await fs.mkdir(path, { recursive: true, mode: 0o700 })),
  rename: (from, to) => fs.rename(from, to),
  unlink: (path) => fs.unlink(path),
  touch: (path) => fs.utimes(path, new Date(), new Date()),
}

/** Writes all bytes, however few the system takes at a time. */
export async function writeAll(file: Handle, bytes: Uint8Array, position?: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const written = await file.write(bytes.subarray(done), position === undefined ? undefined : position + done)
    if (written <= 0) throw Object.assign(new Error('The disk took no more bytes'), { code: 'ENOSPC' })
    done += written
  }
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** The value, or undefined where the file does not exist. */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
