import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { richDoc } from '../testing/rich'
import { corrected, originalText, placed, trimmed, withdrawal, type Correction } from './corrections'
import { carry, editDoc, editText, type Edit } from './edit'
import { plainText } from './plain'
import { fromLines } from './rich'

const TEXT = 'Teh gate was closed.\nNot one drop, she said 😀, not one.'
const words = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '😀', ','), maxLength: 4 })

/** An edit that fits a text: no line end in it, no half characters. */
const editOf = (text: string): fc.Arbitrary<Edit> =>
  fc.tuple(fc.nat(text.length), fc.nat(6), words).map(([from, length, inserted]) => {
    const at = /[\udc00-\udfff]/.test(text[from] ?? '') ? from - 1 : from
    const removed = /^[^\n]*/.exec(text.slice(at, at + length))![0].replace(/[\ud800-\udbff]$/, '')
    return { at, removed, inserted }
  })

/** A text with some edits, one after another. */
const edited = fc.array(fc.tuple(fc.nat(), fc.nat(6), words), { maxLength: 8 }).map((steps) => {
  let text = TEXT
  const edits: { edit: Edit; before: string }[] = []
  for (const [seed, length, inserted] of steps) {
    let at = seed % (text.length + 1)
    if (/[\udc00-\udfff]/.test(text[at] ?? '')) at--
    const removed = /^[^\n]*/.exec(text.slice(at, at + length))![0].replace(/[\ud800-\udbff]$/, '')
    const edit = { at, removed, inserted }
    edits.push({ edit, before: text })
    text = editText(text, edit)!
  }
  return { text, edits }
})

const same = (correction: Correction): Correction => correction
const correctionsOf = (edits: { edit: Edit; before: string }[]): Correction[] =>
  edits.reduce<Correction[]>((all, { edit, before }) => corrected(before, all, trimmed(edit), same), [])

describe('an edit of an article’s text', () => {
  it('gives the document the same text as the text itself', () => {
    fc.assert(
      fc.property(
        richDoc.chain((doc) => fc.tuple(fc.constant(doc), editOf(plainText(doc).text))),
        ([doc, edit]) => {
          const { text } = plainText(doc)
          // A block of code may hold line ends that no other block could.
          fc.pre(editText(text, edit) !== undefined && plainText(doc).blocks.length > 0)
          expect(plainText(editDoc(doc, edit)).text).toBe(editText(text, edit))
        },
      ),
    )
  })

  it('is refused where the words do not stand there, or a line end would change', () => {
    expect(editText('one two', { at: 4, removed: 'tow', inserted: 'x' })).toBeUndefined()
    expect(editText('one\ntwo', { at: 2, removed: 'e\nt', inserted: '' })).toBeUndefined()
    expect(editText('one', { at: 3, removed: '', inserted: '\n' })).toBeUndefined()
    expect(editText('one', { at: 9, removed: '', inserted: 'x' })).toBeUndefined()
  })

  it('keeps the look of the words it replaces, and shares what it leaves alone', () => {
    const doc = fromLines('first\nsecond')
    const bold = { type: 'text' as const, text: 'teh', marks: [{ type: 'bold' as const }] }
    doc.content[1] = { type: 'paragraph', content: [{ type: 'text', text: 'a ' }, bold, { type: 'text', text: ' b' }] }
    const next = editDoc(doc, { at: 8, removed: 'teh', inserted: 'the' })
    expect(next.content[1]).toMatchObject({ content: [{ text: 'a ' }, { ...bold, text: 'the' }, { text: ' b' }] })
    expect(next.content[0]).toBe(doc.content[0])
  })

  it('writes into a paragraph without words', () => {
    const doc = fromLines('a\n\nb')
    expect(plainText(editDoc(doc, { at: 2, removed: '', inserted: 'new' })).text).toBe('a\nnew\nb')
  })
})

describe('a range carried through an edit', () => {
  const through = (text: string, words: string, edit: Edit): string => {
    const start = text.indexOf(words)
    const { start: from, end } = carry({ start, end: start + words.length }, edit, text)
    return editText(text, edit)!.slice(from, Math.max(from, end))
  }

  it.each([
    ['a correction inside belongs to it', 'he siad no.', 'siad', { at: 4, removed: 'ia', inserted: 'ai' }, 'said'],
    ['its first letters too', 'he siad no.', 'siad no', { at: 3, removed: 'si', inserted: 'sa' }, 'saad no'],
    ['a letter added to its last word', 'in Tehra now', 'in Tehra', { at: 8, removed: '', inserted: 'n' }, 'in Tehran'],
    ['a letter put before its first word', 'in ehran now', 'ehran', { at: 3, removed: '', inserted: 'T' }, 'Tehran'],
    ['a word added after it does not', 'said no', 'said', { at: 4, removed: '', inserted: ' not' }, 'said'],
    ['nor one before it', 'said no', 'no', { at: 5, removed: '', inserted: 'not ' }, 'no'],
    ['what is left of it stays', 'one two three', 'two three', { at: 3, removed: ' two', inserted: '' }, ' three'],
    ['a cut from its end', 'one two three', 'one two', { at: 4, removed: 'two three', inserted: '' }, 'one '],
    ['nothing stays where all was cut', 'one two three', 'two', { at: 3, removed: ' two ', inserted: '' }, ''],
  ])('%s', (_, text, words, edit, expected) => {
    expect(through(text, words, edit)).toBe(expected)
  })

  it('keeps its words in every edit beside it', () => {
    fc.assert(
      fc.property(editOf(TEXT), fc.nat(TEXT.length), fc.nat(TEXT.length), (edit, a, b) => {
        const range = { start: Math.min(a, b), end: Math.max(a, b) }
        const end = edit.at + edit.removed.length
        fc.pre(range.end > range.start && (range.end < edit.at || range.start > end))
        const { start, end: to } = carry(range, edit, TEXT)
        expect(editText(TEXT, edit)!.slice(start, to)).toBe(TEXT.slice(range.start, range.end))
      }),
    )
  })
})

describe('corrections', () => {
  it('give the original back, whatever was edited and in whatever order', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        expect(originalText(text, correctionsOf(edits))).toBe(TEXT)
      }),
    )
  })

  it('are in order, apart, and stand where they say', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        let from = -1
        for (const { start, end, at, removed, inserted } of placed(correctionsOf(edits))) {
          expect(start).toBeGreaterThan(from)
          expect([text.slice(start, end), TEXT.slice(at, at + removed.length)]).toEqual([inserted, removed])
          from = end
        }
      }),
    )
  })

  it('taken back one by one leave none', () => {
    fc.assert(
      fc.property(edited, fc.nat(), ({ text, edits }, seed) => {
        let all = correctionsOf(edits)
        let now = text
        while (all.length) {
          const before = all.length
          const edit = withdrawal(all, seed % all.length)
          all = corrected(now, all, edit, same)
          now = editText(now, edit)!
          expect(all.length).toBeLessThan(before)
        }
        expect(now).toBe(TEXT)
      }),
    )
  })
})
