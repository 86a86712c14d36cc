import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../plain'
import { fromLines, type RichText } from '../rich'
import { codecs, type Codec } from './codecs'
import { repairedDoc } from './doc'
import { mojibakeIn, repaired } from './repair'

const utf8 = (text: string): number[] =>
  [...encodeURIComponent(text).matchAll(/%([\dA-F]{2})|(.)/g)].map(([, hex, char]) =>
    hex ? Number.parseInt(hex, 16) : char!.charCodeAt(0),
  )

/** What becomes of a text whose UTF-8 is read in another encoding. */
const garbled = (text: string, { high } = codecs[0] as Codec): string =>
  utf8(text)
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : high[byte - 0x80]!))
    .join('')

const FRENCH = 'Le ministre a déclaré : « C’est déjà réglé », à l’Élysée. Coût : 30 €.'
const RUSSIAN = 'Министр заявил: «Всё идёт по плану», — и уехал в Москву.'
const POLISH = 'Rząd przyjął ustawę o źródłach energii, powiedział minister.'

describe('letters that were garbled are known again', () => {
  it.each([
    ['French as Windows-1252', FRENCH, codecs[0]!],
    ['Russian as Windows-1251', RUSSIAN, codecs[1]!],
    ['Polish as Windows-1250', POLISH, codecs[2]!],
    ['Russian as Windows-1252', RUSSIAN, codecs[0]!],
    ['Chinese as Windows-1252', '部长说：“没有问题。”', codecs[0]!],
    ['an apostrophe alone', 'It doesn’t matter.', codecs[0]!],
    ['one letter of a name', 'Jörg came.', codecs[0]!],
    ['a smiley', 'All is well 😀 here.', codecs[0]!],
  ])('%s', (_, text, codec) => expect(repaired(garbled(text, codec))).toBe(text))

  it('twice over, too', () => expect(repaired(garbled(garbled(FRENCH)))).toBe(FRENCH))

  it('in a document, with its emphasis and its lists', () => {
    const words = garbled('Élysée')
    const half = { type: 'text' as const, text: words.slice(0, 5), marks: [{ type: 'bold' as const }] }
    const paragraph = { type: 'paragraph' as const, content: [half, { type: 'text' as const, text: words.slice(5) }] }
    const list = { type: 'bulletList' as const, content: [{ type: 'listItem' as const, content: [paragraph] }] }
    const doc: RichText = {
      type: 'doc',
      content: [paragraph, list, { type: 'horizontalRule' }, ...fromLines(garbled(FRENCH)).content],
    }
    const done = repairedDoc(doc, mojibakeIn(plainText(doc).text))
    expect(plainText(done).text).toBe(`Élysée\nÉlysée\n${FRENCH}`)
    expect(JSON.stringify(done)).toContain('bold')
    expect(done.content.map(({ type }) => type)).toEqual(doc.content.map(({ type }) => type))
  })

  it('by edits that fit one after another', () => {
    const text = garbled(FRENCH)
    for (const { at, removed } of mojibakeIn(text)) expect(text.slice(at, at + removed.length)).toBe(removed)
  })
})

describe('what is right is left alone', () => {
  it.each([
    FRENCH,
    RUSSIAN,
    POLISH,
    '«МЫ ИЗ СССР», — сказал он. «А я из СССР» и «РФ».',
    'O grupo disse: “ATÉ AMANHÃ”. «CAFÉ» «JÁ»',
    'NA MANHÃ» e depois',
    'The price is 20 °C, ± 3 §, “quoted” – and so on… Ä, Ö, Ü.',
    'Plain words only.',
    '',
  ])('%s', (text) => expect(mojibakeIn(text)).toEqual([]))

  it('whatever it is, nothing is thrown and nothing garbled is made', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aé ÃÂ©â€™РС»°ё\u0081中\n') }), (text) => {
        for (const { at, removed, inserted } of mojibakeIn(text)) {
          expect(text.slice(at, at + removed.length)).toBe(removed)
          expect(inserted.length).toBeLessThan(removed.length)
        }
      }),
    )
  })
})
