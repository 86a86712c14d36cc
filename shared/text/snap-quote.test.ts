import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoteAt, sentenceAt } from './snap'

/** The words that a caret at `|` picks. */
function picked(pick: typeof quoteAt, withCaret: string): string | null {
  const at = withCaret.indexOf('|')
  const text = withCaret.slice(0, at) + withCaret.slice(at + 1)
  const range = pick(text, at)
  return range && text.slice(range.start, range.end)
}
const quoted = (withCaret: string): string | null => picked(quoteAt, withCaret)

describe('the quotation around a caret', () => {
  it.each([
    ['He said “not one |drop” and left.', 'not one drop'],
    ['He said "not one |drop" and left.', 'not one drop'],
    ['Er sagte: „Kein |Tropfen“, und ging.', 'Kein Tropfen'],
    ['Powiedział: „Ani |kropli”, i wyszedł.', 'Ani kropli'],
    ['Er sagte: »Kein |Tropfen«, und ging.', 'Kein Tropfen'],
    ['Il a dit : « Pas une |goutte », et il est parti.', 'Pas une goutte'],
    ['Dijo: «Ni una |gota», y se fue.', 'Ni una gota'],
    ['Hän sanoi: ”Ei |pisaraakaan”, ja lähti.', 'Ei pisaraakaan'],
    ['他说：“一滴|也不要。”然后走了。', '一滴也不要。'],
    ['他说"一滴|也不要"然后走了。', '一滴也不要'],
    ['彼は「一滴も|いらない」と言った。', '一滴もいらない'],
    ['彼は『一滴も|いらない』と言った。', '一滴もいらない'],
    ['그는 “한 방울|도”라고 말했다.', '한 방울도'],
    ['그는 ‘한 방울|도’라고 말했다.', '한 방울도'],
    ['قال: «لا قطرة |واحدة» ثم غادر.', 'لا قطرة واحدة'],
    ['He said ‘not one |drop’ and left.', 'not one drop'],
    ['Er sagte ‚kein |Tropfen‘ und ging.', 'kein Tropfen'],
    ['Il disait ‹pas une |goutte› et partit.', 'pas une goutte'],
  ])('%s', (text, words) => expect(quoted(text)).toBe(words))

  it('may be touched by the caret from outside', () => {
    for (const text of [
      'He said |“no” twice.',
      'He said “|no” twice.',
      'He said “no|” twice.',
      'He said “no”| twice.',
      '|"no"',
      '"no"|',
    ])
      expect(quoted(text)).toBe('no')
    for (const text of ['He said| “no” twice.', 'He said “no” |twice.', '|No quotation.', '|'])
      expect(quoted(text)).toBeNull()
  })

  it('is the innermost one', () => {
    expect(quoted('“He told me ‘not |now’ and left,” she said.')).toBe('not now')
    expect(quoted('“He told |me ‘not now’ and left,” she said.')).toBe('He told me ‘not now’ and left')
    expect(quoted('„Er sagte ‚Ja|‘ und ging“, sagte sie.')).toBe('Ja')
    expect(quoted('„Er sagte ‚Ja‘ und |ging“, sagte sie.')).toBe('Er sagte ‚Ja‘ und ging')
    expect(quoted('« Elle a dit “|non” hier », dit-il.')).toBe('non')
    expect(quoted('"She said “|no” and left," he said.')).toBe('no')
  })

  it('is not ended by an apostrophe', () => {
    expect(quoted('‘We don’t want |Dorrin’s water,’ he said.')).toBe('We don’t want Dorrin’s water')
    expect(quoted('‘Back in ’74 they |signed it,’ he said.')).toBe('Back in ’74 they signed it')
    expect(quoted('“The farmers’ |patience isn’t endless,” he said.')).toBe('The farmers’ patience isn’t endless')
    expect(quoted("“It isn't |over,” he said.")).toBe("It isn't over")
  })

  it('tells two quotations of a sentence apart', () => {
    expect(quoted('“One,” he |said, “two.”')).toBeNull()
    expect(quoted('"One," he |said, "two."')).toBeNull()
    expect(quoted('“One,” he said, “t|wo.”')).toBe('two.')
    expect(quoted('"One," he said, "t|wo."')).toBe('two.')
  })

  it('is not opened by an inch mark, a stray mark or a mark that only closes', () => {
    expect(quoted('A 6" pipe, “he |said” so.')).toBe('he said')
    expect(quoted('A 6" pipe and "he |said" so.')).toBe('he said')
    expect(quoted('A 6" pipe |and "he said" so.')).toBeNull()
    expect(quoted('end of it.” Then |nothing.')).toBeNull()
    expect(quoted('end of it.” Then “|something” came.')).toBe('something')
    expect(quoted('“ ” |“”')).toBeNull()
  })

  it('runs through the paragraphs of a long quotation, of which only the last is closed', () => {
    const speech = ['She said: “We filled it.', '“We |measured it.', '“And we told them.” Then she left.']
    expect(quoted(speech.join('\n'))).toBe('We measured it.')
    expect(quoted(speech.join('\n').replace('|', '').replace('filled', 'fil|led'))).toBe('We filled it.')
    expect(quoted(speech.join('\n\n').replace('|', '').replace('filled', 'fil|led'))).toBe('We filled it.')
    expect(quoted(speech.join('\n').replace('|', '').replace('And', 'A|nd'))).toBe('And we told them.')
    expect(quoted('She said: “We |forgot to close it.\nThen she left.')).toBeNull()
  })
})

