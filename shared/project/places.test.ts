import { describe, expect, it } from 'vitest'
import { makeSpan } from '../text/anchor'
import { prepare } from '../text/find-again'
import { newDesk, run } from '../testing/desk'
import { idsOf } from '../testing/values'
import { inOrderOfCare, placing, seek, settled, standingOf, type Answers } from './places'
import { newArticle, newMark, type Mark, type Quote } from './tables'
import { fromLines } from '../text/rich'

const OLD = [
  'The harbour board met on Monday to look at the costs of the new breakwater.',
  '“We will not pay for stones that the sea takes back,” said the chair, Tove Lind.',
  'Fishermen had asked for a decision before the autumn storms.',
  '“It is late,” she added. “It is very late.”',
].join('\n')
const none: Answers = () => undefined

const mark = (words: string, more: Partial<Quote> = {}, text = OLD): Mark => {
  const start = text.indexOf(words)
  const spans = [makeSpan(text, start, start + words.length)]
  return { id: 'm_000000009test', stamp: '1.desk.1', ...newMark('quote', { article: 'a', spans, ...more }) }
}

describe('marks in a text that is not the one they were made in', () => {
  it('stay or move with their words, and cue and source with them', () => {
    const span = (words: string) => makeSpan(OLD, OLD.indexOf(words), OLD.indexOf(words) + words.length)
    const one = mark('We will not pay for stones that the sea takes back', {
      cue: span('said'),
      source: span('the chair, Tove Lind'),
    })
    const text = `A paragraph that is new.\n${OLD}`
    const [sought] = seek([one], prepare(text, OLD))
    expect(standingOf(sought!)).toBe('kept')
    const fields = settled(sought!, none) as Quote
    expect([fields.spans[0]!.start, fields.cue?.start, fields.source?.exact]).toEqual([
      one.spans[0]!.start + 25,
      OLD.indexOf('said') + 25,
      'the chair, Tove Lind',
    ])
    expect(settled(seek([one], prepare(OLD, OLD))[0]!, none)).toBeUndefined()
  })

  it('follow words that were edited, and say so', () => {
    const one = mark('We will not pay for stones that the sea takes back')
    const text = OLD.replace('stones that the sea takes back', 'boulders that the sea takes back')
    const [sought] = seek([one], prepare(text, OLD))
    expect([standingOf(sought!), settled(sought!, none)?.spans?.[0]?.exact]).toEqual([
      'changed',
      'We will not pay for boulders that the sea takes back',
    ])
    expect(settled(sought!, () => 'none')).toMatchObject({ spans: [], lost: [one.spans[0]] })
  })

  it('whose words are gone keep them as lost ones, and come back with a text that has them again', () => {
    const one = mark('Fishermen had asked for a decision before the autumn storms.')
    const text = OLD.replace('Fishermen had asked for a decision before the autumn storms.\n', '')
    const [gone] = seek([one], prepare(text, OLD))
    expect(standingOf(gone!)).toBe('lost')
    const fields = settled(gone!, none)!
    expect(fields).toMatchObject({ spans: [], lost: [one.spans[0]] })
    const [back] = seek([{ ...one, ...fields } as Mark], prepare(OLD))
    expect(settled(back!, none)).toMatchObject({ spans: one.spans, lost: [] })
  })

  it('are asked about before anything that was found, and never taken for another place unasked', () => {
    const text = `${OLD}\n${OLD}`
    const [twice, sure] = [mark('It is late'), { ...mark('breakwater'), id: 'm_000000008test' }]
    const found = inOrderOfCare(seek([sure, twice], prepare(text.replaceAll('breakwater', 'pier'))))
    for (const one of found)
      for (const span of settled(one, none)?.spans ?? one.mark.spans)
        expect(text.includes(span.exact) || span.exact === 'pier').toBe(true)
    expect(found.map(standingOf)).toEqual(found.map(standingOf).toSorted((a, b) => order(a) - order(b)))
  })

  it('become one command with the text they are found in', () => {
    const desk = newDesk()
    const [article] = idsOf('articles') as [string]
    const [id] = idsOf('marks') as [string]
    const other = 'a_000000002test'
    run(desk, { do: 'add', table: 'articles', record: { id: other, ...newArticle({ doc: fromLines(OLD) }) } })
    const quote = mark('We will not pay', { article: other })
    const { stamp: _, ...record } = { ...quote, id: 'm_000000004test' }
    run(desk, { do: 'add', table: 'marks', record })
    const text = `New.\n${OLD}`
    const doc = fromLines(text)
    const moves = placing(seek([desk.project.tables.marks.get('m_000000004test')!], prepare(text, OLD)), none)
    const done = run(desk, {
      do: 'all',
      label: 'Replace the text',
      commands: [{ do: 'set', table: 'articles', id: other, fields: { doc } }, ...moves],
    })
    expect([done, desk.project.tables.marks.get('m_000000004test')!.spans[0]!.start]).toEqual([
      true,
      OLD.indexOf('We will') + 5,
    ])
    expect(desk.project.tables.marks.get(id)!.article).toBe(article)
  })
})

const order = (standing: string): number => ['doubtful', 'lost', 'changed', 'kept'].indexOf(standing)
