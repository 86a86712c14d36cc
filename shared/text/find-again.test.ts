import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds, makeSpan, type Span } from './anchor'
import { prepare, type Found } from './find-again'

/** Few words, so that passages repeat; and anything at all. */
const repetitive = fc
  .array(fc.constantFrom('no', 'water', 'came', 'back', '“No', 'dam”', '\n', 'é', '水'), { maxLength: 60 })
  .map((words) => words.join(' '))
const anyText = fc.string({ unit: 'binary', maxLength: 150 })
const lone = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))
const text = fc.oneof(repetitive, anyText, lone)

/** A mark of one to three parts in order. */
const markIn = (text: string): fc.Arbitrary<Span[]> =>
  fc.uniqueArray(fc.nat(text.length), { minLength: 2, maxLength: 6 }).map((edges) => {
    const sorted = edges.toSorted((a, b) => a - b)
    const pairs = Array.from({ length: sorted.length >> 1 }, (_, i) => [sorted[2 * i]!, sorted[2 * i + 1]!] as const)
    return pairs.map(([start, end]) => makeSpan(text, start, end))
  })
const marksIn = (text: string): fc.Arbitrary<Span[][]> =>
  text.length < 1 ? fc.constant([]) : fc.array(markIn(text), { maxLength: 5 })

const anySpan: fc.Arbitrary<Span> = fc.record({
  start: fc.oneof(fc.integer({ min: -10, max: 200 }), fc.double()),
  end: fc.oneof(fc.integer({ min: -10, max: 200 }), fc.double()),
  exact: text,
  prefix: text,
  suffix: text,
})

const spansOf = (found: Found): Span[] =>
  found.found === 'lost' ? [] : found.found === 'doubtful' ? found.candidates.map((c) => c.span) : [found.span]
const sure = (found: Found): Span | undefined => ('span' in found ? found.span : undefined)

/** Sentences without a word in common, so that every place is one of its kind. */
const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `w${(from + i).toString(36)}x`).join(' ')

