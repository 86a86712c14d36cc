import { expect, test } from 'vitest'
import { readArgs } from './args'

test('what is no switch is a file, relative to where the person stands', () => {
  expect(readArgs(['/usr/bin/quoin', '--flag', 'a.txt', '/b.quoin', '--', '-c.txt'], '/home/x', false).files).toEqual([
    '/home/x/a.txt',
    '/b.quoin',
    '/home/x/-c.txt',
  ])
})

test('started by its folder, the folder is no file, and neither is a module loaded before it', () => {
  const argv = [
    '/electron',
    '-r',
    '/loader.js',
    '--inspect=0',
    '--no-sandbox',
    '/app',
    '--quoin-user-data=data',
    'a.txt',
  ]
  expect(readArgs(argv, '/home/x', true)).toEqual({ files: ['/home/x/a.txt'], userData: '/home/x/data' })
})

test('printing a briefing names a project and a place', () => {
  expect(readArgs(['/quoin', '--quoin-export-pdf', 'p.quoin', 'out.pdf'], '/x', false).exportPdf).toEqual({
    project: '/x/p.quoin',
    out: '/x/out.pdf',
  })
})
