import { dirname } from 'node:path'
import type { SaveState } from '../../shared/contract'
import { err, ok, type Result } from '../../shared/result'
import { carryOriginals, originalsFolder } from './intake/kept'
import { disk } from './store/io'
import { placeAt } from './store/open'
import { nameOf } from './store/places'
import { causeOf, isSystemError, Problem } from './store/problems'
import { addRecent, dropRecent } from './store/recent'
import { change } from './store/settings'
import { CANCELLED, PROJECT_FILTER, type Workbench } from './workbench'

/** Asks where, and goes on working there. `window`: whose question it is. */
export async function saveAs(workbench: Workbench, window?: number): Promise<Result<SaveState>> {
  const session = workbench.open()
  if (!session.ok) return session
  const { desktop, settings, store, log } = workbench.parts
  const chosen = await desktop.choosePlace({
    title: 'Save project as',
    folder: settings.value.folder,
    filters: PROJECT_FILTER,
    name: `${nameOf(session.value.path, store.userData)}.quoin`,
    window,
  })
  if (chosen === undefined) return CANCELLED
  const path = /\.quoin$/i.test(chosen) ? chosen : `${chosen}.quoin`
  const old = session.value.path
  const wasUntitled = session.value.untitled
  try {
    await session.value.moveTo(await placeAt(path, session.value.project.id, store))
  } catch (error) {
    if (error instanceof Problem) return LOCKED
    if (!isSystemError(error)) log('save as', error)
    return err(
      'not-saved',
      `The project could not be saved there: ${causeOf(error)}. It is unchanged where it was. Choose another place.`,
    )
  }
  if (old !== session.value.path) {
    await carryOriginals(old, session.value.path, wasUntitled).catch((error: unknown) => {
      log('originals', error)
      const message = `The project was saved, but not all kept originals could be copied to it: ${causeOf(error)}. They are still in “${originalsFolder(old)}”.`
      workbench.problem({ name: 'originals', message }, window)
    })
  }
  if (wasUntitled && old !== session.value.path) {
    await disk.unlink(old).catch(() => undefined)
    await dropRecent(settings, old)
  }
  await change(settings, { folder: dirname(path) })
  await addRecent(settings, session.value.path)
  desktop.tell('project.moved', { name: nameOf(session.value.path, store.userData), path: session.value.path })
  workbench.onChange()
  return ok(session.value.saveState)
}

const LOCKED = err(
  'not-saved',
  'The project could not be saved there: somebody else has that file open. It is unchanged where it was. Choose another place.',
)
