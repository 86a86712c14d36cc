import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { walk } from './walk'

let folder = ''
const put = (...names: string[]): void =>
  names.forEach((name) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), 'x')
  })
const shown = async (...paths: string[]) => (await walk(paths.length ? paths : [folder])).files.map((one) => one.shown)
const said = async () => (await walk([folder])).passed.sentences().join(' ')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quoin-walk-'))
})

test('folders in folders, in the order in which a person counts', async () => {
  put('a 10.txt', 'a 9.txt', 'b/c/deep.html', 'b/first.md')
  expect(await shown()).toEqual(['a 9.txt', 'a 10.txt', join('b', 'c', 'deep.html'), join('b', 'first.md')])
  expect(await said()).toBe('')
})

test('what is no article is counted and named, not tried', async () => {
  put('a.txt', '.secret/b.txt', '.c.txt', 'node_modules/x/readme.md', 'photo.JPG', 'two.jpg', 'style.css', 'LICENCE')
  expect(await shown()).toEqual(['a.txt', 'LICENCE'])
  expect(await said()).toBe(
    'Passed over: 3 files of other kinds (.jpg 2, .css 1), 2 hidden ones, 1 folder of a program.',
  )
})

test('a link is not followed, so that it can neither go round in circles nor lead out of the folder', async () => {
  put('a/one.txt')
  const outside = mkdtempSync(join(tmpdir(), 'quoin-outside-'))
  writeFileSync(join(outside, 'private.txt'), 'mine')
  symlinkSync(folder, join(folder, 'a', 'round'))
  symlinkSync(join(outside, 'private.txt'), join(folder, 'a', 'innocent.txt'))
  expect(await shown()).toEqual([join('a', 'one.txt')])
  expect(await said()).toContain('2 links')
})

test('what a browser saves beside a page belongs to that page', async () => {
  put('Storm.html', 'Storm_files/advert.html', 'Frost.htm', 'Frost-Dateien/frame.html', 'case_files/evidence.html')
  expect(await shown()).toEqual([join('case_files', 'evidence.html'), 'Frost.htm', 'Storm.html'])
})

test('a file named outright is kept whatever it is, so that its failure is told', async () => {
  put('sheet.xlsx', '.note.txt')
  expect(await shown(join(folder, 'sheet.xlsx'), join(folder, '.note.txt'), join(folder, 'none.txt'))).toHaveLength(3)
})

test('a folder without an end is given up, and that is said', async () => {
  put(...Array.from({ length: 12 }, (_, i) => `${i}.txt`))
  const { files, passed } = await walk([folder], { mostFiles: 10 })
  expect(files).toHaveLength(10)
  expect(passed.sentences().join()).toContain('10 files')
})
