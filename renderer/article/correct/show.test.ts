import fc from 'fast-check'
import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { fromLines, paragraph, type RichText } from '../../../shared/text/rich'
import { richDoc } from '../../../shared/testing/rich'
import { articleExtensions } from '../nodes'
import { offsetsOf } from '../offsets'
import { inSections } from '../sections'
import { knownFrom, showBlocks } from './show'
import { keepTyped } from './typed'

const schema = getSchema(articleExtensions)

const open = (doc: RichText): EditorState =>
  EditorState.create({ doc: schema.nodeFromJSON(inSections(doc)), plugins: [keepTyped()] })

function shown(from: RichText, to: RichText, caret = 0): EditorState {
  let state = open(from)
  const position = state.doc.resolve(offsetsOf(state.doc).toPosition(caret))
  if (position.parent.isTextblock) state = state.apply(state.tr.setSelection(new TextSelection(position)))
  const tr = showBlocks(state, to.content, knownFrom(state.doc, from.content))
  return tr ? state.apply(tr) : state
}

/** Does every block hold what it may hold? Files can bring others, and the editor shows them. */
function isSound(doc: RichText): boolean {
  try {
    open(doc).doc.check()
    return doc.content.length > 0
  } catch {
    return false
  }
}

/** The blocks that the editor shows, whatever its sections. */
const blocks = (state: EditorState): unknown[] => {
  const all: unknown[] = []
  state.doc.forEach((section) => section.forEach((node) => all.push(node.toJSON())))
  return all
}

const lines = (count: number, line = 'A line of the text.'): string =>
  Array.from({ length: count }, () => line).join('\n')

describe('showing a text that has changed elsewhere', () => {
  it('comes to what it would be if it was opened anew', () => {
    fc.assert(
      fc.property(richDoc, richDoc, fc.nat(), (from, to, seed) => {
        const start = seed % (from.content.length + 1)
        const mixed: RichText = {
          type: 'doc',
          content: [...from.content.slice(0, start), ...to.content, ...from.content.slice(start + (seed % 3))],
        }
        fc.pre(isSound(from) && isSound(mixed))
        expect(blocks(shown(from, mixed))).toEqual(blocks(open(mixed)))
      }),
      { numRuns: 300 },
    )
  })

  it('does nothing when the same words come again', () => {
    const state = open(fromLines('one\ntwo'))
    expect(
      showBlocks(state, fromLines('one\ntwo').content, knownFrom(state.doc, fromLines('one\ntwo').content)),
    ).toBeUndefined()
  })

  it('replaces only what differs: nodes and sections beside it stay the same', () => {
    const from = fromLines(lines(100))
    const to = { ...from, content: from.content.with(60, paragraph('A line of this text.')) }
    const before = open(from)
    const after = before.apply(showBlocks(before, to.content, knownFrom(before.doc, from.content))!)
    const changed = Array.from({ length: before.doc.childCount }, (_, i) => i).filter(
      (i) => before.doc.child(i) !== after.doc.child(i),
    )
    expect(changed).toHaveLength(1)
    const tr = showBlocks(before, to.content, knownFrom(before.doc, from.content))!
    expect(tr.steps).toHaveLength(1)
    expect(tr.steps[0]!.toJSON()).toMatchObject({ slice: { content: [{ text: 'is' }] } })
  })

  it('takes a paragraph more, and one less, into the section that is there', () => {
    const from = fromLines(lines(60))
    const more = { ...from, content: from.content.toSpliced(30, 0, paragraph('new')) }
    expect(blocks(shown(from, more))).toEqual(blocks(open(more)))
    expect(blocks(shown(more, from))).toEqual(blocks(open(from)))
    const first = open(from).doc.child(0)
    expect(shown(from, more).doc.child(0).eq(first)).toBe(true)
  })

  it('keeps the caret at its words', () => {
    const at = (caret: number): number => {
      const state = shown(fromLines('one two three\nfour'), fromLines('one too three\nfour!'), caret)
      return offsetsOf(state.doc).toOffset(state.selection.head)
    }
    expect([at(2), at(5), at(6), at(9), at(15), at(18)]).toEqual([2, 5, 6, 9, 15, 19])
  })
})
