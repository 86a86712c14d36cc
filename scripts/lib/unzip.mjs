import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * Unpacks a zip file.
 * @param {string} zip
 * @param {string} folder
 * @param {object} options
 * @param {(name: string) => boolean} options.keep which entries are wanted
 * @param {(files: number, bytes: number) => void} options.progress
 */
export async function unzip(zip, folder, { keep, progress }) {
  // Loaded here: this file is reachable before node_modules exists.
  const { openPromise } = await import('yauzl')
  const archive = await openPromise(zip)
  let files = 0
  let bytes = 0
  try {
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileName
      if (name.endsWith('/') || !keep(name)) continue
      const target = join(folder, name)
      if (relative(folder, target).startsWith('..')) throw new Error(`${zip} holds a path outside itself: ${name}`)
      await mkdir(dirname(target), { recursive: true })
      // The upper half of the attributes holds the Unix mode; programs must stay executable.
      const mode = (entry.externalFileAttributes >>> 16) & 0o777
      await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target, { mode: mode || 0o644 }))
      progress((files += 1), (bytes += entry.uncompressedSize))
    }
  } finally {
    archive.close()
  }
}
