/** Finding marks again in a revised article: how many, how many in the wrong place without a question, and how fast. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import search from 'approx-string-match'
import { build } from 'vite'
import { root } from './app.mjs'
import { median, round } from './measure.mjs'
import { author, carry, edits, passages, repeated, revise } from './revisions.mjs'

/** @typedef {import('./revisions.mjs').Range} Range */
/** @typedef {import('../../shared/text/anchor.ts').Span} Span */
/**
 * What a method says of one quote: places, best first, and whether it takes the first without a question.
 * @typedef {{ sure: boolean, places: Range[] }} Answer
 */
/** @typedef {{ was: string, text: string, spans: Span[], truths: Range[] }} Scene */

const SIZE = 300_000
const QUOTES = 1000
const SEEDS = [1, 2, 3, 4, 5]

/**
 * The finder, bundled for plain Node apart from the app's own build.
 * @returns {Promise<Pick<typeof import('../../shared/text/find-again.ts'), 'prepare'> & Pick<typeof import('../../shared/text/anchor.ts'), 'makeSpan'>>}
 */
async function load() {
  const out = join(root, 'out/bench/anchors')
  const text = join(root, 'shared/text')
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: { finder: join(text, 'find-again.ts'), anchor: join(text, 'anchor.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs' },
      },
    },
  })
  const module = (/** @type {string} */ name) => import(pathToFileURL(join(out, `${name}.mjs`)).href)
  const [{ prepare }, { makeSpan }] = [await module('finder'), await module('anchor')]
  rmSync(out, { recursive: true })
  return { prepare, makeSpan }
}

/**
 * @param {number} seed @param {number} repeats share of the paragraphs and sentences that stand in the text again
 * @param {(text: string, start: number, end: number) => Span} makeSpan
 * @returns {Scene}
 */
function scene(seed, repeats, makeSpan) {
  const by = author(seed)
  const was = repeated(by.random, by.paragraphs(SIZE), repeats).join('\n')
  const ranges = passages(by.random, was, QUOTES)
  const changes = edits(by, was, { share: 0.02, inserted: 3000 })
  return {
    was,
    text: revise(was, changes),
    spans: ranges.map(({ start, end }) => makeSpan(was, start, end)),
    truths: ranges.map((range) => carry(changes, range)),
  }
}

/** @param {Range} a @param {Range} b */
function same(a, b) {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= 0.75
}

/** @param {readonly Answer[]} answers @param {readonly Range[]} truths */
function score(answers, truths) {
  const counts = { right: 0, first: 0, wrong: 0 }
  answers.forEach(({ sure, places }, i) => {
    const hit = places[0] !== undefined && same(places[0], /** @type {Range} */ (truths[i]))
    if (sure) counts[hit ? 'right' : 'wrong']++
    else if (hit) counts.first++
  })
  return counts
}

/** @param {import('../../shared/text/find-again.ts').Found[]} found the one part of a mark @returns {Answer} */
function answer([found]) {
  if (!found) throw new Error('A quote has no answer')
  if ('span' in found) return { sure: true, places: [found.span] }
  return { sure: false, places: found.found === 'doubtful' ? found.candidates.map(({ span }) => span) : [] }
}

/** What is let pass as the same words: a quarter of the letters changed. */
const errors = (/** @type {string} */ words) => Math.min(256, words.length >> 2)

/**
 * Every quote looked for with approx-string-match in the whole text, the first place with the fewest differences taken.
 * @param {Scene} scene @returns {Answer[]}
 */
const approximate = ({ text, spans }) =>
  spans.map(({ exact }) => ({ sure: true, places: search(text, exact, errors(exact)).slice(0, 1) }))

/**
 * The same with the quotes that are still there word for word found first, and the place chosen by words, surroundings
 * and offset, as web annotation clients do.
 * @param {Scene} scene @returns {Answer[]}
 */
