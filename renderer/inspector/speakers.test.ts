import { describe, expect, it } from 'vitest'
import { newSpeaker, type Speaker } from '../../shared/project/tables'
import { currentRole, guessType, newType, speakerOptions } from './speakers'

const speaker = (id: string, name: string, more: Partial<Speaker> = {}): Speaker =>
  ({ id, stamp: '1.test.0', ...newSpeaker(name), ...more }) as Speaker

const all = [
  speaker('s_1', 'Ada Marsh'),
  speaker('s_2', 'Port authority', { type: 'organisation' }),
  speaker('s_3', 'Tomás Reyes', {
    aliases: ['the harbour master'],
    roles: [{ role: 'Harbour master', from: '2021', until: '' }],
  }),
]

describe('what a speaker field offers', () => {
  it('puts those used last first, and says so', () => {
    const options = speakerOptions(all, [all[2]!], '')
    expect(options.map((o) => [o.label, o.section])).toEqual([
      ['Tomás Reyes', 'Recent'],
      ['Ada Marsh', 'All speakers'],
      ['Port authority', 'All speakers'],
    ])
  })
  it('finds by alias and offers to add what names nobody', () => {
    const options = speakerOptions(all, [], 'harbour')
    expect(options[0]).toMatchObject({ id: 's_3', hint: 'Harbour master' })
    expect(options.slice(1).map(newType)).toEqual(['person', 'organisation', 'group', 'unnamed'])
  })
  it('does not offer to add a name that is there, whatever its case or accents', () => {
    expect(speakerOptions(all, [], 'tomas reyes').map((o) => o.id)).toEqual(['s_3'])
  })
  it('puts the likeliest type of a new speaker first', () => {
    expect(newType(speakerOptions(all, [], 'a senior official').find((o) => newType(o))!)).toBe('unnamed')
  })
})

describe('guessing what a new speaker is', () => {
  it.each([
    ['Marta Quill', 'person'],
    ['a senior official', 'unnamed'],
    ['A European diplomat', 'unnamed'],
    ['two diplomats', 'unnamed'],
    ['three officials', 'group'],
    ['Foreign Ministry', 'organisation'],
    ['IAEA', 'organisation'],
    ['Opposition lawmakers', 'group'],
    ['علي خامنئي', 'person'],
  ])('%s is %s', (name, type) => expect(guessType(name)).toBe(type))
})

it('shows the role that has not ended', () => {
  const roles = [
    { role: 'Minister', from: '2019', until: '' },
    { role: 'Mayor', from: '2010', until: '2018' },
  ]
  expect(currentRole(speaker('s_9', 'X', { roles }))).toBe('Minister')
})
