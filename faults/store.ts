import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SaveState } from '../shared/contract'
import type { Command } from '../shared/project/commands'
import type { Project } from '../shared/project/model'
import { newArticle, newMark, newSpeaker } from '../shared/project/tables'
import { makeSpan } from '../shared/text/anchor'
import { fromLines } from '../shared/text/rich'
import { readProjectFile } from '../electron/main/store/file'
import { disk, flags, type Handle, type Io } from '../electron/main/store/io'
import { thisProcess } from '../electron/main/store/lock'
import { createProject, openSession } from '../electron/main/store/open'
import { Replicas } from '../electron/main/store/replicas'

/** The store of the app, as the faults use it: bundled into out/faults by lib/bundle.mjs. */
export { disk, flags, readProjectFile, type Handle, type Io, type Project }

/** A project file and the user data folder that goes with it. */
export interface At {
  path: string
  userData: string
}

const me = thisProcess(() => '')
const TEXT = 'The minister said: “We will not sign.” Nobody asked why. '
const id = (prefix: string, n: number): string => `${prefix}_${String(n).padStart(12, '0')}`

/**
 * Opens as a start of the program would. A refusal is thrown as its sentence, with `refused` its name; `states` are
 * what the window would have been told, `faults` what would be in the log alone.
 */
export async function openAt({ path, userData }: At, io: Io = disk) {
  const states: SaveState[] = []
  const faults: unknown[] = []
  const replicas = await Replicas.open(userData, io)
  const opened = await openSession(
    path,
    { userData, replicas, io, me },
    { applied: () => undefined, saveState: (state) => states.push(state), fault: (error) => faults.push(error) },
  )
  if (!opened.ok) throw Object.assign(new Error(opened.failure.message), { refused: opened.failure.name })
  return { ...opened.value, states, faults }
}

/** A new project with one article of about `size` UTF-16 units, saved; and its user data folder. */
export async function createAt({ path, userData }: At, size = 5000): Promise<void> {
  await mkdir(userData, { recursive: true })
  await createProject(path, Date.now())
  const { session } = await openAt({ path, userData })
  const doc = fromLines(Array.from({ length: Math.ceil(size / TEXT.length) }, () => TEXT).join('\n'))
  const record = { id: id('a', 1), ...newArticle({ title: 'Talks', doc }) }
  const added = await session.apply({ do: 'add', table: 'articles', record }, Date.now())
  const closed = await session.close()
  if (!added.ok || closed.state !== 'saved') throw new Error('The project of the test could not be made')
}

export const place = (folder: string): At => ({ path: join(folder, 'p.quoin'), userData: join(folder, 'data') })

/** The n-th change: it leaves one record with n in its id, by which `held` knows it again. */
export function change(n: number): Command {
  if (n % 2) return { do: 'add', table: 'speakers', record: { id: id('s', n), ...newSpeaker(`Speaker ${n}`) } }
  const start = TEXT.indexOf('We will')
  const spans = [makeSpan(TEXT, start, start + 17)]
  return { do: 'add', table: 'marks', record: { id: id('m', n), ...newMark('quote', { article: id('a', 1), spans }) } }
}

/** The numbers of the changes that a project holds. */
export function held(project: Project): Set<number> {
  const ids = [...project.tables.speakers.keys(), ...project.tables.marks.keys()]
  return new Set(ids.map((one) => Number(one.slice(2))))
}
