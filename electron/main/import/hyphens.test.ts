import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinOf, vocabularyOf } from './hyphens'

function mended(line: string, next: string, elsewhere = ''): string {
  const { cut, between } = joinOf(line, next, vocabularyOf([elsewhere, line]))
  return line.slice(0, line.length - cut) + between + next
}

describe('a hyphen at the end of a line', () => {
  test.each([
    ['the govern-', 'ment fell', 'the government fell'],
    ['a pre-', 'vious offer', 'a previous offer'],
    ['a state-', 'ment by', 'a statement by'],
    ['no long-', 'er than', 'no longer than'],
    ['under-', 'standing', 'understanding'],
    ['dam-', 'aged by', 'damaged by'],
    ['Haupt-', 'stadt', 'Hauptstadt'],
  ])('of the printer goes: %s %s', (line, next, whole) => expect(mended(line, next)).toBe(whole))

  test.each([
    ['a face-', 'saving deal', 'a face-saving deal'],
    ['the so-', 'called hero', 'the so-called hero'],
    ['a long-', 'awaited vote', 'a long-awaited vote'],
    ['state-owned self-', 'defence', 'state-owned self-defence'],
    ['the Anglo-', 'American talks', 'the Anglo-American talks'],
    ['a state-of-the-', 'art plant', 'a state-of-the-art plant'],
    ['a state-', 'of-the-art plant', 'a state-of-the-art plant'],
    ['the US-', 'led group', 'the US-led group'],
    ['the 10-', 'year plan', 'the 10-year plan'],
    ['pages 10-', '12', 'pages 10-12'],
  ])('of the word stays: %s %s', (line, next, whole) => expect(mended(line, next)).toBe(whole))

  test('the rest of the document knows best', () => {
    expect(mended('the sea-', 'bed was', 'mining of the seabed is')).toBe('the seabed was')
    expect(mended('the sea-', 'bed was', 'mining of the sea-bed is')).toBe('the sea-bed was')
    expect(mended('a border-', 'crossing near', 'the border is a crossing of roads')).toBe('a border-crossing near')
  })

  test('that parts nothing keeps its space', () => {
    expect(mended('short-', 'and long-term')).toBe('short- and long-term')
    expect(mended('he said -', 'and left')).toBe('he said - and left')
    expect(mended('no hyphen', 'here')).toBe('no hyphen here')
  })

  test('a soft one always goes', () => expect(mended('govern\u00ad', 'ment')).toBe('government'))

  test('nothing but one hyphen is ever lost', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (line, next) => {
        const bare = (text: string): string => text.replace(/[\s\u00ad\u2010-]/g, '')
        expect(bare(mended(line, next))).toBe(bare(line + next))
      }),
    ))
})
