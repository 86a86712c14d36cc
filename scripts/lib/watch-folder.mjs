import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { megabytes, ticker } from './say.mjs'

/** @param {string} folder */
function sizeOf(folder) {
  let bytes = 0
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size
    }
  } catch {
    // Not there yet, or a file went away while we counted: the next look will see.
  }
  return bytes
}

/**
 * Shows how a download that another program makes into `folder` grows, and notices when it does not.
 * @param {string} folder
 * @param {string} label
 * @param {{ stallSeconds?: number, onStall?: () => void }} [options]
 * @returns {() => void} stops watching
 */
export function watchFolder(folder, label, { stallSeconds = Infinity, onStall } = {}) {
  const tell = ticker()
  const start = sizeOf(folder)
  let size = start
  let grew = performance.now()
  const timer = setInterval(() => {
    const now = sizeOf(folder)
    if (now !== size) {
      size = now
      grew = performance.now()
    }
    if (size > start) tell(`${label}: ${megabytes(size - start)} so far`)
    if (performance.now() - grew > stallSeconds * 1000) {
      clearInterval(timer)
      onStall?.()
    }
  }, 500)
  return () => clearInterval(timer)
}