const inContext = ({ text, spans }) =>
  spans.map((span) => {
    const { exact, prefix, suffix, start } = span
    const matches = []
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
      matches.push({ start: at, end: at + exact.length, errors: 0 })
    if (!matches.length) matches.push(...search(text, exact, errors(exact)))
    const like = (/** @type {string} */ part, /** @type {string} */ context) =>
      context ? 1 - (search(part, context, context.length)[0]?.errors ?? context.length) / context.length : 1
    const scored = matches.map((match) => ({
      match,
      score:
        50 * (1 - match.errors / exact.length) +
        20 * like(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
        20 * like(text.slice(match.end, match.end + suffix.length), suffix) +
        2 * (1 - Math.abs(match.start - start) / text.length),
    }))
    scored.sort((a, b) => b.score - a.score)
    return { sure: true, places: scored.slice(0, 1).map(({ match }) => match) }
  })

/**
 * @returns anchorRecall (right without a question, or first among those asked about) and anchorSpeedup of the revised text,
 *   anchorWrong (silently wrong) of both scenes, the same for the peers, and times in milliseconds for 1,000 quotes
 */
export async function anchors() {
  const { prepare, makeSpan } = await load()
  /** Without the old text, with it, and the peers. @type {Record<string, (scene: Scene) => Answer[]>} */
  const methods = {
    ours: ({ text, spans }) =>
      prepare(text)
        .findAll(spans.map((span) => [span]))
        .map(answer),
    replaced: ({ text, was, spans }) =>
      prepare(text, was)
        .findAll(spans.map((span) => [span]))
        .map(answer),
    approximate,
    inContext,
  }
  /** @type {Record<string, { ms: number[], revised: ReturnType<typeof score>, repeated: ReturnType<typeof score> }>} */
  const rows = {}
  const none = () => ({ right: 0, first: 0, wrong: 0 })
  for (const seed of SEEDS)
    for (const kind of /** @type {const} */ (['revised', 'repeated'])) {
      const given = scene(seed, kind === 'repeated' ? 0.1 : 0, makeSpan)
      for (const [name, method] of Object.entries(methods)) {
        const row = (rows[name] ??= { ms: [], revised: none(), repeated: none() })
        const began = performance.now()
        const answers = method(given)
        if (kind === 'revised') row.ms.push(performance.now() - began)
        const counts = score(answers, given.truths)
        for (const key of /** @type {const} */ (['right', 'first', 'wrong'])) row[kind][key] += counts[key]
      }
    }
  return figures(rows)
}

/** @param {Record<string, { ms: number[], revised: ReturnType<typeof score>, repeated: ReturnType<typeof score> }>} rows */
function figures(rows) {
  const all = QUOTES * SEEDS.length
  /** @param {string} name */
  const of = (name) => {
    const { ms, revised, repeated } = /** @type {NonNullable<typeof rows[string]>} */ (rows[name])
    return {
      ms: round(median(ms), 0),
      recall: round((revised.right + revised.first) / all, 4),
      sureRecall: round(revised.right / all, 4),
      wrong: revised.wrong + repeated.wrong,
      repeatedRecall: round((repeated.right + repeated.first) / all, 4),
      repeatedSure: round(repeated.right / all, 4),
    }
  }
  const [ours, replaced, peer, context] = [of('ours'), of('replaced'), of('approximate'), of('inContext')]
  return {
    anchorRecall: Math.min(ours.recall, replaced.recall),
    anchorSureRecall: Math.min(ours.sureRecall, replaced.sureRecall),
    anchorWrong: ours.wrong + replaced.wrong,
    anchorSpeedup: round(peer.ms / Math.max(ours.ms, replaced.ms), 0),
    anchorSpeedupInContext: round(context.ms / Math.max(ours.ms, replaced.ms), 0),
    anchorRepeatedRecall: Math.min(ours.repeatedRecall, replaced.repeatedRecall),
    anchorRepeatedSureRecall: Math.min(ours.repeatedSure, replaced.repeatedSure),
    anchorMs: ours.ms,
    anchorReplacedMs: replaced.ms,
    anchorApproxStringMatch: { ms: peer.ms, recall: peer.recall, wrong: peer.wrong },
    anchorInContext: { ms: context.ms, recall: context.recall, wrong: context.wrong },
    anchorQuotes: all,
  }
}
