import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './paths.mjs'

const day = 24 * 60 * 60 * 1000

/**
 * Remembers for a day that something could not be had, so that the next start does not wait for it again.
 * @param {string} name
 * @param {string} about what exactly was tried: another version is a new try
 */
export function failureNote(name, about) {
  const file = join(cacheFolder(), `${name}-failed.json`)
  return {
    write() {
      mkdirSync(cacheFolder(), { recursive: true })
      writeFileSync(file, JSON.stringify({ about, at: Date.now() }))
    },
    clear: () => rmSync(file, { force: true }),
    fresh() {
      try {
        const note = JSON.parse(readFileSync(file, 'utf8'))
        return note.about === about && Date.now() - note.at < day
      } catch {
        return false
      }
    },
  }
}
