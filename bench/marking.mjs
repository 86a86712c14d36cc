/** Reading and marking in the app as articles grow, against peers and the bare text as plain DOM, in one interleaved run. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from './lib/app.mjs'
import { buildPages, openBare } from './lib/bare.mjs'
import { median, report, round } from './lib/measure.mjs'
import { openIn, peerRow, peers, typeInTiptap } from './lib/peers.mjs'
import { writeTexts } from './lib/projects.mjs'
import { markAndRemove, openCost, read, scrolling } from './lib/reading.mjs'
import { scene } from './lib/scenes.mjs'

const SEED = 4
const ROUNDS = 3
const STEPS = 8
/** The first is what the app shows before the one that is measured. */
const SIZES = /** @type {const} */ ([
  ['3k', 3000, 10],
  ['30k', 30_000, 100],
  ['300k', 300_000, 1000],
  ['3m', 3_000_000, 10_000],
])
const OPENED = ['300k', '3m']
const MARKED = ['30k', '300k', '3m']

/** @param {{ json: boolean, electronPath: string }} options */
export default async function marking({ json, electronPath }) {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-bench-'))
  try {
    const scenes = SIZES.map(([, size, count], i) => scene(size, count, SEED + i))
    const of = (/** @type {string} */ size) => scenes[SIZES.findIndex(([name]) => name === size)]
    const project = join(folder, 'long.quoin')
    writeTexts(
      project,
      scenes.map(({ text }) => text),
      scenes.flatMap(({ marks }, article) => marks.map((mark, i) => ({ ...mark, article, quote: i % 5 < 3 }))),
    )
    await buildPages(folder, Object.fromEntries(SIZES.map(([name]) => [name, of(name) ?? {}])))
    const took = await rounds(electronPath, folder, project)
    const middle = (/** @type {string} */ name) => round(median(took[name] ?? []), 1)
    const keys = MARKED.map((size) => Math.max(middle(`add ${size}`), middle(`remove ${size}`)))
    /** @type {Record<string, object>} */
    const rows = {}
    for (const [name, page] of Object.entries(peers))
      rows[name] = await peerRow(electronPath, folder, page, {
        sizes: OPENED,
        plain: (size) => middle(`plain ${size}`),
        more: (size) => of(size)?.more ?? [],
      })
    report(
      {
        open300k: round(middle('ours 300k') / middle('plain 300k')),
        open3m: round(middle('ours 3m') / middle('plain 3m')),
        addMs: Math.max(...keys),
        addGrowth: round((keys.at(-1) ?? NaN) / (keys[0] ?? NaN)),
        // Until the app has a way to correct a text.
        typingRatio: null,
        worstFrameMs: middle('frame'),
        ...(await anchors()),
        peers: rows,
        ms: Object.fromEntries(Object.keys(took).map((name) => [name, middle(name)])),
        frames: took.frame?.map((ms) => round(ms, 1)),
        sizes: SIZES,
        rounds: ROUNDS,
        seed: SEED,
        node: process.version,
      },
      json,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Everything that is compared, turn by turn. Opening is processor time, the rest from the key to the paint.
 * @param {string} electronPath
 * @param {string} folder
 * @param {string} project
 * @returns {Promise<Record<string, number[]>>} ms by name
 */
async function rounds(electronPath, folder, project) {
  /** @type {Record<string, number[]>} */
  const took = {}
  const note = (/** @type {string} */ name, /** @type {number[]} */ values) => (took[name] ??= []).push(...values)
  const place = (/** @type {string} */ size) => SIZES.findIndex(([name]) => name === size)
  const ours = await openApp(electronPath, folder, [project])
  const bare = await openBare(electronPath, folder)
  for (let i = 0; i < ROUNDS; i++) {
    for (const size of OPENED) {
      note(`plain ${size}`, [await openIn(bare, 'plain.html', size)])
      note(`ours ${size}`, [await openCost(ours.page, place(size))])
    }
    for (const size of MARKED) {
      await read(ours.page, place(size))
      const { add, remove } = await markAndRemove(ours.page, STEPS)
      note(`add ${size}`, add)
      note(`remove ${size}`, remove)
    }
    note('frame', [await scrolling(ours.page)])
  }
  note('tiptap typing', await typeInTiptap(bare, '3m', STEPS))
  await ours.app.close()
  await bare.close()
  return took
}

/** Finding quotes again in a changed text needs no window. @returns {Promise<object>} */
async function anchors() {
  const path = join(import.meta.dirname, 'lib/anchors.mjs')
  return existsSync(path) ? (await import(path)).anchors() : {}
}
