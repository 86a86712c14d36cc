import { expect, test } from 'vitest'
import { encodeWhole } from '../../shared/project/file'
import { newProject } from '../../shared/project/model'
import { exportCommand } from './export'
import { electronArguments, sentencesIn } from './export-pdf'
import { world } from './testing'

const w = world()
w.put('p.quoin', encodeWhole(newProject('p_000000000', 'Talks', '1.test.1')))
const call = (...args: string[]) => w.call(exportCommand, args)

test('text goes to a file or to standard output, the same either way', async () => {
  expect((await call('p.quoin', '--to', 'csv', '-o', 'p.csv')).code).toBe(0)
  const { code, out } = await call('p.quoin', '--to', 'csv', '-o', '-')
  expect(code).toBe(0)
  expect(w.get('p.csv')).toMatch(/^\uFEFFNumber,/)
  expect(`${out.join('\n')}\n`).toBe(w.get('p.csv'))
})

test.each([
  [['p.quoin', '-o', 'x'], 'Say what to export to'],
  [['p.quoin', '--to', 'odt', '-o', 'x'], 'Say what to export to'],
  [['p.quoin', '--to', 'md'], 'Say where to write'],
  [['p.quoin', '--to', 'pdf', '-o', '-'], 'A PDF needs a file'],
  [['p.quoin', '--to', 'csv', '-o', '-', '--articles', 'a_none'], 'There is no article with the id a_none.'],
  [['missing.quoin', '--to', 'csv', '-o', '-'], 'missing.quoin'],
  [['p.quoin', '--to', 'md', '-o', 'no/such/folder.md'], 'could not be written'],
])('%j is answered with one clear sentence', async (args, sentence) => {
  const { code, out, said } = await call(...args)
  expect([code, out]).toEqual([2, []])
  expect(said[0]).toContain(sentence)
})

test('Electron is told what to print, and only its sentences for people are passed on', () => {
  const args = electronArguments({ project: '/p.quoin', out: '/o.pdf', articles: ['a_1', 'a_2'] }, '/app', '/profile')
  expect(args).toEqual([
    '/app',
    '--quoin-user-data=/profile',
    '--quoin-articles=a_1,a_2',
    '--quoin-export-pdf',
    '/p.quoin',
    '/o.pdf',
  ])
  expect(sentencesIn('[12:34/ERROR:bus.cc] Failed\nquoin: The disk is full.\n')).toEqual(['The disk is full.'])
})
