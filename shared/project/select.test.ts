import { describe, expect, it } from 'vitest'
import { makeSpan } from '../text/anchor'
import { newDesk, run } from '../testing/desk'
import { idsOf, TEXT } from '../testing/values'
import {
  alive,
  changedAt,
  endOf,
  find,
  marksOf,
  personOf,
  speakerNamed,
  speakers,
  startOf,
  summaryOf,
  wordsOf,
} from './select'
import { newMark, newSpeaker } from './tables'

const [article] = idsOf('articles') as [string]
const [quote, claim, third, fourth] = idsOf('marks') as [string, string, string, string]
const [speaker, other] = idsOf('speakers') as [string, string]

describe('the marks of an article', () => {
  it('come in reading order, outer before inner, without those removed', () => {
    const desk = newDesk()
    const mark = (id: string, start: number, end: number) =>
      run(desk, {
        do: 'add',
        table: 'marks',
        record: { id, ...newMark('quote', { article, spans: [makeSpan(TEXT, start, end)] }) },
      })
    mark(third, 18, 45)
    mark(fourth, 0, 3)
    expect(marksOf(desk.project, article).map(({ id }) => id)).toEqual([fourth, third, quote, claim])
    run(desk, { do: 'remove', table: 'marks', id: third })
    expect(marksOf(desk.project, article).map(({ id }) => id)).toEqual([fourth, quote, claim])
    expect(marksOf(desk.project, 'a_000000009test')).toEqual([])
  })

  it('have the words of all their parts', () => {
    const desk = newDesk()
    run(desk, {
      do: 'set',
      table: 'marks',
      id: quote,
      fields: { spans: [makeSpan(TEXT, 0, 3), makeSpan(TEXT, 18, 21)] },
    })
    const mark = find(desk.project, 'marks', quote)!
    expect([wordsOf(mark), startOf(mark), endOf(mark)]).toEqual(['One … Not', 0, 21])
  })

  it('belong to their speaker while the register has one', () => {
    const desk = newDesk()
    const mark = find(desk.project, 'marks', quote)!
    expect([personOf(desk.project, mark)?.name, summaryOf(desk.project, mark)]).toEqual(['Irena Dahl', 'Irena Dahl'])
    run(desk, { do: 'remove', table: 'speakers', id: speaker })
    expect([personOf(desk.project, mark), summaryOf(desk.project, mark)]).toEqual([undefined, 'Speaker missing'])
  })

  it('say of a claim what is known of it', () => {
    const desk = newDesk()
    const summary = (): string => summaryOf(desk.project, find(desk.project, 'marks', claim)!)
    expect(summary()).toBe('Statement not written')
    run(desk, { do: 'set', table: 'marks', id: claim, fields: { assertedBy: speaker } })
    expect(summary()).toBe('Asserted by Irena Dahl')
    run(desk, { do: 'set', table: 'marks', id: claim, fields: { statement: 'A gate closed.' } })
    expect(summary()).toBe('A gate closed.')
  })
})

describe('the register', () => {
  it('finds a speaker by name or alias, whatever the case, and never a removed one', () => {
    const desk = newDesk()
    run(desk, {
      do: 'add',
      table: 'speakers',
      record: { id: other, ...newSpeaker('Éva Ång'), aliases: ['The minister'] },
    })
    expect(speakerNamed(desk.project, ' éVA ång ')?.id).toBe(other)
    expect(speakerNamed(desk.project, 'the minister')?.id).toBe(other)
    expect(speakerNamed(desk.project, 'the')).toBeUndefined()
    expect(speakers(desk.project).map(({ name }) => name)).toEqual(['Éva Ång', 'Irena Dahl'])
    run(desk, { do: 'remove', table: 'speakers', id: other })
    expect(speakerNamed(desk.project, 'The minister')).toBeUndefined()
    expect(alive(desk.project, 'speakers')).toHaveLength(1)
  })
})

it('a record was changed when any of its fields was', () => {
  const desk = newDesk()
  expect(changedAt(find(desk.project, 'marks', quote)!)).toBeLessThan(desk.now)
  run(desk, { do: 'set', table: 'marks', id: quote, fields: { saidOn: '2026' } })
  expect(changedAt(find(desk.project, 'marks', quote)!)).toBe(desk.now)
  expect(find(desk.project, 'marks', null)).toBeUndefined()
})
