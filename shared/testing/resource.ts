import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The path of a file in resources/. */
export const resource = (path: string): string => fileURLToPath(new URL(`../../resources/${path}`, import.meta.url))

export const readResource = (path: string): string => readFileSync(resource(path), 'utf8')

/**
 * Is the shipped file what the code makes? With `UPDATE=1` in the environment it is written anew instead, for a person
 * to look at the difference and commit it.
 */
export function matchesFile(path: string, made: string): boolean {
  if (process.env['UPDATE'] === '1') writeFileSync(resource(path), made)
  return readResource(path) === made
}
