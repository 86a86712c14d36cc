import { disk, type Handle, type Io } from '../io'

/** For tests: the disk with faults at chosen calls. */
export interface Faults {
  io: Io
  /** Names of the calls made so far. */
  calls: string[]
}

export const diskFull = (): Error => Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' })

export interface Plan {
  /** Says, for the n-th call (from 0), what it throws instead of happening; undefined lets it happen. */
  fault?: (n: number, name: string) => Error | undefined
  /** Bytes that a single write takes at most. */
  atMost?: number
  /** The call that fails is half done first, where it is a write. */
  half?: boolean
}

export function faulty({ fault = () => undefined, atMost = Infinity, half = false }: Plan): Faults {
  const calls: string[] = []
  const guard = async <T>(name: string, run: () => Promise<T>, partly?: () => Promise<unknown>): Promise<T> => {
    const error = fault(calls.length, name)
    calls.push(name)
    if (!error) return run()
    if (half) await partly?.()
    throw error
  }
  const wrap = (handle: Handle): Handle => ({
    write: (bytes, position) =>
      guard(
        'write',
        () => handle.write(bytes.subarray(0, Math.min(bytes.length, atMost)), position),
        () => handle.write(bytes.subarray(0, bytes.length >> 1), position),
      ),
    sync: () => guard('sync', () => handle.sync()),
    datasync: () => guard('datasync', () => handle.datasync()),
    truncate: (length) => guard('truncate', () => handle.truncate(length)),
    chmod: (mode) => guard('chmod', () => handle.chmod(mode)),
    chown: (uid, gid) => guard('chown', () => handle.chown(uid, gid)),
    // The descriptor goes in any case, so that tests do not run out of them.
    close: () =>
      guard('close', () => handle.close(), undefined).catch((error: unknown) =>
        handle.close().then(() => Promise.reject(error as Error)),
      ),
  })
  const io: Io = {
    open: (path, flags, mode) => guard('open', async () => wrap(await disk.open(path, flags, mode))),
    stat: (path) => guard('stat', () => disk.stat(path)),
    readFile: (path) => guard('readFile', () => disk.readFile(path)),
    readdir: (path) => guard('readdir', () => disk.readdir(path)),
    realpath: (path) => guard('realpath', () => disk.realpath(path)),
    readlink: (path) => guard('readlink', () => disk.readlink(path)),
    mkdir: (path) => guard('mkdir', () => disk.mkdir(path)),
    rename: (from, to) => guard('rename', () => disk.rename(from, to)),
    unlink: (path) => guard('unlink', () => disk.unlink(path)),
    touch: (path) => guard('touch', () => disk.touch(path)),
  }
  return { io, calls }
}
