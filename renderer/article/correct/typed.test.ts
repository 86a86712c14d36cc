import fc from 'fast-check'
import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { AllSelection, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { editText, type Edit } from '../../../shared/text/edit'
import { plainText } from '../../../shared/text/plain'
import { fromLines, type RichText } from '../../../shared/text/rich'
import { richDoc } from '../../../shared/testing/rich'
import { articleExtensions } from '../nodes'
import { offsetsOf } from '../offsets'
import { inSections } from '../sections'
import { toEdits } from './edits'
import { inOneLine, isOneRun, replaceWords } from './replace'
import { keepTyped, typedIn, typedKey } from './typed'

const schema = getSchema(articleExtensions)

function open(doc: RichText): EditorState {
  const state = EditorState.create({ doc: schema.nodeFromJSON(inSections(doc)), plugins: [keepTyped()] })
  return state.apply(state.tr.setMeta(typedKey, { on: true }))
}

/** The plain text of what the editor holds, by the same rules as the project's. */
const textOf = (doc: Node): string => {
  const blocks: RichText['content'] = []
  doc.forEach((section) => section.forEach((node) => blocks.push(node.toJSON() as RichText['content'][number])))
  return plainText({ type: 'doc', content: blocks }).text
}

const edits = (state: EditorState): Edit[] => {
  const { base, edits } = typedIn(state)
  return base ? toEdits(base, edits) : []
}

const applied = (text: string, all: readonly Edit[]): string | undefined =>
  all.reduce<string | undefined>((now, edit) => (now === undefined ? now : editText(now, edit)), text)

/** Offsets in the plain text, as a hand would select them. */
const put = (state: EditorState, from: number, to: number, words: string): EditorState => {
  const { toPosition } = offsetsOf(state.doc)
  const tr = replaceWords(state, { from: toPosition(from), to: toPosition(to) }, words)
  return tr ? state.apply(tr) : state
}

const words = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '😀', ','), maxLength: 4 })
const gestures = fc.array(fc.tuple(fc.nat(), fc.nat(12), words), { minLength: 1, maxLength: 10 })

describe('what is typed while the text is corrected', () => {
  it('makes of the project’s text what the editor shows, whatever is selected and typed over', () => {
    fc.assert(
      fc.property(richDoc, gestures, (doc, all) => {
        const { text } = plainText(doc)
        let state = open(doc)
        for (const [seed, length, inserted] of all) {
          const from = seed % (offsetsOf(state.doc).length + 1)
          state = put(state, from, from + length, inserted)
        }
        expect(applied(text, edits(state))).toBe(textOf(state.doc))
      }),
      { numRuns: 500 },
    )
  })

  it('leaves every block and every line end where it was', () => {
    fc.assert(
      fc.property(richDoc, gestures, (doc, all) => {
        const shape = (state: EditorState): string => textOf(state.doc).replace(/[^\n]/g, '')
        let state = open(doc)
        const before = shape(state)
        for (const [seed, length, inserted] of all) state = put(state, seed % 60, (seed % 60) + length * 3, inserted)
        expect(shape(state)).toBe(before)
      }),
    )
  })

  it('is one edit as long as it is in one place', () => {
    let state = open(fromLines('Teh gate\nwas closed'))
    for (const [from, to, inserted] of [
      [1, 3, ''],
      [1, 1, 'h'],
      [2, 2, 'i'],
      [2, 3, 'e'],
    ] as const)
      state = put(state, from, to, inserted)
    expect(edits(state)).toEqual([{ at: 1, removed: 'eh', inserted: 'he' }])
    state = put(state, 9, 12, 'is')
    expect(edits(state)).toEqual([
      { at: 1, removed: 'eh', inserted: 'he' },
      { at: 9, removed: 'was', inserted: 'is' },
    ])
    expect(state.selection.head).toBe(offsetsOf(state.doc).toPosition(11))
  })

  it('is nothing when it is taken back by hand', () => {
    let state = put(open(fromLines('gate')), 2, 2, 'xy')
    state = put(state, 3, 4, '')
    state = put(state, 2, 3, '')
    expect(edits(state)).toEqual([])
  })

  it('removes the words of several paragraphs, and the paragraphs stay', () => {
    const state = put(open(fromLines('one two\nthree\nfour five')), 4, 18, 'six')
    expect(textOf(state.doc)).toBe('one six\n\n five')
    expect(edits(state)).toHaveLength(3)
  })

  it('looks like the words it replaces', () => {
    const doc = fromLines('a teh b')
    const bold = { type: 'text' as const, text: 'teh', marks: [{ type: 'bold' as const }] }
    doc.content[0] = { type: 'paragraph', content: [{ type: 'text', text: 'a ' }, bold, { type: 'text', text: ' b' }] }
    const state = put(open(doc), 2, 5, 'the')
    expect(state.doc.toJSON()).toMatchObject({
      content: [{ content: [{ content: [{ text: 'a ' }, { ...bold, text: 'the' }, { text: ' b' }] }] }],
    })
  })
})

describe('the lock', () => {
  const doc = fromLines('one two\nthree')
  const tried = (state: EditorState, make: (tr: Transaction) => Transaction): string =>
    textOf(state.applyTransaction(make(state.tr)).state.doc)

  it('lets nothing in while the text is not corrected', () => {
    const state = EditorState.create({ doc: schema.nodeFromJSON(inSections(doc)), plugins: [keepTyped()] })
    expect(tried(state, (tr) => tr.insertText('x', 3))).toBe('one two\nthree')
  })

  it.each<[string, (tr: Transaction) => Transaction]>([
    ['a new paragraph', (tr) => tr.split(5)],
    ['joined paragraphs', (tr) => tr.join(10)],
    ['a paragraph removed', (tr) => tr.delete(1, 10)],
    ['words removed across paragraphs', (tr) => tr.delete(4, 13)],
    ['letters made bold', (tr) => tr.addMark(2, 5, schema.marks['bold']!.create())],
    ['a line end', (tr) => tr.insert(4, schema.nodes['hardBreak']!.create())],
    ['a line end as a letter', (tr) => tr.insertText('a\nb', 4)],
    ['everything replaced', (tr) => tr.setSelection(new AllSelection(tr.doc)).replaceSelectionWith(schema.text('x'))],
  ])('refuses %s while it is', (_, make) => {
    const state = open(doc)
    expect(tried(state, make)).toBe('one two\nthree')
    expect(state.applyTransaction(make(state.tr)).state.doc.eq(state.doc)).toBe(true)
  })

  it('keeps the caret where words were put', () => {
    const state = put(open(doc), 4, 7, 'four')
    expect(state.selection).toBeInstanceOf(TextSelection)
    expect(offsetsOf(state.doc).toOffset(state.selection.head)).toBe(8)
  })
})

it('knows where words can be typed over as they are', () => {
  const state = open({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'ab' }, { type: 'hardBreak' }, { type: 'text', text: 'cd' }],
      },
      { type: 'paragraph' },
    ],
  })
  const run = (from: number, to: number): boolean => isOneRun(state.doc, from, to)
  expect([run(2, 4), run(3, 3), run(8, 8), run(9, 9)]).toEqual([true, true, false, true])
  expect([run(3, 6), run(4, 5), run(5, 9)]).toEqual([false, false, false])
})

it('puts pasted lines into one', () => {
  expect(inOneLine('\n one\r\n  two\t three \n\n')).toBe('one two  three')
  expect(inOneLine(' two ')).toBe(' two ')
})
