import { describe, expect, test } from 'vitest'
import { suggest } from '../suggest'

const speakers = (text: string, language = 'en') =>
  suggest(text, { language }).attributions.map((one) => (one.role ? `${one.speaker} (${one.role})` : one.speaker))

describe('one speaker through the article', () => {
  test('a last name, a title and a pronoun are the person who was named in full, with the role', () => {
    expect(
      speakers(
        'Transport Minister Ann Lee said the bridge was safe. “I drove over it,” Lee said. She added that it was old. “It is old,” the minister said.',
      ),
    ).toEqual(Array.from({ length: 4 }, () => 'Ann Lee (Transport Minister)'))
  })

  test('the full name may come after the last name, as it does under a headline', () => {
    expect(speakers('Lee says bridge is safe\n\nThe bridge is safe, Ann Lee said.')).toEqual(['Ann Lee', 'Ann Lee'])
  })

  test('what stands after a name between commas is a role too', () => {
    expect(speakers('Ann Lee, a spokeswoman for the port, said it was shut.')).toEqual([
      'Ann Lee (spokeswoman for the port)',
    ])
    expect(speakers('The leader of the union, Tom Brandt, said it was shut.')).toEqual([
      'Tom Brandt (leader of the union)',
    ])
  })

  test('“he” is not the woman who spoke last', () => {
    expect(speakers('Tom Brandt met Mary Lee. Mary Lee said it was late. He said he did not mind.').at(-1)).toBe(
      'Tom Brandt',
    )
  })

  test('two people with one last name are told apart', () => {
    expect(
      speakers(
        'Mary Lee said it was late. John Lee said it was early. Mr. Lee said it was cold. Mrs. Lee said it was not.',
      ),
    ).toEqual(['Mary Lee', 'John Lee', 'John Lee', 'Mary Lee'])
  })

  test('initials stand for an organisation that was named', () => {
    expect(speakers('The Larne Port Authority said it was shut. The LPA said it was sorry.')).toEqual([
      'Larne Port Authority',
      'Larne Port Authority',
    ])
  })

  test('nameless sources keep the words of the article, and somebody’s aide is not somebody', () => {
    expect(speakers('A senior official said it was shut. Lee’s spokesman said it was not.')).toEqual([
      'A senior official',
      'Lee’s spokesman',
    ])
  })

  test('“who” is the one it stands beside, and “I” is nobody the article names', () => {
    expect(speakers('Ann Lee, who said the bridge was safe, has left.')).toEqual(['Ann Lee'])
    expect(speakers('I said the bridge was safe.')).toEqual([''])
  })

  test('German and Spanish', () => {
    expect(speakers('Bundeskanzlerin Anna Lehr hat gesagt, dass sie bleibt. „Ich bleibe“, sagte Lehr.', 'de')).toEqual([
      'Anna Lehr (Bundeskanzlerin)',
      'Anna Lehr (Bundeskanzlerin)',
    ])
    expect(speakers('El presidente Juan Ruiz dijo que no. «No lo haré», añadió.', 'es')).toEqual([
      'Juan Ruiz (presidente)',
      'Juan Ruiz (presidente)',
    ])
  })
})
