import { expect, test } from 'vitest'
import { suggest } from '../../../shared/suggest/suggest'
import { ghostsFrom } from './ghost'

const found = (text: string) =>
  ghostsFrom(text, suggest(text, { language: 'en' })).map(({ kind, form, parts, speaker, cue, source }) => ({
    kind,
    form,
    speaker,
    parts: parts.map(({ start, end }) => text.slice(start, end)),
    cue: cue && text.slice(cue.start, cue.end),
    source: source && text.slice(source.start, source.end),
  }))

test('a broken quote is one ghost of two parts, without quotation marks and the comma before them', () => {
  expect(found('“There is a contract,” Piet Vandel said, “and it says nothing about ice.”')[0]).toEqual({
    kind: 'quote',
    form: 'direct',
    speaker: 'Piet Vandel',
    parts: ['There is a contract', 'and it says nothing about ice.'],
    cue: 'said',
    source: 'Piet Vandel',
  })
})

test('words around a quotation keep its marks', () => {
  expect(found('Ann Lee said that “two thirds of all barges” had been sent back.')[0]).toMatchObject({
    form: 'mixed',
    parts: ['that “two thirds of all barges” had been sent back'],
  })
})

test('ghosts of a part of a text stand where the part stands', () => {
  const [before, text] = ['Ice on the canal.\n', '“Nobody opens a gate,” said Ann Lee.']
  const [ghost] = ghostsFrom(text, suggest(text, { language: 'en' }), before.length)
  const [{ start, end }] = ghost!.parts as [{ start: number; end: number }]
  expect((before + text).slice(start, end)).toBe('Nobody opens a gate')
  expect((before + text).slice(ghost!.cue!.start, ghost!.cue!.end)).toBe('said')
})

test('in a language without rules a sentence before a colon is nobody’s name', () => {
  const text = 'قال وزير النقل إن القناة ستبقى مغلقة. وأضاف: «لن نفتح البوابات قبل ذوبان الجليد»، مؤكدا أن السلامة أولا.'
  expect(ghostsFrom(text, suggest(text)).map(({ speaker, source }) => [speaker, source])).toEqual([['', null]])
})
