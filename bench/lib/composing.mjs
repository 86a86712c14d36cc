/** Typing in a briefing that refers to many marks, timed against an empty Tiptap. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dataIn, launch, root } from './app.mjs'
import { AT_ONCE, buildPages, openBare } from './bare.mjs'
import { timeKey, watchKeys } from './frames.mjs'
import { median, round } from './measure.mjs'
import { writeProject } from './projects.mjs'

const REFERENCES = 500
const SECTIONS = 10
/** References in a paragraph, as in a dense text. */
const DENSE = 3
/** Both windows lie over each other, and are drawn all the same. */
const SWITCHES = [...AT_ONCE, '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding']
const LETTERS = 12
const ROUNDS = 4

const BRIEFING = 'b_000000000000'
const HERE = 'x_000000000004'

/**
 * A project with one briefing whose paragraphs refer to all of its marks.
 * @param {string} path
 */
export function writeBriefing(path) {
  writeProject(path, { articles: 10, size: 20_000, marks: REFERENCES, seed: 6 })
  const project = JSON.parse(readFileSync(path, 'utf8'))
  const stamp = '1.bench.1'
  /** @type {{ id: string, spans: { exact: string }[] }[]} */
  const marks = project.marks
  const text = (/** @type {string} */ words) => ({ type: 'text', text: words })
  const inLine = marks.map(({ id, spans }) => ({
    type: 'reference',
    attrs: { table: 'marks', id, as: 'words', used: { words: spans[0]?.exact ?? '' }, cuts: [], kept: '' },
  }))
  const paragraphs = Array.from({ length: Math.ceil(inLine.length / DENSE) }, (_, i) => ({
    type: 'paragraph',
    content: [
      text(`Sentence ${i} says what is known, as the minister put it: `),
      ...inLine.slice(i * DENSE, (i + 1) * DENSE).flatMap((one) => [one, text(' and, in another report, ')]),
      text('and there it ends.'),
    ],
  }))
  const share = Math.ceil(paragraphs.length / SECTIONS)
  project.briefings = [{ id: BRIEFING, title: 'Briefing', stamp }]
  project.sections = Array.from({ length: SECTIONS }, (_, i) => ({
    id: `x_${String(i).padStart(12, '0')}`,
    briefing: BRIEFING,
    order: i + 1,
    title: `Section ${i + 1}`,
    body: { type: 'doc', content: paragraphs.slice(i * share, (i + 1) * share) },
    stamp,
  }))
  writeFileSync(path, JSON.stringify(project))
}

/** @param {import('playwright').Page} page */
async function type(page) {
  const took = []
  for (let i = 0; i < LETTERS; i++) took.push(await timeKey(page, 'abcdefgh '.charAt(i % 9)))
  return took
}

/**
 * @param {string} electronPath
 * @param {string} folder a temporary one
 * @returns {Promise<{ typingRatio: number, typing: object }>}
 */
export async function composing(electronPath, folder) {
  const path = join(folder, 'briefing.quoin')
  writeBriefing(path)
  await buildPages(folder, { 'empty-0': /** @type {any} */ ({ text: '', lines: [], marks: [], more: [] }) })
  const ours = await launch(electronPath, [...SWITCHES, root, `--quoin-user-data=${dataIn(join(folder, 'own'))}`, path])
  const bare = await openBare(electronPath, folder, SWITCHES)
  try {
    await ours.page.keyboard.press('Control+2')
    await ours.page.waitForSelector('#briefing-text .ref')
    // The caret at the end of a paragraph in the middle.
    await ours.page.evaluate(
      (id) => document.querySelector(`[id$="${id}"]`)?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
      HERE,
    )
    await wait(800)
    await ours.page.keyboard.press('End')
    await watchKeys(ours.page)
    await bare.show('tiptap.html')
    await bare.page.evaluate(`bench.open('empty-0.json')`)
    await bare.page.evaluate('bench.focus()')
    await watchKeys(bare.page)
    /** @type {{ ours: number[], empty: number[] }} */
    const took = { ours: [], empty: [] }
    // The first round is for both to warm up.
    for (let i = 0; i <= ROUNDS; i++) {
      const [empty, own] = [await type(bare.page), await type(ours.page)]
      if (i === 0) continue
      took.empty.push(...empty)
      took.ours.push(...own)
    }
    return {
      typingRatio: round(median(took.ours) / median(took.empty)),
      typing: {
        ms: round(median(took.ours), 1),
        emptyMs: round(median(took.empty), 1),
        worstMs: round(Math.max(...took.ours), 1),
        emptyWorstMs: round(Math.max(...took.empty), 1),
        references: REFERENCES,
      },
    }
  } finally {
    await ours.app.close()
    await bare.close()
  }
}
