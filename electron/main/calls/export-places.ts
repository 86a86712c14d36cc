import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, sep } from 'node:path'
import type { Exporting } from '../../../shared/exporting'
import { change, type SettingsFile } from '../store/settings'

/** Where exports were written last, so that the same can be written again without a question. */

type What = Pick<Exporting, 'format' | 'briefing' | 'template'>

/** More than anybody goes back to. */
const MOST = 100

/** A briefing has a place of its own for each format, and so has a template in each project. */
const keyOf = (project: string, { format, briefing, template = '' }: What): string =>
  `${briefing ?? `${project} ${template}`} ${format}`

export const lastPlace = (settings: SettingsFile, project: string, what: What): string | undefined =>
  settings.value.exported[keyOf(project, what)]

export async function rememberPlace(settings: SettingsFile, project: string, what: What, path: string): Promise<void> {
  const key = keyOf(project, what)
  const others = Object.entries(settings.value.exported).filter(([one]) => one !== key)
  await change(settings, {
    folder: dirname(path),
    exported: Object.fromEntries([...others.slice(1 - MOST), [key, path]]),
  })
}

/** A place as a person reads it; null when its folder is gone. */
export async function shownPlace(path: string, home = homedir()): Promise<{ name: string; folder: string } | null> {
  const folder = dirname(path)
  const there = await stat(folder).catch(() => undefined)
  if (!there?.isDirectory()) return null
  const short = folder === home ? '~' : folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder
  return { name: basename(path), folder: short }
}
