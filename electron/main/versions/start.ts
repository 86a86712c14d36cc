import type { Desktop } from '../desktop'
import type { Log } from '../log'
import { Backups, Unsound } from '../store/backups'
import { ReaderGone, VersionHost } from './host'
import type { ForkVersions } from './protocol'

/** Earlier versions as the program keeps them: what is put aside is read back in a process of its own. */
export function startVersions(userData: string, desktop: Pick<Desktop, 'tell'>, log: Log, fork: ForkVersions) {
  const versions = new VersionHost(fork)
  const backups = new Backups({
    userData,
    log,
    tell: (message) => desktop.tell('problem', { message }),
    check: (path) =>
      versions.check(path).catch((error: unknown) => {
        throw error instanceof ReaderGone ? error : new Unsound()
      }),
  })
  return { versions, backups }
}
