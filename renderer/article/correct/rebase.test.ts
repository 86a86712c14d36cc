import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editText, type Edit } from '../../../shared/text/edit'
import { after, difference, moved } from './rebase'

const TEXT = 'Teh gate was closed, and the key was gone.'
const make = (all: readonly Edit[], text: string): string => all.reduce((now, edit) => editText(now, edit)!, text)

describe('what was typed while the text changed elsewhere', () => {
  const mine = { at: 0, removed: 'Teh', inserted: 'The' }
  it('is put where its words are now', () => {
    const theirs = TEXT.replace('closed', 'shut')
    const late = { at: 29, removed: 'key', inserted: 'keys' }
    expect(make(after([mine, late], difference(TEXT, theirs))!, theirs)).toBe(
      'The gate was shut, and the keys was gone.',
    )
  })

  it('is left out where both changed the same words', () => {
    expect(after([mine], difference(TEXT, TEXT.replace('Teh', 'That')))).toBeUndefined()
  })

  it('comes to the same as if it had been typed after', () => {
    const edit = fc.tuple(fc.nat(18), fc.nat(3), fc.constantFrom('', 'x', 'yz'))
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 4 }),
        fc.tuple(fc.nat(10), fc.nat(5), fc.constantFrom('', 'w')),
        (all, [from, length, word]) => {
          let text = TEXT
          const edits = all.map(([at, size, inserted]): Edit => {
            const edit = { at, removed: text.slice(at, at + size), inserted }
            text = editText(text, edit)!
            return edit
          })
          // Theirs is far behind mine: the two cannot meet.
          const place = 28 + from
          const theirs = { at: place, removed: TEXT.slice(place, place + length), inserted: word }
          const change = difference(TEXT, editText(TEXT, theirs)!)
          const shift = text.length - TEXT.length
          expect(make(after(edits, change)!, editText(TEXT, theirs)!)).toBe(
            editText(text, { ...theirs, at: place + shift }),
          )
        },
      ),
    )
  })

  it('keeps the caret', () => {
    const change = difference('one two three', 'one 2 three')
    expect([0, 4, 5, 7, 10].map((offset) => moved(offset, change))).toEqual([0, 4, 5, 5, 8])
  })
})
