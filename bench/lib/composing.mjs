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
const WARM = 12
const LETTERS = 24
const ROUNDS = 3

const BRIEFING = 'b_000000000000'

/**
 * A project with one briefing whose paragraphs refer to all of its marks.
 * @param {string} path
 * @returns {string[]} the words of its paragraphs
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
  return paragraphs.map(({ content }) =>
    content.map((one) => ('text' in one ? one.text : `“${one.attrs.used.words}”`)).join(''),
  )
}

/** @param {import('playwright').Page} page @returns {Promise<number[]>} ms from the key to the paint */
async function type(page) {
  await watchKeys(page)
  const took = []
  for (let i = 0; i < WARM + LETTERS; i++) took.push(await timeKey(page, 'abcdefgh'.charAt(i % 8)))
  return took.slice(WARM)
}

/** @param {string} electronPath @param {string} folder @param {'empty' | 'full'} scene */
async function typeInBare(electronPath, folder, scene) {
  const bare = await openBare(electronPath, folder, AT_ONCE)
  await bare.show('tiptap.html')
  await bare.page.evaluate(`bench.open('${scene}.json')`)
  await bare.page.evaluate('bench.focus()')
  await wait(600)
  const took = await type(bare.page)
  await bare.close()
  return took
}

/** @param {string} electronPath @param {string} folder @param {string} path */
async function typeInBriefing(electronPath, folder, path) {
  const { app, page } = await launch(electronPath, [...AT_ONCE, root, `--quoin-user-data=${dataIn(folder)}`, path])
  await page.keyboard.press('Control+2')
  await page.waitForSelector('#briefing-text .ref')
  // The end of the first line of a section in the middle.
  await page.getByRole('option', { name: `Section ${SECTIONS / 2}` }).click()
  await wait(800)
  await page.keyboard.press('End')
  const took = await type(page)
  await app.close()
  return took
}

/**
 * One after the other and in turn: of two windows over each other only one is drawn.
 * @param {string} electronPath
 * @param {string} folder a temporary one
 * @returns {Promise<{ typingRatio: number, typing: object }>}
 */
export async function composing(electronPath, folder) {
  const path = join(folder, 'briefing.quoin')
  const lines = writeBriefing(path)
  await buildPages(folder, { empty: { lines: [], marks: [] }, full: { lines, marks: [] } })
  /** @type {{ ours: number[], empty: number[], full: number[] }} */
  const took = { ours: [], empty: [], full: [] }
  for (let i = 0; i < ROUNDS; i++) {
    took.empty.push(...(await typeInBare(electronPath, folder, 'empty')))
    took.full.push(...(await typeInBare(electronPath, folder, 'full')))
    took.ours.push(...(await typeInBriefing(electronPath, join(folder, `own ${i}`), path)))
  }
  return {
    typingRatio: round(median(took.ours) / median(took.empty)),
    typing: {
      ms: round(median(took.ours), 1),
      emptyMs: round(median(took.empty), 1),
      // The same words as plain paragraphs in the bare page: what the browser takes for a text of this length.
      fullMs: round(median(took.full), 1),
      worstMs: round(Math.max(...took.ours), 1),
      emptyWorstMs: round(Math.max(...took.empty), 1),
      references: REFERENCES,
    },
  }
}
