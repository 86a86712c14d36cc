import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder, whatever folder the user called us from. */
export const root = resolve(fileURLToPath(import.meta.url), '../../..')

/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts)

/**
 * The folder the user typed the command in. npm runs scripts in the repository and leaves the user's folder in
 * INIT_CWD; when we were started elsewhere by something else (a test below npm), that variable is not about us.
 */
export const userFolder = () => (process.cwd() === root && process.env.INIT_CWD) || process.cwd()

/** Where things too large for the repository live: one copy serves every clone of this user. */
export function cacheFolder() {
  const { QUOIN_CACHE, XDG_CACHE_HOME } = process.env
  if (QUOIN_CACHE) return resolve(QUOIN_CACHE)
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'quoin')
}
