import { describe, expect, it } from 'vitest'
import { makeSpan, type Span } from '../anchor'
import { prepare, type Found } from '../find-again'

const filler = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `w${(from + i * 7).toString(36)}x`).join(' ')
const refrain =
  'The council met again in the evening. “We will open the gates at dawn,” the mayor said. Nobody clapped.'
const quote = 'We will open the gates at dawn'

const spanAt = (text: string, words: string, nth = 0): Span => {
  let at = text.indexOf(words)
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1)
  return makeSpan(text, at, at + words.length)
}
const start = (found: Found | undefined): number | undefined =>
  found && 'span' in found ? found.span.start : undefined
const asked = (found: Found | undefined): number[] =>
  found?.found === 'doubtful' ? found.candidates.map((c) => c.span.start) : []

describe('passages that stand in a text twice', () => {
  const was = [filler(0, 60), refrain, filler(1000, 60), refrain, filler(2000, 60)].join('\n')
  const now = `New first line.\n${was}`
  const [one, two] = [spanAt(was, quote), spanAt(was, quote, 1)]
  const [here, there] = [now.indexOf(quote), now.lastIndexOf(quote)]

  it('are left to a person when nothing tells them apart', () => {
    for (const span of [one, two])
      expect(asked(prepare(now).find(span)).toSorted((a, b) => a - b)).toEqual([here, there])
  })

  it('are left to a person when the true one was edited and its copy was not', () => {
    const edited = now.replace('We will open the gates at dawn', 'We shall open the gates at dawn')
    expect(asked(prepare(edited).find(one))).toContain(here)
  })

  it('are told apart by the old text, edited or not', () => {
    const edited = now.replace('We will open the gates at dawn', 'We shall open the gates at dawn')
    for (const text of [now, edited]) {
      const finder = prepare(text, was)
      expect(start(finder.find(one))).toBe(here)
      expect(start(finder.find(two))).toBe(text.lastIndexOf(quote))
    }
  })

  it('are told apart by marks before and after them', () => {
    const around = ['w2ux', 'ws8x', 'w1l4x'].map((word) => spanAt(was, word))
    expect(around.every((span) => span.start >= 0)).toBe(true)
    const marks = [around[0]!, one, around[1]!, two, around[2]!].map((span) => [span])
    const found = prepare(now).findAll(marks).flat()
    expect(found.map(start)).toEqual(marks.map(([span]) => span!.start + 16))
  })

  it('are not mixed up when one of them is cut', () => {
    const cut = now.replace(`${refrain}\n`, '')
    expect(start(prepare(cut, was).find(one))).toBeUndefined()
    expect(start(prepare(cut, was).find(two))).toBe(cut.indexOf(quote))
    const marks = [...['w2ux', 'ws8x', 'w1l4x'].map((word) => spanAt(was, word)), one].map((span) => [span])
    expect(start(prepare(cut).findAll(marks).at(-1)![0])).toBeUndefined()
  })

  it('are found when a paragraph that is there once was moved', () => {
    const old = [filler(0, 60), refrain, filler(1000, 60), filler(2000, 60)].join('\n')
    const moved = [filler(0, 60), filler(1000, 60), filler(2000, 60), refrain].join('\n')
    expect(start(prepare(moved, old).find(spanAt(old, quote)))).toBe(moved.indexOf(quote))
    expect(start(prepare(moved).find(spanAt(old, quote)))).toBe(moved.indexOf(quote))
  })

  it('are too many to choose from without a place to look at', () => {
    const litany = `${refrain}\n`.repeat(200)
    const found = prepare(`x ${litany}`).find(spanAt(litany, quote, 100))
    expect(asked(found)).toHaveLength(5)
  })
})

describe('a mark of several parts', () => {
  const was = `${filler(0, 40)} “We will open the gates,” the mayor said, “and then we will wait for the rain to end.” ${filler(600, 40)}`
  const parts = [spanAt(was, 'We will open the gates'), spanAt(was, 'and then we will wait for the rain to end')]

  it('is found part by part', () => {
    const now = `New. ${was.replace('wait for', 'hope for')}`
    const found = prepare(now).findAll([parts])[0]!
    expect(found.map(({ found }) => found)).toEqual(['moved', 'changed'])
  })

  it('is asked about when its parts changed places', () => {
    const first = `${filler(0, 40)} “We will open the gates,” the mayor said. ${filler(700, 30)}`
    const second = `${filler(5000, 40)} “Then we will wait for the rain to end.” ${filler(9000, 20)}`
    const old = `${first}\n${second}`
    const spans = [spanAt(old, 'We will open the gates'), spanAt(old, 'Then we will wait for the rain to end')]
    expect(prepare(old).findAll([spans])[0]!.map(start)).toEqual(spans.map((span) => span.start))
    const swapped = prepare(`${second}\n${first}`)
    expect(spans.map((span) => swapped.find(span).found)).toEqual(['moved', 'moved'])
    for (const part of swapped.findAll([spans])[0]!) expect(asked(part)).toHaveLength(1)
  })
})

describe('hostile texts', () => {
  it('are searched to the end without a wrong answer', () => {
    const wall = 'a'.repeat(400_000)
    for (const text of [
      wall,
      '😀'.repeat(100_000),
      '\ud800'.repeat(200_000),
      'a '.repeat(200_000),
      `e${'\u0301'.repeat(200_000)}`,
    ]) {
      const spans = Array.from({ length: 500 }, (_, i) => makeSpan(text, i * 300, i * 300 + 60))
      const middle = 100_002
      const now = `${text.slice(0, middle)}#${text.slice(middle)}`
      for (const [i, parts] of prepare(now, text)
        .findAll(spans.map((span) => [span]))
        .entries()) {
        const { start: from, end } = spans[i]!
        if (end <= middle || from >= middle) expect(start(parts[0]) ?? -1).toBe(from + (from >= middle ? 1 : 0))
      }
    }
    expect(prepare('abc').find(makeSpan(wall, 0, wall.length))).toEqual({ found: 'lost' })
  })

  it('may be marked from end to end', () => {
    const was = filler(0, 4000)
    const span = makeSpan(was, 10, was.length - 10)
    const now = `${filler(50_000, 20)} ${was.replace(`w${(7000).toString(36)}x`, 'another')} ${filler(60_000, 20)}`
    for (const finder of [prepare(now), prepare(now, was)]) {
      const found = finder.find(span)
      expect(found).toMatchObject({ found: 'changed' })
      expect(start(found)).toBe(now.indexOf(was.slice(0, 100)) + 10)
    }
  })
})