describe('every answer', () => {
  it('holds in the text, keeps the parts of a mark in order, and is the same when asked again', () => {
    const given = fc
      .tuple(text, text)
      .chain(([now, was]) => fc.tuple(fc.constant(now), fc.constant(was), marksIn(was), fc.array(anySpan)))
    fc.assert(
      fc.property(given, fc.boolean(), ([now, was, marks, wild], known) => {
        const finder = known ? prepare(now, was) : prepare(now)
        const found = finder.findAll([...marks, wild])
        for (const parts of found) {
          for (const span of parts.flatMap(spansOf)) expect(holds(now, span)).toBe(true)
          const taken = parts.map(sure).filter((span) => span !== undefined)
          taken.forEach((span, i) => i > 0 && expect(span.start).toBeGreaterThanOrEqual(taken[i - 1]!.end))
          for (const part of parts)
            for (const score of 'score' in part
              ? [part.score]
              : 'candidates' in part
                ? part.candidates.map((c) => c.score)
                : [])
              expect(score >= 0 && score <= 1).toBe(true)
        }
        expect(finder.findAll([...marks, wild])).toEqual(found)
        expect((known ? prepare(now, was) : prepare(now)).findAll([...marks, wild])).toEqual(found)
      }),
      { numRuns: 500 },
    )
  })

  it('is the same place in the same text', () => {
    const given = text.chain((was) => fc.tuple(fc.constant(was), marksIn(was)))
    fc.assert(
      fc.property(given, fc.boolean(), ([was, marks], known) => {
        const finder = known ? prepare(was, was) : prepare(was)
        const exact = (span: Span) => ({ found: 'exact', span, score: 1 })
        expect(finder.findAll(marks)).toEqual(marks.map((parts) => parts.map(exact)))
        for (const span of marks.flat()) expect(finder.find(span)).toEqual(exact(span))
      }),
      { numRuns: 300 },
    )
  })

  it('follows words that text was put in before, and never takes another place', () => {
    const was = words(100, 80)
    const given = fc.tuple(marksIn(was), fc.nat(80), fc.nat(40))
    fc.assert(
      fc.property(given, ([marks, word, more]) => {
        const at = [...was.matchAll(/\b\w|$/g)][word]!.index
        const put = `${words(1000, more)} `
        const now = was.slice(0, at) + put + was.slice(at)
        const whole = marks.filter((parts) => parts.every(({ start, end }) => end <= at || start >= at))
        const home = (span: Span): number => span.start + (span.start >= at ? put.length : 0)
        // A letter or two beside the new words may be theirs or the old ones'; whole words are not.
        const isWhole = ({ start, end }: Span): boolean => ` ${was} `[start] === ' ' && ` ${was} `[end + 1] === ' '
        const found = [prepare(now, was), prepare(now)].map((finder) => finder.findAll(whole))
        const astray = whole.flatMap((parts, i) =>
          parts.filter((span, k) => {
            const [known, unknown] = found.map((all) => sure(all[i]![k]!)?.start ?? home(span))
            const unsure = isWhole(span) && !sure(found[0]![i]![k]!)
            return unsure || known !== home(span) || unknown !== home(span)
          }),
        )
        expect(astray).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is lost when the words are gone and nothing like them is left', () => {
    const was = `${words(0, 40)} the dam will not hold ${words(50, 40)}`
    const at = was.indexOf('the dam')
    const span = makeSpan(was, at, at + 21)
    const now = was.slice(0, at) + was.slice(at + 22)
    for (const finder of [prepare(now), prepare(now, was), prepare(''), prepare('', was), prepare(words(500, 90), was)])
      expect(finder.find(span)).toEqual({ found: 'lost' })
  })
})

const before = 'Engineers at Port Ansel had worked through the night. '
const after = ' By noon the lower gates stood open and the valley was dry.'

/** What is found of `marked` when the sentence that holds it became another one. */
function changed(was: string, marked: string, now: string): string | undefined {
  const old = before + was + after
  const at = old.indexOf(marked)
  const text = words(0, 30) + before + now + after
  const found = [prepare(text), prepare(text, old)].map((finder) =>
    sure(finder.find(makeSpan(old, at, at + marked.length))),
  )
  expect(found[0]).toEqual(found[1])
  return found[0]?.exact
}

describe('words that were edited', () => {
  const was = '“The dam will not hold another winter like this one,” said Ilse Marr.'
  it('are found whole', () => {
    const marked = 'The dam will not hold another winter like this one'
    for (const [now, found] of [
      [
        '“The dam cannot hold another winter like this one,” said Ilse Marr.',
        'The dam cannot hold another winter like this one',
      ],
      [
        '“The dams will not hold another winter like that,” said Ilse Marr.',
        'The dams will not hold another winter like that',
      ],
      [
        '“A dam will not hold another winter like this one,” said Ilse Marr.',
        'A dam will not hold another winter like this one',
      ],
      [
        '“The old dam will not hold another winter like this one,” said Ilse Marr.',
        'The old dam will not hold another winter like this one',
      ],
      ['"The dam will not hold another winter like this one," said Ilse Marr.', marked],
      ['“THE DAM WILL NOT HOLD ANOTHER WINTER LIKE THIS ONE,” said Ilse Marr.', marked.toUpperCase()],
    ] as const)
      expect(changed(was, marked, now)).toBe(found)
  })

  it('keep quotation marks in or out, and the stop, as before', () => {
    const now = '"The dam cannot hold another winter like this one!" said Ilse Marr.'
    const bare = 'The dam cannot hold another winter like this one'
    expect(changed(was, 'The dam will not hold another winter like this one', now)).toBe(bare)
    expect(changed(was, 'The dam will not hold another winter like this one,”', now)).toBe(`${bare}!"`)
    expect(changed(was, '“The dam will not hold another winter like this one,”', now)).toBe(`"${bare}!"`)
    const going = '“The dam cannot hold another winter like this one, I think,” said Ilse Marr.'
    expect(changed(was, '“The dam will not hold another winter like this one,”', going)).toMatch(/^“The dam.*one/)
  })

  it('are cut at whole words and characters, or inside a word as before', () => {
    expect(
      changed(
        'It was unbelievably wet at the lower sluice gates.',
        'believably wet at the lower',
        'It was unbelievably cold at the lower sluice gates.',
      ),
    ).toBe('believably cold at the lower')
    expect(
      changed(
        'They left at the old café by the mill.',
        'left at the old café',
        'They left from the old cafe\u0301s by the mill.',
      ),
    ).toBe('left from the old cafe\u0301s')
    expect(
      changed(
        'The crowd sang 👩‍👧 we stay 👩‍👧 until dark fell.',
        '👩‍👧 we stay 👩‍👧',
        'The crowd sang 👩‍👧 we all stay 👩‍👧 until dark fell.',
      ),
    ).toBe('👩‍👧 we all stay 👩‍👧')
  })

  it('are found in scripts without spaces and with marks over the letters', () => {
    const han = '記者会見で大臣は来年の予算を増やすと約束した。'
    expect(changed(han, '大臣は来年の予算を増やす', '記者会見で大臣は再来年の予算を増やすと約束した。')).toBe(
      '大臣は再来年の予算を増やす',
    )
    const arabic = 'وقال الوزير إن السد لن يصمد شتاء آخر في هذا الوادي'
    expect(changed(arabic, 'السد لن يصمد شتاء آخر', 'وقال الوزير إن السَّدّ لن يصمد شتاءً آخر في هذا الوادي')).toBe(
      'السَّدّ لن يصمد شتاءً آخر',
    )
  })

  it('are asked about when other words stand in their place', () => {
    const old = before + was + after
    const text = `${words(0, 30)}${before}“Whatever they tell you, those sluices were rotten from the start,” said Ilse Marr.${after}`
    const span = makeSpan(old, before.length + 1, before.length + 51)
    for (const finder of [prepare(text), prepare(text, old)])
      expect(spansOf(finder.find(span)).map((s) => s.exact)).toEqual([
        'Whatever they tell you, those sluices were rotten from the start',
      ])
  })

  it('are never taken for found when too little of them is left', () => {
    const text = words(0, 30) + before + 'Everybody said that nobody knew.' + after
    const old = before + was + after
    const span = makeSpan(old, before.length + 1, before.length + 51)
    for (const finder of [prepare(text), prepare(text, old)]) expect(sure(finder.find(span))).toBeUndefined()
  })
})
