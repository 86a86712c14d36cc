import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from './date'

const iso = (words: string): string => {
  const read = readDate(words)
  return read.is === 'date' ? read.iso : read.is
}

describe('a date is read as exactly as it is given', () => {
  it.each([
    ['2026-02-14', '2026-02-14'],
    ['2026-02', '2026-02'],
    ['2026', '2026'],
    ['14 February 2026', '2026-02-14'],
    ['Saturday, 14 Feb 2026', '2026-02-14'],
    ['Feb. 14, 2026', '2026-02-14'],
    ['Published on: Sept 3rd, 2026', '2026-09-03'],
    ['March 2026', '2026-03'],
    ['14. Februar 2026', '2026-02-14'],
    ['1er août 2026', '2026-08-01'],
    ['14 de febrero de 2026', '2026-02-14'],
    ['14 февраля 2026 г.', '2026-02-14'],
    ['14 lutego 2026', '2026-02-14'],
    ['2026年2月14日', '2026-02-14'],
    ['14/02/2026', '2026-02-14'],
    ['02/14/2026', '2026-02-14'],
    ['3.4.2026', '2026-04-03'],
    ['20260214', '2026-02-14'],
    ['2026-02-14T08:00:00+01:00', '2026-02-14T08:00:00+01:00'],
    ['Fri, 14 Feb 2026 08:00:00 GMT', '2026-02-14T08:00:00Z'],
    ['last spring', 'words'],
    ['2026-27 budget', 'words'],
    ['', 'words'],
  ])('%s', (words, read) => expect(iso(words)).toBe(read))
})

it('leaves what could be two days to a person', () => {
  expect(readDate('03/04/2026')).toEqual({ is: 'either', isos: ['2026-04-03', '2026-03-04'] })
  expect(iso('04/04/2026')).toBe('2026-04-04')
})

describe('says what is wrong with a date that cannot be', () => {
  it.each(['2026-02-30', '31/04/2026', '14/14/2026', '2026-13', '12 March 1203', '2026-02-14 25:10'])('%s', (words) =>
    expect(readDate(words).is).toBe('odd'),
  )

  it('among them days to come, where these cannot be', () => {
    expect(readDate('2026-04-01', '2026-03-01').is).toBe('odd')
    expect(readDate('2027', '2026-03-01').is).toBe('odd')
    expect(
      ['2026-03-01', '2026-03-02T03:00:00+09:00', '2026', '2026-03'].map((d) => readDate(d, '2026-03-01').is),
    ).toEqual(Array.from({ length: 4 }, () => 'date'))
  })
})

it('never throws, and what it reads it reads again as the same', () => {
  const part = fc.constantFrom('1', '14', '2026', '99', '/', '.', '-', ' ', 'March', 'mai', ':', 'T', 'Z', '年')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part, { maxLength: 9 }).map((all) => all.join('')),
      ),
      (words) => {
        const read = readDate(words)
        expect(read.is === 'date' ? readDate(read.iso) : read).toEqual(read)
      },
    ),
  )
})
