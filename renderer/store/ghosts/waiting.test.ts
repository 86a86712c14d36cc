import { describe, expect, test } from 'vitest'
import { MarkOrder } from '../../../shared/project/mark-order'
import { newMark, type Mark, type Rec } from '../../../shared/project/tables'
import { makeSpan } from '../../../shared/text/anchor'
import { run } from '../../../shared/text/search'
import { UNTUNED } from '../../../shared/project/tuning'
import type { Ghost } from './ghost'
import { besideOffset, hullOf, waiting } from './waiting'

const TEXT = 'One gate is shut and the other one is open, the keeper of both gates said.'

const ghost = (start: number, end: number, more: Partial<Ghost> = {}): Ghost => ({
  id: `${start}-${end}`,
  kind: 'quote',
  form: 'direct',
  parts: [{ start, end }],
  cue: null,
  source: null,
  speaker: '',
  role: '',
  confidence: 0.9,
  reason: '',
  ...more,
})

const mark = (kind: 'quote' | 'claim', start: number, end: number): Mark => {
  const fields = newMark(kind, { article: 'a', spans: [makeSpan(TEXT, start, end)] })
  return { ...fields, id: `m_${kind}${start}x${end}`, stamp: '1.desk.1' } as Mark
}

const dismissal = (start: number, end: number, text = TEXT): Rec<'dismissals'> => ({
  id: 'd_1',
  stamp: '1.desk.1',
  article: 'a',
  suggested: 'quote',
  words: makeSpan(text, start, end),
  form: 'direct',
  certainty: 0.9,
})

const quotes = { quotes: true, claims: false, uncertain: false }
const left = (
  all: Ghost[],
  {
    marks = [],
    dismissed = [],
    wanted = quotes,
    text = TEXT,
  }: Partial<{
    marks: Mark[]
    dismissed: Rec<'dismissals'>[]
    wanted: typeof quotes
    text: string
  }> = {},
): string[] => run(waiting(text, all, new MarkOrder(marks), dismissed, wanted)).map(({ id }) => id)

describe('what waits', () => {
  test('only the kinds that are wanted, and the uncertain on demand', () => {
    const all = [ghost(0, 10), ghost(11, 16, { confidence: 0.4 }), ghost(17, 30, { kind: 'claim' })]
    expect(left(all)).toEqual(['0-10'])
    expect(left(all, { wanted: { quotes: true, claims: true, uncertain: true } })).toHaveLength(3)
    expect(left(all, { wanted: { quotes: false, claims: false, uncertain: true } })).toEqual([])
  })

  test('from another certainty on where the project has shown so, for that sort alone', () => {
    const all = [ghost(0, 10, { confidence: 0.5 }), ghost(11, 16, { confidence: 0.5, form: 'indirect' })]
    const from = { ...UNTUNED.from, direct: 0.5 }
    expect(run(waiting(TEXT, all, new MarkOrder(), [], quotes, from)).map(({ id }) => id)).toEqual(['0-10'])
  })

  test('not what is marked mostly, by hand or accepted, as the same kind', () => {
    expect(left([ghost(0, 16)], { marks: [mark('quote', 4, 16)] })).toEqual([])
    expect(left([ghost(0, 16)], { marks: [mark('quote', 0, 60)] })).toEqual([])
    expect(left([ghost(0, 16)], { marks: [mark('quote', 14, 60)] })).toEqual(['0-16'])
    expect(left([ghost(0, 16)], { marks: [mark('claim', 0, 16)] })).toEqual(['0-16'])
  })

  test('a suggestion inside another one stays when the outer one is accepted, and the other way round', () => {
    const all = [ghost(0, 60), ghost(25, 42)]
    expect(left(all, { marks: [mark('quote', 0, 60)] })).toEqual(['25-42'])
    expect(left(all, { marks: [mark('quote', 25, 42)] })).toEqual(['0-60'])
  })

  test('not what was dismissed, wherever a correction has moved it', () => {
    expect(left([ghost(0, 16), ghost(25, 42)], { dismissed: [dismissal(25, 42)] })).toEqual(['0-16'])
    const moved = [ghost(3, 19), ghost(28, 45)]
    expect(left(moved, { dismissed: [dismissal(25, 42)], text: `In ${TEXT}` })).toEqual(['3-19'])
  })

  test('a dismissal of the same words elsewhere says nothing', () => {
    const text = 'No. He said no. No.'
    expect(left([ghost(0, 3), ghost(16, 19)], { dismissed: [dismissal(16, 19, text)], text })).toEqual(['0-3'])
  })
})

test('one goes round from the caret', () => {
  const all = [ghost(0, 10), ghost(20, 30)]
  const ids = (offset: number, step: 1 | -1) => besideOffset(all, offset, step)?.id
  expect([ids(0, 1), ids(10, 1), ids(30, 1)]).toEqual(['0-10', '20-30', '0-10'])
  expect([ids(30, -1), ids(20, -1), ids(0, -1)]).toEqual(['20-30', '0-10', '20-30'])
  expect(besideOffset([], 0, 1)).toBeUndefined()
})

test('a dismissal keeps what a file can hold', () => {
  expect(hullOf(ghost(5, 900_000))).toEqual({ start: 5, end: 2005 })
})
