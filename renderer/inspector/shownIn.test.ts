import { describe, expect, it } from 'vitest'
import { shownIn } from './shownIn'

/** A correction of `before` that is marked as {old|new} in the text. */
function shown(marked: string): string {
  const [, left = '', removed = '', inserted = '', right = ''] = /^(.*)\{(.*)\|(.*)\}(.*)$/s.exec(marked)!
  const text = left + inserted + right
  const place = { at: left.length, removed, inserted, start: left.length, end: left.length + inserted.length }
  const { before, removed: old, inserted: now, after } = shownIn(text, place)
  return `${before}[${old}|${now}]${after}`
}

describe('a correction as it is listed', () => {
  it.each([
    ['letters of a word are shown as the word', 'to t{eh|he} gate', 'to [teh|the] gate'],
    ['a letter too much, too', 'the ga{a|}te.', 'the [gaate|gate].'],
    ['and one that was missing', 'the g{|a}te.', 'the [gte|gate].'],
    ['a word put between others stands alone', 'he did {|not }say', 'he did [|not ]say'],
    ['so does one taken out', 'he did{ not|} say', 'he did[ not|] say'],
    ['a sign is no part of the word before it', 'he said{.|,} and', 'he said[.|,] and'],
    ['it ends where its line ends', 'one\ntw{p|o}\nthree', '[twp|two]'],
    ['Arabic words are words', 'قال الو{ز|زي}ر', 'قال [الوزر|الوزير]'],
  ])('%s', (_, marked, expected) => {
    expect(shown(marked)).toBe(expected)
  })

  it('has a few words around it, cut between words', () => {
    expect(shown('Pilots at the port of Lunnik stopped w{ro|or}k on Tuesday after talks about night')).toBe(
      '…port of Lunnik stopped [wrok|work] on Tuesday after talks…',
    )
  })
})
