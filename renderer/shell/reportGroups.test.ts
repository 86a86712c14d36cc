import { expect, test } from 'vitest'
import type { ImportedFile } from '../../shared/contract'
import { groupsOf, notesOf, titleOfReport } from './reportGroups'

const ok = (name: string, more: object = {}): ImportedFile => ({
  name,
  outcome: 'ok',
  article: `a_${name}`,
  title: name,
  warnings: [],
  ...more,
})
const none = (): boolean => false
const files: ImportedFile[] = [
  ok('a'),
  ok('b', { warnings: ['No title was found.'] }),
  { name: 'c', outcome: 'failed', message: 'It is empty.', key: 'k1' },
  ok('d', { near: { id: 'a_x', title: 'x', why: 'text' } }),
  { name: 'e', outcome: 'duplicate', article: 'a_y', title: 'y', key: 'k2' },
  ok('f'),
  { name: '', outcome: 'note', message: 'Passed over: 2 links.' },
]

test('what wants something of a person comes first, each file stands once, and the title counts all', () => {
  expect(
    groupsOf(files, none).map(({ name, files, keys }) => [name, files.map((file) => file.name).join(), keys]),
  ).toEqual([
    ['failed', 'c', ['k1']],
    ['near', 'd', []],
    ['duplicate', 'e', ['k2']],
    ['warned', 'b', []],
    ['ok', 'a,f', []],
  ])
  expect(titleOfReport(files, none)).toBe('4 imported, 1 already here, 1 could not be read')
  expect(notesOf(files)).toEqual(['Passed over: 2 links.'])
  expect(titleOfReport(files.slice(-1), none)).toBe('Nothing was imported')
})

test('what was taken back is told as that, not as imported', () => {
  const added = files.flatMap((file) => (file.outcome === 'ok' ? [file.article] : []))
  const all = (article: string): boolean => added.includes(article)
  expect(titleOfReport(files, all)).toBe('1 already here, 4 taken back, 1 could not be read')
  expect(groupsOf(files, all).map(({ name }) => name)).toEqual(['failed', 'duplicate', 'gone'])
})
