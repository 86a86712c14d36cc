/** Typing in the composer, against an empty Tiptap. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composing } from './lib/composing.mjs'
import { report } from './lib/measure.mjs'

/** @param {{ json: boolean, electronPath: string }} options */
export default async function composer({ json, electronPath }) {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-bench-'))
  try {
    report({ ...(await composing(electronPath, folder)), node: process.version }, json)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
