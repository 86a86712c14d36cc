/** Reading and marking in the app as articles grow, against peers and the bare text as plain DOM, in one interleaved run. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataIn, launch, root } from './lib/app.mjs'
import { AT_ONCE, buildPages, openBare } from './lib/bare.mjs'
import { floorCost, panesWith } from './lib/floor.mjs'
import { median, report, round } from './lib/measure.mjs'
import { openIn, peerRow, peers, typeInTiptap } from './lib/peers.mjs'
import { writeTexts } from './lib/projects.mjs'
import { markAndRemove, openCost, read, scrolling, typeInText } from './lib/reading.mjs'
import { scene } from './lib/scenes.mjs'

const SEED = 4
const ROUNDS = 5
const TURNS = 3
const STEPS = 8
/** Texts by size: UTF-16 units and marks. Of those that are opened there is one for each round, so that none was open before. */
const SIZES = /** @type {const} */ ({
  '3k': { size: 3000, count: 10, copies: 1 },
  '30k': { size: 30_000, count: 100, copies: 1 },
  '300k': { size: 300_000, count: 1000, copies: ROUNDS + 1 },
  '3m': { size: 3_000_000, count: 10_000, copies: ROUNDS + 1 },
})
const OPENED = ['300k', '3m']
const MARKED = ['30k', '300k', '3m']

/** @param {{ json: boolean, electronPath: string }} options */
export default async function marking({ json, electronPath }) {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-bench-'))
  try {
    const scenes = Object.fromEntries(
      Object.entries(SIZES)
        .flatMap(([name, { size, count, copies }]) =>
          Array.from({ length: copies }, (_, i) => ({ name: `${name}-${i}`, size, count })),
        )
        .map(({ name, size, count }, i) => [name, scene(size, count, SEED + i)]),
    )
    const project = join(folder, 'long.quoin')
    writeTexts(
      project,
      Object.values(scenes).map(({ text }) => text),
      Object.values(scenes).flatMap(({ marks }, article) =>
        marks.map((mark, i) => ({ ...mark, article, quote: i % 5 < 3 })),
      ),
    )
    await buildPages(folder, scenes)
    const took = await rounds(electronPath, folder, project, Object.keys(scenes))
    const middle = (/** @type {string} */ name) => round(median(took[name] ?? []), 1)
    const keys = MARKED.map((size) => Math.max(middle(`add ${size}`), middle(`remove ${size}`)))
    /** @type {Record<string, object>} */
    const rows = {}
    for (const [name, page] of Object.entries(peers))
      rows[name] = await peerRow(electronPath, folder, page, {
        sizes: OPENED,
        plain: (size) => middle(`plain ${size}`),
        more: (size) => scenes[`${size}-0`]?.more ?? [],
      })
    report(
      {
        open300k: round(middle('ours 300k') / middle('plain 300k')),
        open3m: round(middle('ours 3m') / middle('plain 3m')),
        openFloor: round(middle('floor 300k') / middle('plain 300k')),
        addMs: Math.max(...keys),
        addGrowth: round((keys.at(-1) ?? NaN) / (keys[0] ?? NaN)),
        typingRatio: round(middle('typing') / middle('tiptap typing')),
        worstFrameMs: middle('frame'),
        ...(await anchors()),
        peers: rows,
        ms: Object.fromEntries(Object.keys(took).map((name) => [name, middle(name)])),
        frames: took.frame?.map((ms) => round(ms, 1)),
        sizes: Object.values(SIZES).map(({ size, count }) => [size, count]),
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
 * @param {string[]} names of its articles, in their order
 * @returns {Promise<Record<string, number[]>>} ms by name
 */
async function rounds(electronPath, folder, project, names) {
  /** @type {Record<string, number[]>} */
  const took = {}
  const note = (/** @type {string} */ name, /** @type {number[]} */ values) => (took[name] ??= []).push(...values)
  const start = (/** @type {string} */ own, /** @type {string[]} */ switches) =>
    launch(electronPath, [...switches, root, `--quoin-user-data=${dataIn(join(folder, own))}`, project])
  const ours = await start('open', [])
  const bare = await openBare(electronPath, folder)
  await bare.show('plain.html')
  const floor = await start('floor', [])
  const rows = ['3k-0', ...Array.from({ length: ROUNDS + 1 }, (_, i) => `300k-${i}`)]
  const [short = '', ...panes] = await panesWith(
    floor.page,
    rows.map((name) => names.indexOf(name)),
  )
  // The first time runs code that was never run before, and is not counted.
  for (let i = 0; i <= ROUNDS; i++)
    for (const size of OPENED) {
      const plain = await openIn(bare, `${size}-${i}`)
      const own = await openCost(ours.page, names.indexOf(`${size}-${i}`))
      const least = size === '300k' ? await floorCost(floor.page, short, panes[i] ?? '') : null
      if (i === 0) continue
      note(`plain ${size}`, [plain.main])
      note(`ours ${size}`, [own.main])
      if (least) note(`floor ${size}`, [least.main])
      note(`plain ${size}, all threads`, [plain.all])
      note(`ours ${size}, all threads`, [own.all])
    }
  await ours.app.close()
  await floor.app.close()
  await bare.close()

  const hand = await start('mark', AT_ONCE)
  for (let i = 0; i <= TURNS; i++) {
    for (const size of MARKED) {
      await read(hand.page, names.indexOf(`${size}-0`))
      const { add, remove } = await markAndRemove(hand.page, STEPS)
      if (i === 0) continue
      note(`add ${size}`, add)
      note(`remove ${size}`, remove)
    }
    if (i > 0) note('frame', [await scrolling(hand.page)])
  }
  // The largest text is the one that is open.
  for (let i = 0; i <= TURNS; i++) {
    const typed = await typeInText(hand.page, STEPS)
    if (i > 0) note('typing', typed)
  }
  await hand.app.close()
  const peer = await openBare(electronPath, folder, AT_ONCE)
  for (let i = 0; i < TURNS; i++) note('tiptap typing', await typeInTiptap(peer, '3m', STEPS))
  await peer.close()
  return took
}

/** Finding quotes again in a changed text needs no window. @returns {Promise<object>} */
async function anchors() {
  const path = join(import.meta.dirname, 'lib/anchors.mjs')
  return existsSync(path) ? (await import(path)).anchors() : {}
}