const sentence = (withCaret: string): string | null => picked(sentenceAt, withCaret)

describe('the sentence around a caret', () => {
  it.each([
    ['One here. Two |there. Three.', 'Two there.'],
    ['|One here. Two there.', 'One here.'],
    ['One here. Two there.|', 'Two there.'],
    ['Then Mr. |Smith left. He came back.', 'Then Mr. Smith left.'],
    ['Mr. A. Smith |Jr. said no. He left.', 'Mr. A. Smith Jr. said no.'],
    ['The U.S. Gen. |Brown spoke. He left.', 'The U.S. Gen. Brown spoke.'],
    ['On 14 Feb. No. 3 |closed. Then No. 4 did.', 'On 14 Feb. No. 3 closed.'],
    ['She met Sen. J. R. |Doe, e.g. Monday. It rained.', 'She met Sen. J. R. Doe, e.g. Monday.'],
    ['It cost 1.9 |million. Then 2.5.', 'It cost 1.9 million.'],
    ['He waited … and |left. She stayed.', 'He waited … and left.'],
    ['He waited... |and left. She stayed.', 'He waited... and left.'],
    ['Really?! |Yes. No.', 'Yes.'],
    ['A headline without full |stop\nThe first sentence.', 'A headline without full stop'],
    ['A headline\nThe first |sentence.', 'The first sentence.'],
    ['ذهب الرجل. هل |عاد؟ نعم.', 'هل عاد؟'],
    ['他来了。他|走了。她留下。', '他走了。'],
    ['¿Qué pasó? ¡Nada |grave! Se fue.', '¡Nada grave!'],
  ])('%s', (text, words) => expect(sentence(text)).toBe(words))

  it('is never cut inside a quotation', () => {
    const words = '“We filled it. We measured it. We told them,” she said.'
    for (const place of ['filled', 'measured', 'told', 'said'])
      expect(sentence(`Before. ${words.replace(place, `|${place}`)} After.`)).toBe(words)
    expect(sentence('He said "No. Never. |Not now." Then he left.')).toBe('He said "No. Never. Not now."')
  })

  it('is nothing on an empty line', () => {
    for (const text of ['|', 'One.\n|\nTwo.', '|\nOne.', 'One.\n|', '  |  ']) expect(sentence(text)).toBeNull()
    expect(sentence('\n|One.')).toBe('One.')
  })
})

describe('any text and any caret', () => {
  const zoo = fc
    .array(
      fc.constantFrom(
        '“',
        '”',
        '"',
        '„',
        '‘',
        '’',
        '«',
        '»',
        '「',
        '」',
        ' ',
        '.',
        '\n',
        'A',
        'b',
        '\ud83d',
        '\u0301',
        '。',
        '¿',
        'Mr.',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''))
  const texts = fc.oneof(zoo, fc.string({ unit: 'binary', maxLength: 60 }))

  it('gives a range in the line of the caret, or nothing', () => {
    for (const pick of [quoteAt, sentenceAt])
      fc.assert(
        fc.property(texts, fc.integer({ min: -5, max: 70 }), (text, at) => {
          const range = pick(text, at)
          if (!range) return
          const caret = Math.max(0, Math.min(at, text.length))
          expect(range.start).toBeLessThan(range.end)
          expect(text.slice(range.start, range.end).replace(/^[\n\r]|\n$/g, '')).not.toContain('\n')
          expect(range.start).toBeGreaterThanOrEqual(text.lastIndexOf('\n', caret - 1) * Number(caret > 0))
          const after = text.indexOf('\n', caret)
          if (after >= 0) expect(range.end).toBeLessThanOrEqual(after + 1)
        }),
        { numRuns: 1000 },
      )
  })

  it('looks no further than a page on either side in a wall of text', () => {
    const walls = ['x', 'x ', '“x', 'Mr. ', '“x” ', '"', '. ', '😀', '🇳🇴'].map((unit) =>
      unit.repeat(1_000_000 / unit.length),
    )
    const lengths = walls
      .flatMap((wall) => [quoteAt, sentenceAt].map((pick) => pick(wall, 500_000)))
      .map((range) => (range ? range.end - range.start : 0))
    expect(Math.max(...lengths)).toBeLessThanOrEqual(8200)
  })
})
