import { expect, test } from 'vitest'
import { newProject, write } from '../../../shared/project/model'
import { fromLines } from '../../../shared/text/rich'
import type { ImportedFile } from './host'
import { intake } from './intake'

const ID = 'a_000000000first000'
const imported: ImportedFile = {
  fields: {
    title: 'One',
    doc: fromLines('words'),
    source: { name: 'a.txt', size: 5, sha256: 'f'.repeat(64), type: 'text', encoding: 'utf-8' },
  },
  warnings: ['A word of warning.'],
  encoding: 'utf-8',
}

test('the same original is offered as a duplicate, unless it is wanted anyway or the first was removed', () => {
  const project = newProject('p_000000000test0000', 'Test', '1.abcd.1')
  const first = intake(project, imported, { now: 0, id: ID })
  if (first.outcome !== 'ok') throw new Error('not taken')
  expect(first.command.record).toMatchObject({
    id: ID,
    title: 'One',
    outlet: '',
    retrieved: '1970-01-01T00:00:00.000Z',
  })
  expect(first.warnings).toEqual(imported.warnings)
  const article = { ...first.command.record, stamp: '2.abcd.1' }
  write(project, article.stamp, [{ table: 'articles', id: ID, after: article }])
  expect(intake(project, imported, { now: 0, id: 'a_000000000second00' })).toMatchObject({
    outcome: 'duplicate',
    article: { id: ID },
  })
  expect(intake(project, imported, { now: 0, id: 'a_000000000second00', anyway: true }).outcome).toBe('ok')
  write(project, '3.abcd.1', [{ table: 'articles', id: ID, after: { ...article, gone: true } }])
  expect(intake(project, imported, { now: 0, id: 'a_000000000second00' }).outcome).toBe('ok')
})
