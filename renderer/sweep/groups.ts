import type { Register } from '../store/ghosts/register'
import { fold } from '../store/ghosts/register'
import type { Row } from './row'

/** The rows of all articles in groups: by article, or by who speaks. */

export type By = 'article' | 'speaker'

export interface Group {
  key: string
  title: string
  rows: readonly Row[]
}

/** Who a suggestion's speaker is: the same key for everybody whom the register takes for the same. */
export interface Speaking {
  key: string
  /** As the register calls them, or the article; '' where nobody is named. */
  name: string
}

const NOBODY: Speaking = { key: '', name: '' }

/** Looks each name up once. */
export function speakingIn(register: Register): (name: string) => Speaking {
  const known = new Map<string, Speaking>()
  return (name) => {
    let found = known.get(name)
    if (!found) {
      const who = register(name)
      if (who.is === 'nobody') found = NOBODY
      else if (who.is === 'known') found = { key: who.speaker.id, name: who.speaker.name }
      else found = { key: `named ${fold(name)}`, name }
      known.set(name, found)
    }
    return found
  }
}

/** In the order of the articles. */
export const byArticle = (
  articles: readonly { id: string; title: string }[],
  rows: ReadonlyMap<string, readonly Row[]>,
): Group[] =>
  articles.flatMap(({ id, title }) => {
    const own = rows.get(id)
    return own?.length ? [{ key: id, title, rows: own }] : []
  })

const alphabet = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** By name, so that a group keeps its place as others come; what nobody is named for is last. */
export function bySpeaker(rows: Iterable<Row>, speaking: (name: string) => Speaking): Group[] {
  const groups = new Map<string, { key: string; title: string; rows: Row[] }>()
  for (const row of rows) {
    const { key, name } = speaking(row.ghost.speaker)
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { key, title: name, rows: [row] })
  }
  return [...groups.values()].sort(
    (a, b) => Number(a.key === '') - Number(b.key === '') || alphabet.compare(a.title, b.title),
  )
}

/** How many there are of each speaker, by key. */
export function countSpeakers(
  rows: ReadonlyMap<string, readonly Row[]>,
  speaking: (name: string) => Speaking,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const own of rows.values())
    for (const { ghost } of own) {
      const { key } = speaking(ghost.speaker)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  return counts
}

/** Everything of one speaker, in whatever group; a suggestion that names nobody is alone. */
export const ofSpeaker = (all: Iterable<Row>, row: Row, speaking: (name: string) => Speaking): Row[] => {
  const { key } = speaking(row.ghost.speaker)
  return key ? [...all].filter((one) => speaking(one.ghost.speaker).key === key) : [row]
}

/** A heading or a row, with its place in the list in px. */
export type Item = { top: number; height: number } & ({ group: Group; row?: undefined } | { group: Group; row: Row })

export interface Layout {
  items: readonly Item[]
  height: number
  /** The rows alone, in order. */
  rows: readonly Row[]
}

export const HEAD = 44
export const LINE = 22
/** What a row takes beside the lines of its sentence: its reason, and air. */
const BESIDE = 42
const MOST_LINES = 4

/** Lines that so many letters take where `fit` stand on one: an estimate, so that nothing has to be measured. */
export const linesOf = (length: number, fit: number): number =>
  Math.max(1, Math.min(MOST_LINES, Math.ceil(length / fit)))

export function layOut(groups: readonly Group[], fit: number): Layout {
  const items: Item[] = []
  const rows: Row[] = []
  let top = 0
  const add = (item: { group: Group; row?: Row }, height: number): void => {
    items.push({ ...item, top, height } as Item)
    top += height
  }
  for (const group of groups) {
    add({ group }, HEAD)
    for (const row of group.rows) {
      rows.push(row)
      add({ group, row }, linesOf(row.length, fit) * LINE + BESIDE)
    }
  }
  return { items, height: top, rows }
}

/** Where the row with this key is among the items, -1 where it is not: looking through them costs less than a list of them that is made anew as often. */
export const placeOf = ({ items }: Layout, key: string | null): number =>
  key === null ? -1 : items.findIndex(({ row }) => row?.key === key)

/** The row at a place or after it, else the last one. */
export const rowAt = (items: readonly Item[], place: number): Row | undefined =>
  items.slice(place, place + 2).find(({ row }) => row)?.row ?? items.at(-1)?.row

/** The first item that ends below `y`. */
export function itemAt(items: readonly Item[], y: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.top + items[middle]!.height > y) high = middle
    else low = middle + 1
  }
  return low
}
