import { readFile, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Handlers } from '../dispatch'
import { formats } from '../import/formats'
import type { Imports, Incoming } from '../imports'
import { change } from '../store/settings'
import { CANCELLED, type Workbench } from '../workbench'

type Names = Extract<keyof Handlers, `import.${string}`>

const files = formats.filter((format) => format.extensions.length > 0)
const endings = (format: (typeof files)[number]): string[] => format.extensions.map((e) => e.slice(1))

const FILTERS = [
  { name: 'Articles', extensions: files.flatMap(endings) },
  ...files.map((format) => ({ name: format.label, extensions: endings(format) })),
]

export const importCalls = (workbench: Workbench, imports: Imports): Pick<Handlers, Names> => ({
  'import.choose': async (_, { window }) => {
    const { desktop, settings } = workbench.parts
    // The reading process starts while the person chooses.
    imports.warmUp()
    const chosen = await desktop.chooseFiles({
      title: 'Import articles',
      folder: settings.value.folder,
      filters: FILTERS,
      several: true,
      window,
    })
    if (chosen.length === 0) return CANCELLED
    await change(settings, { folder: dirname(chosen[0]!) })
    return imports.bringIn(chosen.map(fromDisk), false, window)
  },
  'import.files': ({ files, anyway }, { window }) => imports.bringIn(files.map(fromWindow), anyway, window),
  'import.paste': ({ anyway, ...clip }) => imports.bringInPaste(clip, anyway),
  'import.anyway': ({ keys }) => imports.bringInAgain(keys),
  'import.newer': async ({ id, file }, { window }) => {
    const { desktop, settings } = workbench.parts
    if (file) return imports.readNewer(id, fromWindow(file))
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
    return files.ok ? imports.bringIn(files.value.map(fromWindow), false, window) : files
  },
  'import.cancel': () => {
    imports.cancel()
    return { ok: true, value: null }
  },
})

const fromWindow = ({ name, bytes }: { name: string; bytes: Uint8Array }): Incoming => ({
  name,
  size: () => Promise.resolve(bytes.length),
  bytes: () => Promise.resolve(bytes),
})

export const fromDisk = (path: string): Incoming => ({
  name: basename(path),
  size: async () => (await stat(path)).size,
  bytes: () => readFile(path),
})
