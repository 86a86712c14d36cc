import { getSchema } from '@tiptap/core'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { LANES, MarkOrder } from '../../shared/project/mark-order'
import { newMark, type Mark } from '../../shared/project/tables'
import { makeSpan } from '../../shared/text/anchor'
import { plainText } from '../../shared/text/plain'
import { fromLines } from '../../shared/text/rich'
import { drawingKey, drawMarks } from './draw'
import { articleExtensions } from './nodes'
import { offsetsOf } from './offsets'
import { inSections } from './sections'

const doc = fromLines(
  Array.from({ length: 100 }, (_, i) => `Line ${i} of the minutes, in which nothing was said.`).join('\n'),
)
const { text } = plainText(doc)
const ALL = { start: 0, end: text.length }

const mark = (id: string, ...words: string[]): Mark => ({
  id,
  stamp: '1.test.1',
  ...newMark('quote', {
    article: 'a_1',
    spans: words.map((one) => makeSpan(text, text.indexOf(one), text.indexOf(one) + one.length)),
  }),
})
const marksOf = (...all: Mark[]) => ({ order: new MarkOrder(all) })

const draw = (first: Parameters<typeof drawMarks>[0]): EditorState =>
  EditorState.create({
    doc: getSchema(articleExtensions).nodeFromJSON(inSections(doc)),
    plugins: [drawMarks(first)],
  })

/** Words and classes of all that is drawn. */
const drawn = (state: EditorState): [words: string, looks: string][] =>
  drawingKey
    .getState(state)!
    .set.find()
    .map(({ from, to, ...more }) => [
      state.doc.textBetween(from, to, '\n'),
      (more as unknown as { type: { attrs: { class: string } } }).type.attrs.class,
    ])

const after = (state: EditorState, change: (tr: Transaction) => Transaction): EditorState =>
  state.apply(change(state.tr))

describe('marks drawn over the text', () => {
  it('are those near the viewport, and of a long one only the part that is', () => {
    const start = text.indexOf('Line 30')
    const near = { start, end: start + 100 }
    const whole: Mark = { ...mark('m_2', 'Line 0'), spans: [makeSpan(text, 0, text.length)] }
    const state = draw({ marks: marksOf(mark('m_1', 'Line 31'), whole, mark('m_3', 'Line 60')), near })
    expect(drawn(state)).toEqual([
      [text.slice(near.start, near.end), 'mark lane-0'],
      ['Line 31', 'mark lane-1'],
    ])
  })

  it('show every part of a broken quote, and its speaker and cue only when it is chosen', () => {
    const cue = text.indexOf('of the minutes')
    const quote = { ...mark('m_1', 'Line 1', 'in which'), cue: makeSpan(text, cue, cue + 6) } as Mark
    const state = draw({ marks: marksOf(quote), near: ALL })
    expect(drawn(state)).toHaveLength(2)
    const chosen = after(state, (tr) => tr.setMeta(drawingKey, { chosen: 'm_1' }))
    expect(drawn(chosen).map(([, looks]) => looks)).toContain('part cue')
    expect(drawn(chosen).filter(([, looks]) => looks === 'mark lane-0 chosen')).toHaveLength(2)
  })

  it('are no more over each other than can be told apart, but always the chosen one', () => {
    const piled = Array.from({ length: 20 }, (_, i) => mark(`m_${i}`, 'Line 5 of the minutes'))
    const state = draw({ marks: marksOf(...piled), near: ALL })
    expect(drawn(state)).toHaveLength(LANES - 1)
    expect(drawn(after(state, (tr) => tr.setMeta(drawingKey, { chosen: 'm_9' })))).toHaveLength(LANES)
  })

  it('move along while the text is edited, also where nothing was near then, until they are given anew', () => {
    const given = [mark('m_1', 'Line 1 of'), mark('m_2', 'Line 90 of')]
    const state = draw({ marks: marksOf(...given), near: { start: 0, end: 200 } })
    const typed = after(state, (tr) => tr.insertText('Once: ', offsetsOf(tr.doc).toPosition(3)))
    expect(drawn(typed)).toEqual([['Line 1 of', 'mark lane-0']])
    const scrolled = after(typed, (tr) => tr.setMeta(drawingKey, { near: ALL }))
    expect(drawn(scrolled).map(([words]) => words)).toEqual(['Line 1 of', 'Line 90 of'])

    const moved = given.map((one) => {
      const [{ start, end, ...span }] = one.spans as [Mark['spans'][number]]
      return { ...one, spans: [{ ...span, start: start + 6, end: end + 6 }] }
    })
    const anew = after(scrolled, (tr) => tr.setMeta(drawingKey, { marks: marksOf(...moved) }))
    expect(drawn(anew).map(([words]) => words)).toEqual(['Line 1 of', 'Line 90 of'])
  })
})
