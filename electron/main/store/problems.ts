import type { Failure } from '../../../shared/result'
import { codeOf } from './io'

/** A failure on its way through code that can only throw, such as an adapter of lowdb. */
export class Problem extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message)
  }
}

const CAUSES: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EROFS: 'the disk is read-only',
  EREADONLY: 'the file is marked read-only',
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  ENOTFILE: 'a device or a pipe is in its place',
  EISDIR: 'a folder with that name is in its place',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the disk reports an error',
  EBUSY: 'another program is using the file',
  EMFILE: 'too many files are open',
}

/** Why something could not be written, as the middle of a sentence. */
export const causeOf = (error: unknown): string => CAUSES[codeOf(error) ?? ''] ?? 'the system did not allow it'

/** True when the error says something about the file or the disk, and not about our own code. */
export const isSystemError = (error: unknown): boolean =>
  codeOf(error)?.startsWith('E') === true && 'syscall' in (error as object)
