import { dirname } from 'node:path'
import { err, ok } from '../../../shared/result'
import type { Handlers } from '../dispatch'
import { formats } from '../import/formats'
import { isProjectFile } from '../args'
import { fromDisk, fromMemory } from '../intake/files'
import { originalOf } from '../intake/kept'
import type { Imports } from '../imports'
import { change } from '../store/settings'
import { CANCELLED, type Workbench } from '../workbench'

type Names = Extract<keyof Handlers, `import.${string}` | 'article.original'>

const files = formats.filter((format) => format.extensions.length > 0)
const endings = (format: (typeof files)[number]): string[] => format.extensions.map((e) => e.slice(1))

const FILTERS = [
  { name: 'Articles', extensions: files.flatMap(endings) },
  ...files.map((format) => ({ name: format.label, extensions: endings(format) })),
]

export const importCalls = (workbench: Workbench, imports: Imports): Pick<Handlers, Names> => ({
  'import.choose': async ({ folder }, { window }) => {
    const { desktop, settings } = workbench.parts
    // The reading process starts while the person chooses.
    imports.warmUp()
    const chosen = await desktop.chooseFiles({
      title: folder ? 'Import a folder' : 'Import articles',
      folder: settings.value.folder,
      filters: folder ? [] : FILTERS,
      several: true,
      folders: folder,
      window,
    })
    if (chosen.length === 0) return CANCELLED
    await change(settings, { folder: dirname(chosen[0]!) })
    return imports.bringInPaths(chosen, window)
  },
  'import.dropped': (_, { window, paths }) =>
    paths.length === 0 || paths.includes('')
      ? err('no-path', 'These files are not on the disk.')
      : imports.bringInPaths(
          paths.filter((path) => !isProjectFile(path)),
          window,
        ),
  'import.files': ({ files, anyway }, { window }) => imports.bringIn(files.map(fromMemory), anyway, window),
  'import.paste': ({ anyway, ...clip }) => imports.bringInPaste(clip, anyway),
  'import.anyway': ({ keys }, { window }) => imports.bringInAgain(keys, window),
  'import.newer': async ({ id, file }, { window }) => {
    const { desktop, settings } = workbench.parts
    if (file) return imports.readNewer(id, fromMemory(file))
    imports.warmUp()
    const [path] = await desktop.chooseFiles({
      title: 'Choose the newer copy',
      folder: settings.value.folder,
      filters: FILTERS,
      several: false,
      window,
    })
    if (!path) return CANCELLED
    await change(settings, { folder: dirname(path) })
    return imports.readNewer(id, fromDisk(path))
  },
  'import.readAs': ({ id, how, ask }, { window }) => imports.rereads.readAs(id, how, { ask, window }),
  'import.attachments': ({ id, ask }, { window }) => imports.rereads.attachments(id, { ask, window }),
  'import.attached': async ({ id, which }, { window }) => {
    const files = await imports.rereads.attached(id, which)
    return files.ok ? imports.bringIn(files.value.map(fromMemory), false, window) : files
  },
  'import.cancel': () => {
    imports.cancel()
    return { ok: true, value: null }
  },
  'article.original': async ({ id, show }) => {
    const session = workbench.open()
    if (!session.ok) return session
    const article = session.value.project.tables.articles.get(id)
    const path = article && (await originalOf(session.value.path, article.source))
    if (path && show) workbench.parts.desktop.reveal(path)
    return ok({ kept: path !== undefined })
  },
})
