import { beforeEach, describe, expect, test } from 'vitest'
import { applyCommand } from './apply-command'
import { checkCommand } from './check-command'
import { importCommand } from './import-command'
import { listCommand } from './list-command'
import type { Rows } from './rows'
import { world, type World } from './testing'

const TEXT = 'Bridge shut\n\n“Not before May,” said Ann Lee. “Not before May,” said Bo Dahl.\n'
const SPEAKER = 's_000000annlee'

let w: World
let article: string

beforeEach(async () => {
  w = world()
  w.put('a.txt', TEXT)
  const { out } = await w.call(importCommand, ['a.txt', '--into', 'p.quoin', '--json'])
  article = (JSON.parse(out[0]!) as { id: string }).id
})

const lines = (...commands: unknown[]): string =>
  commands.map((command) => (typeof command === 'string' ? command : JSON.stringify(command))).join('\n')
const apply = (...commands: unknown[]) =>
  w.call(applyCommand, ['p.quoin', '-', '--json'], lines(...commands).replaceAll('HERE', article))
const rows = async (): Promise<Rows> => JSON.parse((await w.call(listCommand, ['p.quoin', '--json'])).out[0]!) as Rows
const mark = (record: object) => ({ do: 'add', table: 'marks', record: { kind: 'quote', article: 'HERE', ...record } })
const speaker = { do: 'add', table: 'speakers', record: { id: SPEAKER, name: 'Ann Lee', type: 'person' } }

describe('apply', () => {
  test('adds speakers, quotes and claims from few words', async () => {
    const { code, out } = await apply(
      speaker,
      mark({
        spans: [{ exact: 'Not before May', suffix: ',” said Ann' }],
        speaker: SPEAKER,
        form: 'direct',
        cue: { start: 30, end: 34 },
        note: 'Heard\nbefore',
      }),
      '',
      {
        do: 'all',
        commands: [
          mark({
            id: 'm_0000claim0',
            kind: 'claim',
            spans: [{ start: 0, end: 11 }],
            statement: 'The bridge is shut.',
            likelihood: 'likely',
          }),
          { do: 'set', table: 'marks', id: 'm_0000claim0', fields: { status: 'supported' } },
        ],
      },
    )
    expect(code).toBe(0)
    expect(out.map((line) => JSON.parse(line) as object)).toEqual([
      { line: 1, ids: [SPEAKER] },
      { line: 2, ids: [expect.stringMatching(/^m_/)] },
      { line: 4, ids: ['m_0000claim0'] },
    ])
    const { marks, speakers } = await rows()
    expect(marks).toMatchObject([
      {
        kind: 'claim',
        words: 'Bridge shut',
        statement: 'The bridge is shut.',
        likelihood: 'likely',
        status: 'supported',
        paragraph: 1,
        speaker: '',
        speakerId: null,
      },
      {
        kind: 'quote',
        start: 14,
        end: 28,
        words: 'Not before May',
        speaker: 'Ann Lee',
        speakerId: SPEAKER,
        form: 'direct',
        cue: TEXT.slice(30, 34),
        note: 'Heard\nbefore',
        paragraph: 2,
      },
    ])
    expect(speakers).toMatchObject([{ name: 'Ann Lee', marks: 1 }])
    expect(await w.call(checkCommand, ['p.quoin'])).toMatchObject({ code: 0 })
  })

  test.each<[string, unknown, number, RegExp]>([
    ['words that stand twice', mark({ spans: [{ exact: 'Not before May' }] }), 2, /2 times/],
    ['words that are not there', mark({ spans: [{ exact: 'Never' }] }), 2, /not in the article/],
    ['a place outside the text', mark({ spans: [{ start: 0, end: 5000 }] }), 2, /not a range/],
    ['other words at the place', mark({ spans: [{ start: 0, end: 3, exact: 'Bro' }] }), 2, /has “Bri”/],
    ['a mark without words', mark({}), 1, /needs words/],
    ['a field that is not there', mark({ spans: [{ start: 0, end: 3 }], speeker: 'x' }), 2, /no field “speeker”/],
    ['a word that is no choice', { do: 'add', table: 'speakers', record: { name: 'X', type: 'robot' } }, 2, /type/],
    ['another article', mark({ article: 'a_000000000000', spans: [{ start: 0, end: 3 }] }), 2, /no article/],
    ['no record to change', { do: 'set', table: 'tags', id: 't_000000000000', fields: { name: 'x' } }, 1, /no tag/],
    ['no JSON', '{"do":', 2, /not JSON/],
    ['no command', '[]', 2, /object/],
  ])('%s: all or nothing, and the line is named', async (_, command, expected, words) => {
    const before = w.get('p.quoin')
    const { code, out, said } = await apply(speaker, command)
    expect([code, out]).toEqual([expected, []])
    expect(said).toEqual([expect.stringMatching(/^Line 2: .* Nothing was changed\.$/)])
    expect(said[0]).toMatch(words)
    expect(w.get('p.quoin')).toBe(before)
  })

  test('removes and brings back', async () => {
    await apply(speaker, { do: 'remove', table: 'speakers', id: SPEAKER })
    expect((await rows()).speakers).toEqual([])
    await apply({ do: 'restore', table: 'speakers', id: SPEAKER })
    expect((await rows()).speakers).toHaveLength(1)
  })

  test('a project or a file of commands that is not there is a sentence', async () => {
    for (const args of [['none.quoin', '-'], ['p.quoin', 'none.jsonl'], ['p.quoin']])
      expect((await w.call(applyCommand, args)).code).toBe(2)
  })
})

