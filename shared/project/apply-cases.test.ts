import { describe, expect, it } from 'vitest'
import { makeSpan, type Span } from '../text/anchor'
import { fromLines, type RichText } from '../text/rich'
import { carryOut, newDesk, run } from '../testing/desk'
import { idsOf, TEXT } from '../testing/values'
import { apply } from './apply'
import type { Command, Simple } from './commands'
import { encodeWhole } from './file'
import { emptyProject, write } from './model'
import { newArticle, newMark, type Rec } from './tables'

const STAMP = 'zz.desk.zz'

describe('what is refused', () => {
  const [article, other] = idsOf('articles') as [string, string]
  const [quote, claim, third] = idsOf('marks') as [string, string, string]
  const [link] = idsOf('links') as [string]
  const drop = makeSpan(TEXT, 18, 31)
  const refused: [string, Command, RegExp][] = [
    [
      'a second record with the same id',
      { do: 'add', table: 'articles', record: { id: article, ...newArticle({}) } },
      /already there/,
    ],
    ['a change of nothing', { do: 'set', table: 'articles', id: other, fields: { title: 'x' } }, /no article/],
    ['removing nothing', { do: 'remove', table: 'articles', id: other }, /no article/],
    [
      'a field of another kind',
      { do: 'set', table: 'marks', id: quote, fields: { statement: 'x' } },
      /quote has no field “statement”/,
    ],
    ['a mark without an article', { do: 'set', table: 'marks', id: quote, fields: { article: other } }, /no article/],
    [
      'a mark without words',
      { do: 'add', table: 'marks', record: { id: third, ...newMark('quote', { article }) } },
      /needs words/,
    ],
    [
      'an empty range',
      { do: 'set', table: 'marks', id: quote, fields: { spans: [makeSpan(TEXT, 5, 5)] } },
      /not at the place/,
    ],
    [
      'words that are not there',
      { do: 'set', table: 'marks', id: quote, fields: { spans: [{ ...drop, exact: 'Not one drip,' }] } },
      /not at the place/,
    ],
    [
      'a cue that is not there',
      { do: 'set', table: 'marks', id: quote, fields: { cue: { ...drop, start: 0, end: 13 } } },
      /not at the place/,
    ],
    [
      'parts that overlap',
      { do: 'set', table: 'marks', id: quote, fields: { spans: [drop, makeSpan(TEXT, 20, 40)] } },
      /without overlapping/,
    ],
    [
      'a link to nothing',
      { do: 'add', table: 'links', record: { id: link, type: 'supports', from: claim, to: third, note: null } },
      /no mark/,
    ],
  ]

  it.each(refused)('%s', (_, command, message) => {
    const applied = carryOut(newDesk(), command)
    expect(!applied.ok && applied.failure.message).toMatch(message)
  })

  it('a mark that is moved to an article which does not have its words', () => {
    const desk = newDesk()
    run(desk, { do: 'add', table: 'articles', record: { id: other, ...newArticle({}) } })
    expect(run(desk, { do: 'set', table: 'marks', id: quote, fields: { article: other } })).toBe(false)
  })

  it('nothing of a batch is done when its last command is refused', () => {
    const desk = newDesk()
    const before = encodeWhole(desk.project)
    const commands: Simple[] = [
      { do: 'remove', table: 'marks', id: quote },
      { do: 'remove', table: 'marks', id: third },
    ]
    expect(run(desk, { do: 'all', label: 'Both', commands })).toBe(false)
    expect(encodeWhole(desk.project)).toBe(before)
  })
})

describe('stamps', () => {
  it('stand on the record when it is added and on a field when it is written again', () => {
    const desk = newDesk()
    const [quote] = idsOf('marks') as [string]
    const added = desk.project.tables.marks.get(quote)!
    run(desk, { do: 'set', table: 'marks', id: quote, fields: { saidOn: '2026' } })
    const { stamp, stamps } = desk.project.tables.marks.get(quote)!
    expect(stamp).toBe(added.stamp)
    expect(Object.keys(stamps!).toSorted()).toEqual(['gone', 'saidOn'])
    expect(new Set(Object.values(stamps!))).toEqual(new Set([desk.journal.at(-1)!.stamp]))
  })

  it('settle a conflict in the field that is written, and leave the others open', () => {
    const project = emptyProject('p_000000001test')
    const also = { name: [{ value: 'Flow', stamp: '1.beta.1' }], color: [{ value: 'red', stamp: '1.beta.1' }] }
    const tag: Rec<'tags'> = {
      id: 't_000000001test',
      stamp: '1.desk.1',
      also,
      name: 'Water',
      parent: null,
      color: 'blue',
      note: null,
    }
    write(project, tag.stamp, [{ table: 'tags', id: tag.id, after: tag }])
    const applied = apply(
      project,
      { stamp: '2.desk.2', command: { do: 'set', table: 'tags', id: tag.id, fields: { name: 'Flow' } } },
      () => undefined,
    )
    expect(applied.ok && applied.value[0]!.after).toMatchObject({ name: 'Flow', also: { color: also.color } })
    expect(applied.ok && applied.value[0]!.after.also).not.toHaveProperty('name')
  })
})

describe('an article and its marks in one batch', () => {
  const [, article] = idsOf('articles') as [string, string]
  const [, , mark] = idsOf('marks') as [string, string, string]
  const both = (doc: RichText, words: Span): Simple[] => [
    { do: 'add', table: 'articles', record: { id: article, ...newArticle({ doc }) } },
    { do: 'add', table: 'marks', record: { id: mark, ...newMark('quote', { article, spans: [words] }) } },
  ]

  it('are looked at together', () => {
    expect(
      run(newDesk(), { do: 'all', label: 'Import', commands: both(fromLines('It fell.'), makeSpan('It fell.', 3, 7)) }),
    ).toBe(true)
    expect(
      run(newDesk(), { do: 'all', label: 'Import', commands: both(fromLines('It fell.'), makeSpan('It rose.', 3, 7)) }),
    ).toBe(false)
  })

  it('are taken by a window that was told of the article without its text', () => {
    const commands = both(fromLines(''), makeSpan('It fell.', 3, 7))
    expect(
      apply(newDesk().project, { stamp: STAMP, command: { do: 'all', label: 'Import', commands } }, () => undefined).ok,
    ).toBe(true)
  })
})
