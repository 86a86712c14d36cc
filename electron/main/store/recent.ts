import { change, type SettingsFile } from './settings'
import { nameOf } from './places'

const LIMIT = 12

/** Puts a project first in the list of recent files. */
export const addRecent = (file: SettingsFile, path: string): Promise<void> =>
  change(file, { recent: [{ path }, ...file.value.recent.filter((r) => r.path !== path)].slice(0, LIMIT) })

export const dropRecent = (file: SettingsFile, path: string): Promise<void> =>
  change(file, { recent: file.value.recent.filter((r) => r.path !== path) })

export const recentFiles = (file: SettingsFile, userData: string): { path: string; name: string }[] =>
  file.value.recent.map(({ path }) => ({ path, name: nameOf(path, userData) }))

export const isRecent = (file: SettingsFile, path: string): boolean => file.value.recent.some((r) => r.path === path)
