import { err, ok, type Result } from '../../../shared/result'
import type { Handlers } from '../dispatch'
import type { Version } from '../store/backup-files'
import { nameOf } from '../store/places'
import type { Session } from '../store/session'
import { copyOf, lookAt, take } from '../versions/act'
import type { VersionHost } from '../versions/host'
import type { Workbench } from '../workbench'

type Names = Extract<keyof Handlers, `backup.${string}`>

/** Calls about earlier versions. The page names a version by the name of a file that stands in a list of ours. */
export const backupCalls = (workbench: Workbench): Pick<Handlers, Names> => {
  const listed = async (session: Session): Promise<Version[]> =>
    (await workbench.parts.store.backups?.list(session.project.id, session.path)) ?? []

  /** The open project, one of its versions, and who reads it. What goes wrong with reading is said, and logged. */
  const reading = async <T>(
    id: string,
    read: (reader: VersionHost, version: Version, session: Session) => Promise<T>,
  ): Promise<Result<{ session: Session; version: Version; read: T }>> => {
    const open = workbench.open()
    if (!open.ok) return open
    const session = open.value
    const version = (await listed(session)).find((one) => one.id === id)
    const { versions: reader, log } = workbench.parts
    if (!version || !reader) return NO_VERSION
    try {
      return ok({ session, version, read: await read(reader, version, session) })
    } catch (error) {
      log('version', error)
      return NOT_READ
    }
  }

  return {
    'backup.list': async () => {
      const session = workbench.open()
      if (!session.ok) return session
      return ok((await listed(session.value)).map(({ id, at, size, counts }) => ({ id, at, size, counts })))
    },

    'backup.compare': async ({ id }) => {
      const done = await reading(id, (reader, { path }, { project }) => reader.compare(path, project))
      return done.ok ? ok(done.value.read.differences) : done
    },

    'backup.open': async ({ id }) => {
      const { backups, userData } = workbench.parts.store
      const session = workbench.current
      // Offered for a file that could not be opened: then nothing need be open.
      const offered = backups?.offered(id)
      const version = offered ?? (session && (await listed(session)).find((one) => one.id === id))
      if (!version) return NO_VERSION
      const path = offered ? await backups?.ownerOf(offered) : session?.path
      const copied = await copyOf(version, path === undefined ? 'Project' : nameOf(path, userData), userData)
      if (!copied.ok) return copied
      const opened = await workbench.openPath(copied.value)
      if (!opened.ok) return opened
      workbench.announce(opened)
      return ok(null)
    },

    'backup.take': async ({ id, records: keys }) => {
      // What is being typed anywhere comes before, not after.
      await workbench.parts.desktop.collect()
      const done = await reading(id, async (reader, { path }, { project }) =>
        lookAt(await reader.records(path, project, keys)),
      )
      if (!done.ok) return done
      const { session, version, read } = done.value
      const taken = await take(session, read, keys, version)
      if (!taken.ok) return taken
      const { label, left, texts } = taken.value
      // Windows keep the texts they show; one that has changed is asked for anew.
      const view = texts && workbench.view()
      if (view) workbench.announce(ok(view))
      return ok({ label, left })
    },
  }
}

const NO_VERSION = err(
  'no-version',
  'This version is no longer kept. Nothing was changed. Look at the list again and choose another one.',
)

const NOT_READ = err(
  'version-not-read',
  'This version could not be read just now. Nothing was changed. Try again, or choose another one.',
)
