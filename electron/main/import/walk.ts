import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { formatOf } from './formats'
import { PassedOver } from './passed-over'

/** A file that was found, or named outright. */
export interface Found {
  path: string
  /** As a person should see it: below the folder that was named. */
  shown: string
}

export interface Walked {
  files: Found[]
  passed: PassedOver
}

const DEPTH = 32
const MOST_FILES = 10_000
/** Files and folders looked at, so that a whole disk dropped by mistake ends soon. */
const MOST_ENTRIES = 200_000

/** Folders that hold what programs need, never what somebody has collected to read. */
const MACHINERY = new Set(['node_modules', '__macosx', '$recycle.bin', 'system volume information'])

interface Options {
  /** True as soon as nobody wants the answer. */
  stopped?: () => boolean
  mostFiles?: number
}

/**
 * The files that paths name: those of folders and their folders by their names, hidden ones and links left out. A link
 * could go round in a circle, or lead to what the folder's giver has no business with. A file that is named outright is
 * kept whatever it is: that it cannot be read is then said of it.
 */
export async function walk(
  paths: readonly string[],
  { stopped = () => false, mostFiles = MOST_FILES }: Options = {},
): Promise<Walked> {
  const files: Found[] = []
  const passed = new PassedOver()
  let entries = 0

  const enter = async (folder: string, shown: string, depth: number): Promise<void> => {
    const found = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
    if (!found) return passed.folder(shown)
    const names = new Set(found.map(({ name }) => name.toLowerCase()))
    for (const entry of found.toSorted(byName)) {
      if (stopped()) return
      if (++entries > MOST_ENTRIES || files.length >= mostFiles) return passed.end(mostFiles)
      const [path, name] = [join(folder, entry.name), join(shown, entry.name)]
      if (entry.name.startsWith('.')) passed.count('hidden')
      else if (entry.isSymbolicLink()) passed.count('links')
      else if (entry.isDirectory()) {
        if (MACHINERY.has(entry.name.toLowerCase())) passed.count('machinery')
        else if (isCompanion(entry.name, names)) passed.count('companions')
        else if (depth >= DEPTH) passed.folder(name)
        else await enter(path, name, depth + 1)
      } else if (!entry.isFile() || !formatOf(entry.name)) passed.file(name, extname(entry.name))
      else files.push({ path, shown: name })
    }
  }

  for (const path of paths) {
    if ((await stat(path).catch(() => undefined))?.isDirectory()) await enter(path, '', 1)
    else files.push({ path, shown: basename(path) })
  }
  return { files, passed }
}

const byName = (a: Dirent, b: Dirent): number => collator.compare(a.name, b.name) || (a.name < b.name ? -1 : 1)
const collator = new Intl.Collator('en', { numeric: true })

/** The folder of pictures and scripts that a browser saves beside a page: `Page.html` and `Page_files`, `Page-Dateien`, … */
function isCompanion(folder: string, names: ReadonlySet<string>): boolean {
  const page = /^(.+)[_.-](?:files|dateien|fichiers|archivos|ficheros|file|bestanden|filer|pliki|ficheiros)$/i.exec(
    folder,
  )?.[1]
  return page !== undefined && ['.html', '.htm', '.xhtml'].some((ending) => names.has(page.toLowerCase() + ending))
}
