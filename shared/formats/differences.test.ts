import { expect, test } from 'vitest'
import { newArticle, newMark, newSpeaker } from '../project/tables'
import { newDesk, run } from '../testing/desk'
import { opened } from '../testing/golden'
import { idsOf, TEXT } from '../testing/values'
import { encodeWhole } from '../project/file'
import { makeSpan } from '../text/anchor'
import { fromLines } from '../text/rich'
import { countsOf, countWords, differences } from './differences'
import { whenWords } from './when'

const [article, second] = idsOf('articles') as [string, string]
const [quote, claim, third] = idsOf('marks') as [string, string, string]
const other = idsOf('speakers')[1]!

test('says in words what an earlier version has more, fewer and otherwise', () => {
  const desk = newDesk()
  const then = opened(encodeWhole(desk.project))
  run(desk, { do: 'remove', table: 'marks', id: claim })
  run(desk, {
    do: 'add',
    table: 'articles',
    record: { id: second, ...newArticle({ title: 'Two', doc: fromLines('x') }) },
  })
  run(desk, { do: 'add', table: 'speakers', record: { id: other, ...newSpeaker('Omar Nasser') } })
  run(desk, { do: 'set', table: 'marks', id: quote, fields: { speaker: other, form: 'mixed' } })
  const span = makeSpan(TEXT, 0, 8)
  run(desk, { do: 'add', table: 'marks', record: { id: third, ...newMark('claim', { article, spans: [span] }) } })
  const found = differences(desk.project, then)
  expect(found.summary).toBe('1 mark more; 1 mark, 1 article and 1 speaker fewer; 1 mark differs')
  expect(found.articles.map(({ id, own, marks }) => [id, own?.is, marks.map((mark) => [mark.id, mark.is])])).toEqual([
    [
      article,
      undefined,
      [
        [third, 'here'],
        [quote, 'different'],
        [claim, 'there'],
      ],
    ],
    [second, 'here', []],
  ])
  expect(found.articles[0]!.marks[1]!.fields).toEqual([
    { label: 'Form', was: '', now: 'Mixed' },
    { label: 'Speaker', was: 'Irena Dahl', now: 'Omar Nasser' },
  ])
  expect(found.others).toMatchObject([{ table: 'speakers', is: 'here', title: 'Omar Nasser', about: 'Speaker' }])
  expect(countWords(countsOf(then))).toBe('1 article, 2 marks, 1 speaker')
})

test('two long texts are shown where they part', () => {
  const desk = newDesk()
  const long = `${'One word after another. '.repeat(40)}The end is`
  const note = (end: string) =>
    ({ do: 'set', table: 'marks', id: quote, fields: { note: fromLines(long + end) } }) as const
  run(desk, note(' open.'))
  const then = opened(encodeWhole(desk.project))
  run(desk, note(' closed.'))
  const [field] = differences(desk.project, then).articles[0]!.marks[0]!.fields
  expect([field!.label, field!.was.startsWith('… '), field!.was.endsWith('The end is open.')]).toEqual([
    'Note',
    true,
    true,
  ])
  expect(field!.now.endsWith('The end is closed.')).toBe(true)
})

test('a removed article hides its marks from the count', () => {
  const desk = newDesk()
  run(desk, { do: 'remove', table: 'articles', id: article })
  expect(countWords(countsOf(desk.project))).toBe('no articles, no marks, 1 speaker')
})

test('days are said as people say them', () => {
  const at = (...date: [number, number, number, number, number]) => new Date(...date).getTime()
  const now = at(2026, 2, 14, 15, 0)
  expect([
    whenWords(at(2026, 2, 14, 0, 5), now),
    whenWords(at(2026, 2, 13, 23, 59), now),
    whenWords(at(2026, 2, 12, 9, 10), now),
    whenWords(at(2025, 11, 31, 9, 10), now),
  ]).toEqual(['today 00:05', 'yesterday 23:59', '12 Mar 09:10', '31 Dec 2025 09:10'])
})
