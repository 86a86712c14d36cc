import { setImmediate as tick } from 'node:timers/promises'
import type { Project } from '../../../shared/project/model'
import { alive } from '../../../shared/project/select'
import type { Fields } from '../../../shared/project/tables'
import { plainText } from '../../../shared/text/plain'
import type { RichText } from '../../../shared/text/rich'
import { shareOf, sketchOf, type Sketch } from '../../../shared/text/sketch'

/** An article that is nearly the one that comes in, and what says so. */
export interface Near {
  /** Empty while it is on its way in, too. */
  id: string
  title: string
  doc: RichText
  why: 'address' | 'text'
}

type Text = Pick<Fields['articles'], 'url' | 'doc'>
type Known = Text & { id: string; title: string; gone?: boolean }

/** Part of the shorter text that must stand in the longer one. */
const SAME_TEXT = 0.75
/** With the same address far less is enough: but many a site gives all its pages the address of one. */
const SAME_PAGE = 0.15
/** Runs of words; what is shorter is alike by chance. */
const SHORTEST = 30
/** A note of three lines that stands in a long review is no earlier copy of it. */
const LONGER = 4
/** Milliseconds of work before others have a turn. */
const SLICE = 8

const sketches = new WeakMap<RichText, Sketch>()

function sketch(doc: RichText): Sketch {
  let found = sketches.get(doc)
  if (!found) sketches.set(doc, (found = sketchOf(plainText(doc).text)))
  return found
}

/** Sketches all texts of a project that have none yet, a few at a time, so that `nearest` is quick. */
export async function prepareNear(project: Project): Promise<void> {
  let began = performance.now()
  for (const { doc } of alive(project, 'articles')) {
    if (performance.now() - began > SLICE) {
      await tick()
      began = performance.now()
    }
    sketch(doc)
  }
}

/** The article that a new one is most likely another copy of: from the same address, or with nearly the same text. */
export function nearest(among: readonly Iterable<Known>[], { url, doc }: Text): Near | undefined {
  const text = sketch(doc)
  const address = canonical(url)
  let best: (Near & { share: number }) | undefined
  for (const articles of among)
    for (const article of articles) {
      if (article.gone || article.doc === doc) continue
      const other = sketch(article.doc)
      const samePage = address !== '' && canonical(article.url) === address
      if (!samePage && !comparable(text, other)) continue
      const share = shareOf(text, other)
      if (share < (samePage ? SAME_PAGE : SAME_TEXT) || (best && best.share >= share)) continue
      best = { id: article.id, title: article.title, doc: article.doc, why: samePage ? 'address' : 'text', share }
    }
  return best
}

const comparable = (a: Sketch, b: Sketch): boolean =>
  Math.min(a.size, b.size) >= SHORTEST && Math.max(a.size, b.size) <= LONGER * Math.min(a.size, b.size)

const known = new Map<string, string>()
const MOST_KNOWN = 20_000

/** An address without what changes from visit to visit; empty for none, and for a site's front page, which is no article's. */
export function canonical(url: string): string {
  if (!url) return ''
  let address = known.get(url)
  if (address === undefined) {
    if (known.size > MOST_KNOWN) known.clear()
    known.set(url, (address = plainAddress(url)))
  }
  return address
}

function plainAddress(url: string): string {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return ''
  const { hostname, pathname, searchParams } = new URL(url)
  const path = pathname.replace(/\/(?:index\.\w+)?$/, '')
  const asked = [...searchParams].filter(([name]) => !TRACKING.test(name)).map(([name, value]) => `${name}=${value}`)
  if (path === '' && asked.length === 0) return ''
  return `${hostname.replace(/^(?:www|m|amp)\./, '')}${path}?${asked.toSorted().join('&')}`
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ref|source|share|xtor|at_\w+)$/i
