import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIn, prepare, searcher, type SearchOptions, type Slices } from './search'

const plain: SearchOptions = { matchCase: false, wholeWords: false, ignoreAccents: false }
const words = (text: string, wanted: string, options: Partial<SearchOptions> = {}): string[] =>
  searcher(text, { ...plain, ...options })(wanted).map(({ start, end }) => text.slice(start, end))

describe('searching a text', () => {
  it('ignores capitals unless told not to', () => {
    expect(words('Gate, gate, GATE', 'gate')).toEqual(['Gate', 'gate', 'GATE'])
    expect(words('Gate, gate, GATE', 'gate', { matchCase: true })).toEqual(['gate'])
  })

  it('finds whole words when asked, beside any signs', () => {
    const options = { wholeWords: true }
    expect(words('no, nothing. “No” or no-one; piano', 'no', options)).toEqual(['no', 'No', 'no'])
    expect(words('an épée, a pée', 'pée', options)).toEqual(['pée'])
    expect(words('(a) b (a)', '(a)', options)).toEqual(['(a)', '(a)'])
  })

  it('takes curly marks for straight ones and any white space for a space', () => {
    expect(words('He said: “I don’t\nknow”', '"I don\'t know"')).toEqual(['“I don’t\nknow”'])
    expect(words('1999–2004', '1999-2004')).toEqual(['1999–2004'])
  })

  it('ignores accents on request, whichever way they are written', () => {
    const options = { ignoreAccents: true }
    expect(words('Kovač, Kova\u010d, Kovac\u030c!', 'kovac', options)).toEqual(['Kovač', 'Kovač', 'Kovac\u030c'])
    expect(words('Kovač', 'kovac')).toEqual([])
    expect(words('a cafe and more', 'CAFÉ', options)).toEqual(['cafe'])
  })

  it('keeps its place behind letters that change their length', () => {
    expect(words('İstanbul and 😀 Ankara', 'ankara')).toEqual(['Ankara'])
    expect(words('İİİ 😀 ünder', 'under', { ignoreAccents: true })).toEqual(['ünder'])
  })

  it('finds nothing for nothing', () => {
    expect(words('a b', ' ')).toEqual([])
  })

  it('takes a letter with its accents as one, whichever way they are written', () => {
    expect(words('Kova\u010d, Kovac\u030c', 'Kova\u010d')).toEqual(['Kova\u010d', 'Kovac\u030c'])
    expect(words('Kovac\u030c', 'kovac')).toEqual([])
    expect(words('Łódź, Ærø', 'lodz', { ignoreAccents: true })).toEqual(['Łódź'])
    expect(words('كَتَبَ', 'كتب', { ignoreAccents: true })).toEqual(['كَتَبَ'])
  })

  it('finds words across line ends, soft hyphens and double spaces', () => {
    expect(words('the water\n\nlevel; the wa\u00adter  level', 'water level')).toEqual([
      'water\n\nlevel',
      'wa\u00adter  level',
    ])
  })

  it('finds whole words where no spaces are set between them', () => {
    expect(words('東京都の水', '水', { wholeWords: true })).toEqual(['水'])
  })

  const units = ['a', 'B', 'é', 'e\u0301', 'İ', '😀', ' ', '’', 'ß', '\u00ad', 'كَ', 'ك']
  const anyOptions = fc.record({
    matchCase: fc.boolean(),
    wholeWords: fc.constant(false),
    ignoreAccents: fc.boolean(),
  })

  it('finds what stands there, in order and apart, whatever the options', () => {
    const text = fc.array(fc.constantFrom(...units), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 4 }), anyOptions, (letters, seed, length, options) => {
        const from = seed % letters.length
        const picked = letters.slice(from, from + length)
        fc.pre(/^[aBeéİß😀ك]/u.test(picked[0]!))
        const all = letters.join('')
        const found = searcher(all, options)(picked.join(''))
        expect(found.length).toBeGreaterThan(0)
        found.reduce((last, { start, end }) => {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(all.length)
          return end
        }, 0)
      }),
    )
  })

  it('finds the same in what it found', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...units), maxLength: 40 }), anyOptions, (text, options) => {
        for (const { start, end } of searcher(text, options)('a')) {
          expect(searcher(text.slice(start, end), options)('a')).toEqual([{ start: 0, end: end - start }])
        }
      }),
    )
  })
})

describe('searching in slices', () => {
  it('rests on the way through a long text, and finds the same', () => {
    const text = 'le café, the CAFE \n'.repeat(10_000)
    const options = { ...plain, ignoreAccents: true }
    let rests = 0
    const slowly = <T>(work: Slices<T>): T => {
      for (;;) {
        const step = work.next()
        if (step.done) return step.value
        rests++
      }
    }
    const found = slowly(findIn(slowly(prepare(text, options)), 'cafe'))
    expect(found).toEqual(searcher(text, options)('cafe'))
    expect(found).toHaveLength(20_000)
    expect(rests).toBeGreaterThan(10)
  })
})
