import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggest } from '../../shared/suggest/suggest'
import { ghostsFrom } from '../store/ghosts/ghost'
import { piecesOf, rowOf } from './row'

const TEXT =
  'Ice stood on the canal. “No gate will open,” said Ann Lee. Two barges were lost near Velm. Rubble fell on the towpath, Oster said, and nobody was hurt.'

const rows = (text: string) =>
  ghostsFrom(text, suggest(text, { language: 'en' }))
    .filter(({ kind }) => kind === 'quote')
    .map((ghost) => rowOf('a_1', text, ghost))

describe('a suggestion in its sentence', () => {
  test('is shown with cue and source, and nothing of the sentences beside it', () => {
    expect(rows(TEXT).map(({ around }) => around)).toEqual([
      '“No gate will open,” said Ann Lee.',
      'Rubble fell on the towpath, Oster said, and nobody was hurt.',
    ])
  })

  test('says what its words are', () => {
    expect(piecesOf(rows(TEXT)[0]!)).toEqual([
      { words: '“', is: '' },
      { words: 'No gate will open', is: 'content' },
      { words: ',” ', is: '' },
      { words: 'said', is: 'cue' },
      { words: ' ', is: '' },
      { words: 'Ann Lee', is: 'source' },
      { words: '.', is: '' },
    ])
  })

  test('a wall of words is cut at a word, and keeps what is suggested', () => {
    const wall = 'word '.repeat(4000)
    const [row] = rows(`${wall}“${'ice and snow and '.repeat(100)}wind,” said Ann Lee ${wall}`)
    expect(row!.around.length).toBeLessThanOrEqual(640)
    expect(row!.around).toMatch(/^word .*“ice and snow/)
  })
})

test('the pieces are the words, whatever they are', () => {
  const range = fc.tuple(fc.nat(200), fc.nat(60)).map(([start, more]) => ({ start, end: start + more + 1 }))
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300 }),
      fc.array(range, { minLength: 1, maxLength: 3 }),
      fc.option(range),
      fc.option(range),
      (text, parts, cue, source) => {
        const [ghost] = ghostsFrom('“It is so,” he said.', suggest('“It is so,” he said.', { language: 'en' }))
        parts.sort((a, b) => a.start - b.start)
        const row = rowOf('a_1', text, { ...ghost!, parts, cue, source })
        expect(text.slice(row.at, row.at + row.around.length)).toBe(row.around)
        expect(
          piecesOf(row)
            .map(({ words }) => words)
            .join(''),
        ).toBe(row.around)
      },
    ),
  )
})
