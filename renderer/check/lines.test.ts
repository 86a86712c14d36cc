import { describe, expect, it } from 'vitest'
import { plainText } from '../../shared/text/plain'
import { fromLines } from '../../shared/text/rich'
import { against, linesOf, paired, sizeOfMarked, type Line } from './lines'

const lines = (text: string): Line[] => linesOf(plainText(fromLines(text)))
const marked = (all: readonly Line[]): string[] =>
  all.flatMap(({ text, marked: ranges }) => ranges.map(({ start, end }) => text.slice(start, end)))

const LONG = 'The council met on Tuesday, and nobody could say how long it would last.'

describe('what one reading lacks', () => {
  it('is marked in the other, however the lines are broken', () => {
    const whole = lines(`Menu\n${LONG}\nIt is  over.\nAll rights reserved`)
    const kept = lines(`Title\n\n${LONG} More of it.\nIt is over.`)
    expect(marked(against(whole, kept))).toEqual(['Menu', 'All rights reserved'])
    expect(marked(against(kept, whole))).toEqual(['Title', `${LONG} More of it.`])
  })

  it('is counted in passages and words', () => {
    const rows = against(lines('a b\nc\nsame\nd'), lines('same'))
    expect(sizeOfMarked(rows)).toEqual({ passages: 2, words: 4 })
    expect(sizeOfMarked([])).toEqual({ passages: 0, words: 0 })
  })
})

it('two readings of the same letters are compared word by word', () => {
  const [before, after] = paired(lines('le cafÃ© noir\nsame'), lines('le café noir\nsame'))
  expect([marked(before), marked(after)]).toEqual([['cafÃ©'], ['café']])
  expect(marked(paired(lines('a b'), lines('a b c'))[1])).toEqual(['a b c'])
  expect(marked(paired(lines('a\nb'), lines('a'))[0])).toEqual([])
  const [latin, cyrillic] = ['x y z '.repeat(9), 'х у з '.repeat(9)].map(lines) as [Line[], Line[]]
  expect(marked(paired(latin, cyrillic)[0])).toEqual([])
})