test('list prints tables for people, and stable keys for programs', async () => {
  await apply(speaker, mark({ spans: [{ start: 0, end: 11 }] }), {
    do: 'add',
    table: 'tags',
    record: { name: 'Transport' },
  })
  const { out } = await w.call(listCommand, ['p.quoin'])
  for (const words of ['Articles (1)', 'Marks (1)', 'Speakers (1)', 'Transport'])
    expect(out.join('\n')).toContain(words)
  const all = await rows()
  expect(Object.keys(all)).toEqual([
    'project',
    'articles',
    'marks',
    'speakers',
    'tags',
    'links',
    'briefings',
    'conflicts',
  ])
  expect(all.articles[0]).toMatchObject({ title: 'Bridge shut', words: 14, marks: 1, file: 'a.txt', encoding: 'utf-8' })
})

test('writes a briefing: a section is a text, and a reference needs no more than an id', async () => {
  const w = world()
  w.put('a.txt', 'The bridge was shut at noon.')
  await w.call(importCommand, ['a.txt', '--into', 'p.quoin'])
  const { articles } = JSON.parse((await w.call(listCommand, ['p.quoin', '--json'])).out.join('')) as {
    articles: { id: string }[]
  }
  const add = (table: string, record: object): string => `${JSON.stringify({ do: 'add', table, record })}\n`
  const reference = { type: 'reference', attrs: { id: 'm_00000000a' } }
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It says ' }, reference] }],
  }
  const commands = [
    add('marks', { id: 'm_00000000a', kind: 'quote', article: articles[0]!.id, spans: [{ exact: 'shut at noon' }] }),
    add('briefings', { id: 'b_00000000a', title: 'Bridge' }),
    add('sections', { briefing: 'b_00000000a', order: 1, title: 'Point', body }),
    add('sections', { briefing: 'b_00000000a', order: 2, title: 'More', body: 'One line.\nAnother.' }),
  ]
  expect((await w.call(applyCommand, ['p.quoin', '-'], commands.join(''))).said).toEqual([])
  const rows = JSON.parse((await w.call(listCommand, ['p.quoin', '--json'])).out.join('')) as { briefings: object[] }
  expect(rows.briefings).toMatchObject([
    {
      title: 'Bridge',
      sections: [
        { title: 'Point', text: 'It says shut at noon' },
        { title: 'More', text: 'One line.\nAnother.' },
      ],
    },
  ])
  const nowhere = add('sections', { briefing: 'b_00000000z', order: 1, title: 'Lost' })
  expect((await w.call(applyCommand, ['p.quoin', '-'], nowhere)).said[0]).toContain(
    'There is no briefing with the id b_00000000z',
  )
  const lost = JSON.stringify(body).replace('m_00000000a', 'm_00000000z')
  const unknown = add('sections', { briefing: 'b_00000000a', order: 3, title: 'Lost', body: JSON.parse(lost) })
  expect((await w.call(applyCommand, ['p.quoin', '-'], unknown)).said[0]).toBe(
    'Line 1: There is no mark with the id m_00000000z. Nothing was changed.',
  )
})
