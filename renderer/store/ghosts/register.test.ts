import { describe, expect, test } from 'vitest'
import { newSpeaker, type Speaker } from '../../../shared/project/tables'
import { registerOf, typeOf } from './register'

const speaker = (name: string, more: Partial<Speaker> = {}): Speaker => ({
  id: `s_${name}`,
  stamp: '1.desk.1',
  ...newSpeaker(name),
  ...more,
})

const register = registerOf([
  speaker('Marta Oster', { aliases: ['M. Oster'] }),
  speaker('Rosa Oster'),
  speaker('Piet Vandel'),
  speaker('Transport ministry', { type: 'organisation' }),
  speaker('a senior official', { type: 'unnamed' }),
  speaker('José Núñez'),
])

const told = (name: string): string => {
  const who = register(name)
  if (who.is === 'known') return who.speaker.name
  return who.is === 'unsure' ? `${who.speakers.map(({ name }) => name).join(' or ')}?` : who.is
}

describe('who a suggestion means', () => {
  test.each([
    ['Marta Oster', 'Marta Oster'],
    ['M. Oster', 'Marta Oster'],
    ['the transport ministry', 'Transport ministry'],
    ['Jose Nunez', 'José Núñez'],
    ['A senior official', 'a senior official'],
  ])('%s is known', (name, known) => expect(told(name)).toBe(known))

  test.each([
    ['Oster', 'Marta Oster or Rosa Oster?'],
    ['Vandel', 'Piet Vandel?'],
    ['P. Vandel', 'Piet Vandel?'],
  ])('%s has to be asked', (name, asked) => expect(told(name)).toBe(asked))

  test.each(['Anna Vandel', 'another official', 'defence ministry'])('%s is new', (name) =>
    expect(told(name)).toBe('new'),
  )

  test('nobody is nobody', () => expect(told(' ')).toBe('nobody'))

  test('two of the same name are asked about', () => {
    expect(registerOf([speaker('Ann Lee', { id: 's_1' }), speaker('Ann Lee', { id: 's_2' })])('Ann Lee').is).toBe(
      'unsure',
    )
  })
})

test.each([
  ['Marta Oster', 'person'],
  ['Oster', 'person'],
  ['a senior official', 'unnamed'],
  ['A senior Iranian official', 'unnamed'],
  ['a European diplomat with knowledge of the talks', 'unnamed'],
  ['One person familiar with the company', 'unnamed'],
  ['a government official', 'unnamed'],
  ['Sources', 'unnamed'],
  ['Western diplomats', 'unnamed'],
  ['State Department officials', 'unnamed'],
  ['a European court', 'organisation'],
  ['One America News', 'person'],
  ['Iranian diplomat Sara Velan', 'person'],
  ['Sara Velan, an Iranian official', 'person'],
  ['The keepers', 'unnamed'],
  ['The transport ministry', 'organisation'],
  ['NATO', 'organisation'],
  ['وزير الخارجية', 'person'],
])('%s is most likely: %s', (name, type) => expect(typeOf(name)).toBe(type))
