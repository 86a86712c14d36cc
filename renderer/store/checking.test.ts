import { expect, it } from 'vitest'
import type { Finding } from '../../shared/formats/briefing/guards/guard'
import type { TextPlace } from '../../shared/formats/briefing/text-places'
import type { Stale } from '../../shared/formats/briefing/used'
import { countOf, itemsOf, nextItem } from './checking'

const place = (from: number): TextPlace => ({ section: 'x_000000001', path: [0], from, to: from + 1 })
const finding = (guard: string, from: number, stops = false): Finding => ({
  guard,
  stops,
  message: guard,
  place: place(from),
})
const stale = (from: number, ...names: string[]): Stale => ({
  place: place(from),
  sentence: 'It is open.',
  changes: names.map((name) => ({ name, label: name, was: 'a', now: 'b' })),
})

it('what stops comes first, then what has changed, then the rest, and last what is settled', () => {
  const items = itemsOf({
    findings: [finding('words', 1), finding('both-rows', 2), finding('words', 3, true)],
    stale: [stale(4, 'status')],
  })
  expect(items.map((item) => (item.is === 'stale' ? 'stale' : `${item.finding.guard} ${item.place?.from}`))).toEqual([
    'words 3',
    'stale',
    'both-rows 2',
    'words 1',
  ])
  expect(countOf(items)).toBe(3)
})

it('quoted words that differ are listed once, other changes of the same quote beside them', () => {
  const findings = [finding('words', 1, true), finding('words', 2, true)]
  const items = itemsOf({ findings, stale: [stale(1, 'words'), stale(2, 'words', 'speaker')] })
  expect(items.map((item) => (item.is === 'stale' ? item.stale.changes.map(({ name }) => name) : 'words'))).toEqual([
    'words',
    'words',
    ['speaker'],
  ])
})

it('findings at one place have keys of their own, and one steps through all of them and around', () => {
  const items = itemsOf({ findings: [finding('a', 1), finding('a', 1), finding('b', 2)], stale: [] })
  expect(new Set(items.map(({ key }) => key)).size).toBe(3)
  let at = nextItem(items, null, 1)
  const seen = [at?.key]
  for (let i = 0; i < 3; i++) seen.push((at = nextItem(items, at!.key, 1))?.key)
  expect(seen).toEqual([...items.map(({ key }) => key), items[0]!.key])
  expect([nextItem(items, null, -1), nextItem([], null, 1)]).toEqual([items[2], undefined])
})
