/**
 * How fast articles are read for quotes and claims, and how well. With hand-labelled articles at hand
 * (`--data FOLDER`, `--scorer FILE`; beside the clone by default) their scores too, and how often suggestions of each
 * confidence were right; and what the window adds, while one article is read (lib/ghosts.mjs) and while all are (lib/sweep.mjs).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { ghosts } from './lib/ghosts.mjs'
import { median, report, round } from './lib/measure.mjs'
import { sweep } from './lib/sweep.mjs'

const ROUNDS = 5
const root = resolve(import.meta.dirname, '..')
const beside = resolve(root, '..', 'shared')

/** @param {string} name @param {string} otherwise */
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : resolve(process.argv[at + 1] ?? otherwise)
}

/** @typedef {{ content: [number, number][], confidence: number }} Found */
/** @typedef {{ id: string, text: string, attributions: Found[] }} Labelled */

/** @param {{ json: boolean, electronPath: string }} options */
export default async function bench({ json, electronPath }) {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-bench-'))
  try {
    const { suggest, marked, told, samples } = await engine(folder)
    const data = option('data', join(beside, 'data', 'quotes'))
    const scorer = option('scorer', join(beside, 'score-quotes.mjs'))
    const sets = existsSync(data) ? readdirSync(data).filter((name) => name.endsWith('.jsonl')) : []
    /** @type {Record<string, unknown>} */
    const result = {
      node: process.version,
      own: own({ suggest, marked, told, samples }),
      ...speed(suggest, samples, marked),
      ...(await ghosts(electronPath, book(samples, marked))),
      ...(await sweep(electronPath, book(samples, marked))),
    }
    for (const name of sets) {
      const file = join(data, name)
      /** @type {Labelled[]} */
      const gold = readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      const rows = gold.map(({ id, text }) => ({ id, ...suggest(text) }))
      const set = name.replace(/\.jsonl$/, '')
      if (existsSync(scorer)) result[set] = score(scorer, file, rows, join(folder, name))
      result[`${set} calibration`] = calibration(gold, rows)
    }
    report(result, json)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The engine as one module, made from its source. @param {string} folder */
async function engine(folder) {
  const at = (/** @type {string} */ file) => JSON.stringify(join(root, 'shared', 'suggest', file))
  const entry = join(folder, 'entry.ts')
  writeFileSync(
    entry,
    `export { suggest } from ${at('suggest')}\nexport { marked, told } from ${at('testing/marked')}\nexport { english as samples } from ${at('testing/samples')}\n`,
  )
  await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    build: {
      outDir: join(folder, 'out'),
      minify: false,
      lib: { entry, formats: ['es'], fileName: () => 'engine.mjs' },
    },
  })
  return import(pathToFileURL(join(folder, 'out', 'engine.mjs')).href)
}

/** The share of our own sentences that are found exactly. @param {any} engine */
function own({ suggest, marked, told, samples }) {
  const all = /** @type {string[]} */ (Object.values(samples).flat())
  const hits = all.filter((sample) => {
    const { text, ...wanted } = marked(sample)
    return suggest(text, { language: 'en' }).attributions.some(
      (/** @type {Found} */ one) => JSON.stringify(told(text, one)) === JSON.stringify(wanted),
    )
  })
  return `${hits.length} of ${all.length}`
}

/** Articles of our own sentences, about a megabyte of them. @param {any} suggest @param {any} samples @param {any} marked */
function speed(suggest, samples, marked) {
  const sentences = /** @type {string[]} */ (Object.values(samples).flat()).map((sample) => marked(sample).text)
  const article = Array.from({ length: 60 }, (_, i) => sentences.slice(i % 9, (i % 9) + 5).join(' ')).join('\n\n')
  const articles = Array.from({ length: Math.ceil(1_000_000 / article.length) }, () => article)
  const size = articles.reduce((sum, one) => sum + one.length, 0)
  /** @type {number[]} */
  const times = []
  for (let i = 0; i < ROUNDS; i++) {
    const began = process.cpuUsage()
    for (const one of articles) suggest(one)
    times.push(msSince(began))
  }
  const whole = articles.join('\n\n').repeat(3).slice(0, 3_000_000)
  const began = process.cpuUsage()
  suggest(whole)
  return { mbPerSecond: round(size / 1e6 / (median(times) / 1000)), wholeOf3MbMs: round(msSince(began), 0) }
}

/** Time of our own on the processor, which other programs on the machine do not lengthen. @param {NodeJS.CpuUsage} began */
function msSince(began) {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** Our own sentences, 3 MB of them, one paragraph a line: more suggestions than any book has. @param {any} samples @param {any} marked */
function book(samples, marked) {
  const sentences = /** @type {string[]} */ (Object.values(samples).flat()).map((sample) =>
    marked(sample).text.replace(/\n+/g, ' '),
  )
  const lines = []
  for (let i = 0, size = 0; size < 3_000_000; i++) {
    const line = [0, 1, 2, 3].map((k) => sentences[(i * 7 + k * 3) % sentences.length]).join(' ')
    lines.push(line)
    size += line.length + 1
  }
  return lines.join('\n')
}

/** @param {string} scorer @param {string} gold @param {unknown[]} rows @param {string} to */
function score(scorer, gold, rows, to) {
  writeFileSync(to, rows.map((row) => JSON.stringify(row)).join('\n'))
  const { direct, speaker, endToEnd, all } = JSON.parse(
    execFileSync(process.execPath, [scorer, gold, to, '--json'], { encoding: 'utf8' }),
  )
  return {
    directFair: direct.fair.F1,
    direct: direct.F1,
    speaker,
    endToEnd,
    all: all.F1,
    allExact: all.exact.F1,
    allSpeaker: all.speaker,
  }
}

/** Of suggestions with a confidence of 0.9 and more, 0.8 and more …: how many there are and which share is right. @param {Labelled[]} gold @param {{ attributions: Found[] }[]} rows */
function calibration(gold, rows) {
  /** @type {Map<string, [number, number]>} */
  const steps = new Map()
  gold.forEach(({ text, attributions }, i) => {
    const wanted = attributions.map((one) => letters(text, one.content))
    for (const one of rows[i]?.attributions ?? []) {
      const found = letters(text, one.content)
      const key = (Math.floor(one.confidence * 10 + 1e-9) / 10).toFixed(1)
      const [count, right] = steps.get(key) ?? [0, 0]
      steps.set(key, [count + 1, right + (wanted.some((other) => alike(found, other) >= 0.8) ? 1 : 0)])
    }
  })
  return Object.fromEntries(
    [...steps].sort().map(([key, [count, right]]) => [key, `${round(right / count)} of ${count}`]),
  )
}

/** @param {string} text @param {[number, number][]} ranges */
function letters(text, ranges) {
  /** @type {Set<number>} */
  const out = new Set()
  for (const [start, end] of ranges)
    for (let i = start; i < end; i++) if (/[\p{L}\p{N}]/u.test(text[i] ?? '')) out.add(i)
  return out
}

/** @param {Set<number>} a @param {Set<number>} b */
function alike(a, b) {
  let both = 0
  for (const one of a) if (b.has(one)) both++
  return both / (a.size + b.size - both || 1)
}
