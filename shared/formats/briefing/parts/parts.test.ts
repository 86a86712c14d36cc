import { expect, test } from 'vitest'
import { newSpeaker } from '../../../project/tables'
import { NOW, testProject } from '../../test-project'
import { compose } from '../compose'
import type { PrintedBlock } from '../composition'
import { draftOf } from '../draft'
import { blocksIn, runsOf } from '../places'
import { part } from '../templates/template'

/** A project with two outlets that disagree, and what one part makes of it. */
function talks() {
  const t = testProject()
  const [one, two] = [
    t.article('She said “the gate is shut” on Monday. The gate is shut.', { outlet: 'Post', published: '2026-03-12' }),
    t.article('The gate is open.', { outlet: 'Courier', published: 'early spring' }),
  ]
  const dahl = t.add('speakers', 's', { ...newSpeaker('Irena Dahl'), reliability: 'B' })
  const quote = t.mark(one, 'quote', 'the gate is shut', { speaker: dahl, form: 'direct', saidOn: '2026-03-10' })
  const shut = t.mark(one, 'claim', 'The gate is shut.', { assertedBy: dahl, credibility: '2', status: 'disputed' })
  const open = t.mark(two, 'claim', 'The gate is open.', { statement: 'It is open.' })
  t.add('links', 'l', { type: 'supports', from: quote, to: shut, note: null })
  t.add('links', 'l', { type: 'contradicts', from: open, to: shut, note: null })
  return t
}

function made(t: ReturnType<typeof testProject>, name: string, options: Record<string, string> = {}) {
  const template = {
    name: 't',
    label: '',
    about: '',
    briefing: {},
    sections: [{ title: 'S', body: [part(name, options)] }],
  }
  const { sections } = compose(t.project, draftOf(template), { now: NOW })
  return sections[0]?.blocks ?? []
}

const words = (blocks: readonly PrintedBlock[]): string[] =>
  [...blocksIn(blocks)].flatMap((block) =>
    runsOf(block).map((runs) => runs.map((run) => ('text' in run ? run.text : '')).join('')),
  )

test.each([
  'quotes',
  'claims',
  'passages',
  'sources',
  'scope',
  'disagreements',
  'timeline',
  'method',
  'articles',
  'speakers',
])('an empty project has no %s', (name) => {
  expect(made(testProject(), name)).toEqual([])
})

test('a quote says what stands around it and which claims it serves', () => {
  const lines = words(made(talks(), 'quotes'))
  expect(lines).toContain('She said “[…]” on Monday. The gate is shut.')
  expect(lines.find((line) => line.includes('supports'))).toContain('Direct · Said on 10 March 2026 · supports 2')
})

test('the table of claims gives grade and status, and its number column leads on', () => {
  const [table] = made(talks(), 'claims')
  expect(table).toMatchObject({ is: 'table', heads: 1, rows: [{}, { id: 'entry-2' }, { id: 'entry-3' }] })
  expect(words([table!])).toEqual(
    expect.arrayContaining(['B2', 'Disputed', 'Irena Dahl', 'Nobody named', 'It is open.']),
  )
})

test('claims one by one show what speaks for and against each', () => {
  const lines = words(made(talks(), 'claims', { detail: 'evidence' })).join('\n')
  expect(lines).toContain('Supported by 1 the gate is shut')
  expect(lines).toContain('Contradicted by 3 It is open.')
})

test('the scope names its gaps', () => {
  const lines = words(made(talks(), 'scope')).join('\n')
  expect(lines).toContain('1 claim names nobody who asserts it: 3.')
  expect(lines).toContain('2 claims rest on one source alone: 2 and 3.')
  expect(lines).toContain('The reliability of 2 outlets was not judged: Post and Courier.')
})

test('the scope names sources without an outlet or a date, under a line that stays with its list', () => {
  const t = talks()
  t.article('Nobody knows where this is from.', {})
  const blocks = made(t, 'scope')
  const lines = words(blocks).join('\n')
  expect(lines).toContain('1 source has no outlet: S3.')
  expect(lines).toContain('1 source has no date: S3.')
  expect(blocks.find((block) => block.is === 'paragraph')).toMatchObject({ keep: true })
})

test('disagreements stand side by side, with the corrections made to texts', () => {
  const t = talks()
  const [id] = t.project.tables.articles.keys()
  const article = t.project.tables.articles.get(id!)!
  const corrections = [{ at: 0, removed: 'Zhe', inserted: 'She', stamp: '1.a.1' }]
  t.project.tables.articles.set(id!, { ...article, corrections })
  const blocks = made(t, 'disagreements')
  expect(blocks.map((block) => block.is === 'table' && block.caption)).toEqual([
    'Said against each other',
    'Claims in doubt',
    'Corrections made to the texts',
  ])
  expect(words(blocks)).toEqual(expect.arrayContaining(['3 It is open.', 'contradicts', 'Zhe', 'She', 'Disputed']))
})

test('in the timeline a vague date stays as it is and comes last', () => {
  const lines = words(made(talks(), 'timeline'))
  const when = lines.filter((line) => /March|spring/.test(line))
  expect(when).toEqual(['10 March 2026', '12 March 2026', 'early spring'])
})

test('only those used in the text, where that is asked for', () => {
  expect(made(talks(), 'claims', { which: 'cited' })).toEqual([])
  const [, article] = made(talks(), 'articles', { marks: 'cited' })
  expect(made(talks(), 'articles', { marks: 'cited' })[0]).toMatchObject({ is: 'article', marks: [] })
  expect(article).toMatchObject({ is: 'article', marks: [] })
})
