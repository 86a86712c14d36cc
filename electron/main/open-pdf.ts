import { randomBytes } from 'node:crypto'
import { basename, join } from 'node:path'
import type { OpenProject } from '../../shared/contract'
import { err, type Result } from '../../shared/result'
import { writeDurably } from './store/durable'
import { disk, ifThere } from './store/io'
import { untitledFolder } from './store/places'
import { causeOf, isSystemError } from './store/problems'
import type { Workbench } from './workbench'

/** Larger files are not looked into, in bytes. */
const MOST = 500_000_000

export const isPdf = (path: string): boolean => /\.pdf$/i.test(path)

/** Opens the project that a briefing carries, as a copy of its own: the PDF stays as it is. */
export async function openPdf(workbench: Workbench, path: string): Promise<Result<OpenProject>> {
  const name = basename(path)
  const { desktop, store, log } = workbench.parts
  try {
    const { size } = await disk.stat(path)
    if (Number(size) > MOST)
      return err(
        'too-large',
        `${name} is larger than 500 MB, and Quoin does not look into it. Ask for the project file itself.`,
      )
    const bytes = await desktop.projectIn(await disk.readFile(path))
    if (!bytes)
      return err(
        'no-project-in-it',
        `${name} carries no project. Import it to read it as an article, or ask its author for the project file.`,
      )
    const copy = await freePath(store.userData, name.replace(/\.pdf$/i, ''))
    await disk.mkdir(untitledFolder(store.userData))
    await writeDurably(copy, [bytes])
    return await workbench.openPath(copy)
  } catch (error) {
    if (isSystemError(error))
      return err('not-opened', `${name} could not be opened: ${causeOf(error)}. It was left as it was.`)
    log('project in a PDF', error)
    return err('unreadable', `${name} could not be read: it is damaged, or no PDF. It was left as it was.`)
  }
}

async function freePath(userData: string, name: string): Promise<string> {
  const path = join(untitledFolder(userData), `${name.slice(0, 80)}.quoin`)
  return (await ifThere(disk.stat(path))) ? path.replace(/\.quoin$/, ` ${randomBytes(3).toString('hex')}.quoin`) : path
}
