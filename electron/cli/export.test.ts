import { linkSync, statSync, symlinkSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testBriefing } from '../../shared/formats/briefing/test-briefing'
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
  [['p.quoin', '--to', 'md', '-o', '-', '--with-project'], 'Only a PDF can carry the project'],
  [['p.quoin', '--to', 'md', '-o', '-', '--table', 'quotes'], 'A table is chosen for --to csv'],
  [['p.quoin', '--to', 'md', '-o', '-', '--briefing', 'b', '--template', 'full'], 'Name a briefing or a template'],
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

test('a briefing or a template that is not there is answered with those that are', async () => {
  const project = testBriefing()
  w.put('b.quoin', encodeWhole(project.project))
  const briefing = project.briefing
  const missing = await call('b.quoin', '--to', 'md', '-o', '-', '--briefing', 'b_none')
  expect([missing.code, missing.said[0]]).toEqual([
    2,
    `There is no briefing b_none. This project has ${briefing} (“Strike in the harbour”).`,
  ])
  const template = await call('b.quoin', '--to', 'md', '-o', '-', '--template', 'none')
  expect(template.said[0]).toContain('There are full, two-pages, quote-sheet, fact-check.')
})

test('the only briefing is the one that is written, unless a template is named', async () => {
  const { briefing } = testBriefing()
  const own = await call('b.quoin', '--to', 'md', '-o', '-')
  expect(own.out.join('\n')).toContain('# Strike in the harbour')
  expect((await call('b.quoin', '--to', 'md', '-o', '-', '--briefing', briefing)).out).toEqual(own.out)
  const sheet = await call('b.quoin', '--to', 'md', '-o', '-', '--template', 'quote-sheet')
  expect(sheet.out.join('\n')).toContain('# Harbour talks')
  expect(sheet.out.join('\n')).not.toContain('Key judgments')
})

test('a template of one’s own is named by its file', async () => {
  const sections = [{ title: 'Who said what', holds: [{ part: 'quotes' }] }]
  const file = { format: 'quoin-template', formatVersion: 1, name: 'Mine', handling: 'Desk only', sections }
  w.put('mine.json', JSON.stringify(file))
  const mine = await call('b.quoin', '--to', 'md', '-o', '-', '--template', 'mine.json')
  expect([mine.code, mine.out.join('\n')]).toEqual([0, expect.stringMatching(/Desk only[^]*## Who said what/)])
  w.put('torn.json', JSON.stringify(file).slice(0, 50))
  for (const [name, reason] of [
    ['torn.json', 'it is damaged or not JSON'],
    ['none.json', 'it is not there'],
  ] as const) {
    const { code, said } = await call('b.quoin', '--to', 'pdf', '-o', 'x.pdf', '--template', name)
    expect([code, said[0]]).toEqual([2, `${w.path(name)} cannot be read as a template: ${reason}.`])
  }
})

test('bytes go to a file, and only to a file', async () => {
  for (const format of ['docx', 'xlsx', 'html']) {
    expect((await call('b.quoin', '--to', format, '-o', `b.${format}`)).code).toBe(0)
    expect(w.get(`b.${format}`).slice(0, 2)).toBe(format === 'html' ? '<!' : 'PK')
  }
  expect((await call('b.quoin', '--to', 'docx', '-o', '-')).said[0]).toContain('needs a file')
  const speakers = await call('b.quoin', '--to', 'csv', '--table', 'speakers', '-o', '-')
  expect(speakers.out.join('\n')).toContain('Irena Dahl,Person')
})

test('a quote that is not its source’s stops the export; what is only odd is said when it is written', async () => {
  const { project, briefing } = testBriefing()
  const section = [...project.tables.sections.values()].find(({ body }) =>
    JSON.stringify(body).includes('sail at night'),
  )!
  const text = JSON.stringify(section.body).replaceAll('We will not sail at night,', 'We shall not sail at night,')
  const body = JSON.parse(text) as typeof section.body
  project.tables.sections.set(section.id, { ...section, body })
  w.put('odd.quoin', encodeWhole(project))
  const refused = await call('odd.quoin', '--to', 'md', '-o', 'odd.md', '--briefing', briefing)
  expect(refused.code).toBe(1)
  expect(() => w.get('odd.md')).toThrow('odd.md')
  expect(refused.said[0]).toMatch(/“We shall not sail at night,”: The source now reads: “We will not sail at night,”/)
  // The data is what it is.
  expect((await call('odd.quoin', '--to', 'csv', '-o', '-', '--briefing', briefing)).code).toBe(0)

  const bottomLine = 'word '.repeat(61)
  const record = testBriefing()
  const own = record.project.tables.briefings.get(record.briefing)!
  record.project.tables.briefings.set(own.id, { ...own, bottomLine })
  w.put('long.quoin', encodeWhole(record.project))
  const written = await call('long.quoin', '--to', 'md', '-o', '-')
  expect(written.code).toBe(0)
  expect(written.said.join(' ')).toContain('The bottom line has 61 words.')
})

test('no export takes the place of a project, by whatever name it is reached', async () => {
  const before = w.get('p.quoin')
  w.put('other.quoin', encodeWhole(newProject('p_000000001', 'Other', '1.test.1')))
  w.put('renamed.txt', w.get('other.quoin'))
  w.put('broken.quoin', 'half a file')
  symlinkSync(w.path('p.quoin'), w.path('link.md'))
  linkSync(w.path('p.quoin'), w.path('hard.md'))
  for (const [out, sentence] of [
    ['p.quoin', 'the project itself'],
    ['link.md', 'the project itself'],
    ['hard.md', 'the project itself'],
    ['other.quoin', 'a project file'],
    ['renamed.txt', 'a project file'],
    ['broken.quoin', 'a project file'],
  ] as const)
    for (const to of ['md', 'csv', 'docx', 'pdf']) {
      const { code, said } = await call('p.quoin', '--to', to, '-o', out)
      expect([out, code, said[0]]).toEqual([out, 2, expect.stringContaining(sentence)])
    }
  expect(w.get('p.quoin')).toBe(before)
  expect(w.get('broken.quoin')).toBe('half a file')
})

test.skipIf(process.platform === 'win32')('a device stays a device', async () => {
  symlinkSync('/dev/null', w.path('null.md'))
  for (const out of ['/dev/null', 'null.md']) expect((await call('p.quoin', '--to', 'md', '-o', out)).code).toBe(0)
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})
