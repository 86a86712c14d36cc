import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../../shared/text/plain'
import { text, pasted } from './text'
import { linesToDoc } from './wrapped'

const read = (content: string, name = 'report.txt') => text.read(Buffer.from(content), name)
const fieldsOf = (content: string, name?: string) => read(content, name).fields

describe('the text', () => {
  test('comes out as it went in, whatever its lines', () => {
    const line = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.lorem({ maxCount: 14 }),
      fc.constantFrom('', ' ', '\t', '\u2028', '“Yes,” he said.'),
    )
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 40 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (lines, end) => {
          const content = lines.join(end)
          expect(plainText(linesToDoc(content.replace(/\r\n?/g, '\n'))).text).toBe(content.replace(/\r\n?/g, '\n'))
        },
      ),
    )
  })

  test('survives the way through bytes', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'aé“”—中ع😀 \n') }), { minLength: 1 })
    fc.assert(
      fc.property(words, (parts) => {
        const content = `x${parts.join('\r\n')}\n`
        expect(plainText(fieldsOf(content).doc!).text).toBe(content.replace(/\r\n?/g, '\n'))
      }),
    )
  })

  test('hand-wrapped lines become one paragraph, with the same plain text', () => {
    const wrapped = [
      'The council met on Tuesday evening in the old town hall to hear what the',
      'engineers had found under the bridge, and whether the money set aside for',
      'it last year would still be enough to pay for all of the necessary work.',
      '',
      'Nobody could say. The chief engineer asked for another month, since rain',
      'had kept divers out of the river for most of the autumn, and the samples',
      'taken in spring were spoiled.',
    ].join('\n')
    const { doc } = fieldsOf(wrapped)
    expect(doc!.content).toHaveLength(3)
    expect(plainText(doc!).text).toBe(wrapped)
  })

  test('short lines that were meant stay lines', () => {
    expect(fieldsOf('Shopping\n\nmilk\nbread\napples\npears\n\nsoap\ntowels').doc!.content).toHaveLength(9)
  })
})

describe('the head', () => {
  test('is read where it is plain', () => {
    const fields = fieldsOf(
      'Bridge stays shut\nBy Jane Doe and Ali al-Amin\nPublished: 14 February 2026\n\nLARNE, Feb 14 (Northern Wire) - The bridge stays shut, the council said.\n',
    )
    expect(fields).toMatchObject({
      title: 'Bridge stays shut',
      author: 'Jane Doe and Ali al-Amin',
      published: '2026-02-14',
      outlet: 'Northern Wire',
      direction: 'ltr',
    })
    expect(fields.origins).toContainEqual({ field: 'title', from: 'first line' })
  })

  test('is left empty where it is not', () => {
    const fields = fieldsOf(
      'The bridge stays shut, the council said on Tuesday, by order of the engineers.\nNobody knows until when.',
      'larne/bridge.final.txt',
    )
    expect(fields).toMatchObject({ title: 'bridge.final', author: '', published: '', outlet: '' })
  })

  test.each([
    ['03/04/2026', ''],
    ['2026-02-30', ''],
    ['2026-02-14', '2026-02-14'],
    ['Updated: February 14, 2026', ''],
    ['Saturday, 14 Feb 2026', '2026-02-14'],
  ])('the date line %j is %j', (line, published) =>
    expect(fieldsOf(`A title\n${line}\n\nSome words follow.`).published).toBe(published),
  )

  test('gives a date in its own words, too, and never calls an update a publication', () => {
    const fields = fieldsOf('A title\nDate: 03/04/2026\nUpdated: 5 April 2026\n\nSome words follow.')
    expect(fields).toMatchObject({ published: '03/04/2026', updated: '2026-04-05' })
    expect(fields.given).toEqual([{ field: 'updated', words: '5 April 2026' }])
  })

  test('what is pasted is named by its first words', () => {
    expect(
      pasted.read(
        Buffer.from('He said that it was over, that it had been over for years, and that all of them had known.'),
        '',
      ).fields.title,
    ).toMatch(/^He said .*…$/)
  })
})

test.each([
  ['قال الوزير إن الحكومة لن تتراجع عن هذه السياسة', 'rtl', 'ar'],
  ['השר אמר כי הממשלה לא תיסוג', 'rtl', 'he'],
  ['部長は「問題ない」と述べた。', 'ltr', 'ja'],
  ['Министр сказал, что всё идёт по плану', 'ltr', ''],
])('%j runs %s, language %j', (content, direction, language) =>
  expect(fieldsOf(content)).toMatchObject({ direction, language }),
)
