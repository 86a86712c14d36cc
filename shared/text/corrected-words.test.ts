import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inWords } from './corrected-words'
import { corrected, originalText, type Correction } from './corrections'

/** A text now, and its corrections, from one in which they stand as {old|new}. */
function read(marked: string): { text: string; corrections: Correction[] } {
  const corrections: Correction[] = []
  let [text, original] = ['', '']
  for (const [, plain = '', removed = '', inserted = ''] of marked.matchAll(/([^{]*)(?:\{([^|]*)\|([^}]*)\})?/g)) {
    text += plain
    original += plain
    if (removed || inserted) corrections.push({ at: original.length, removed, inserted })
    text += inserted
    original += removed
  }
  return { text, corrections }
}

it.each([
  ['letters of a word are the word', 'to t{eh|he} gate', ['teh > the']],
  ['a letter too much, too', 'the ga{a|}te.', ['gaate > gate']],
  ['and one that was missing', 'the g{|a}te.', ['gte > gate']],
  ['several in a word are one', 'L{o|u}nn{i|e}k port', ['Lonnik > Lunnek']],
  ['words next to each other stay two', 'th{a|e} g{e|a}te', ['tha > the', 'gete > gate']],
  ['a word put between others stands alone', 'he did {|not }say', [' > not ']],
  ['so does one taken out', 'he did{ not|} say', [' not > ']],
  ['a sign is no part of the word before it', 'he said{.|,} and', ['. > ,']],
  ['Arabic words are words', 'قال الو{ز|زي}ر', ['الوزر > الوزير']],
])('%s', (_, marked, expected) => {
  const { text, corrections } = read(marked)
  expect(
    inWords(text, corrections).map(({ removed, inserted }) =>
      [removed, inserted]
        .map((w) => w.trim())
        .join(' > ')
        .trim(),
    ),
  ).toEqual(expected.map((one) => one.trim()))
})

it('says of each what stands there now and what stood there before', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 3 })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(4), word), { maxLength: 6 }), (edits) => {
      let text = 'to teh gate was closed'
      const original = text
      let all: Correction[] = []
      for (const [place, length, inserted] of edits) {
        const at = place % (text.length + 1)
        const edit = { at, removed: text.slice(at, at + length), inserted }
        all = corrected(text, all, edit, (one) => one)
        text = text.slice(0, at) + inserted + text.slice(at + edit.removed.length)
      }
      expect(originalText(text, all)).toBe(original)
      let [last, lastAt] = [0, 0]
      for (const { at, start, end, removed, inserted } of inWords(text, all)) {
        expect([text.slice(start, end), original.slice(at, at + removed.length)]).toEqual([inserted, removed])
        expect([start >= last, at >= lastAt]).toEqual([true, true])
        ;[last, lastAt] = [end, at + removed.length]
      }
    }),
  )
})
