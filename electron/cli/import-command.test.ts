import { existsSync, mkdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode } from '../../shared/project/decode'
import { articles } from '../../shared/project/select'
import { plainText } from '../../shared/text/plain'
import { importCommand } from './import-command'
import { world, type World } from './testing'

const titles = ({ get }: World, name = 'p.quoin'): string[] => {
  const project = decode(get(name))
  if (!project.ok) throw new Error(project.failure.message)
  return articles(project.value).map((article) => article.title)
}

describe('import', () => {
  test('makes the project, adds a line a file, keeps the text exactly', async () => {
    const w = world()
    const words = 'Bridge shut\n\n“Not before May,” she said.\n'
    w.put('a.txt', words)
    const { code, out, said } = await w.call(importCommand, ['a.txt', '--into', 'p.quoin'])
    expect([code, said]).toEqual([0, []])
    expect(out[0]!.split('\t')).toEqual(['ok', expect.stringMatching(/^a_/), 'Bridge shut', '', '', '7'])
    const project = decode(w.get('p.quoin'))
    expect(project.ok && plainText(articles(project.value)[0]!.doc).text).toBe(words)
  })

  test('prints the promised keys with --json, and takes standard input', async () => {
    const w = world()
    const { out } = await w.call(
      importCommand,
      ['-', '--into', 'p.quoin', '--json'],
      '<html><title>A page</title><p>Words.',
    )
    expect(JSON.parse(out[0]!)).toEqual({
      status: 'ok',
      file: '-',
      id: expect.stringMatching(/^a_/),
      title: 'A page',
      outlet: '',
      published: '',
      words: 1,
    })
  })

  test('a file that is there already is told and not added', async () => {
    const w = world()
    w.put('a.txt', 'One.')
    w.put('b.txt', 'One.')
    await w.call(importCommand, ['a.txt', '--into', 'p.quoin'])
    const before = w.get('p.quoin')
    const { code, out } = await w.call(importCommand, ['a.txt', 'b.txt', '--into', 'p.quoin', '--json'])
    expect(code).toBe(0)
    for (const line of out)
      expect(JSON.parse(line)).toMatchObject({
        status: 'warn',
        title: 'a',
        message: expect.stringContaining('not added'),
      })
    expect(w.get('p.quoin')).toBe(before)
  })

  test('a bad file is named and the rest is imported', async () => {
    const w = world()
    w.put('empty.txt', '')
    w.put('picture.txt', Buffer.from('89504e470d0a1a0a', 'hex'))
    w.put('good.txt', 'Words.')
    const { code, out, said } = await w.call(importCommand, [
      'empty.txt',
      'picture.txt',
      'missing.txt',
      'sheet.xlsx',
      'good.txt',
      '--into',
      'p.quoin',
    ])
    expect(code).toBe(1)
    expect(out.map((line) => line.split('\t')[0])).toEqual(['error', 'error', 'error', 'error', 'ok'])
    expect(said).toHaveLength(4)
    expect(titles(w)).toEqual(['good'])
  })

  test('a folder is read with its folders, hidden files left out and other kinds passed over', async () => {
    const w = world()
    mkdirSync(w.path('in/deeper'), { recursive: true })
    for (const name of ['in/b.md', 'in/deeper/c.html', 'in/a.txt', 'in/.hidden.txt', 'in/photo.raw'])
      w.put(name, `Words of ${name}.`)
    const { code, out } = await w.call(importCommand, ['in', '--into', 'p.quoin', '--json'])
    expect(code).toBe(0)
    expect(out.map((line) => JSON.parse(line) as object)).toMatchObject([
      { file: 'in/a.txt' },
      { file: 'in/b.md' },
      { file: 'in/deeper/c.html' },
      { file: 'in/photo.raw', status: 'warn', id: '' },
    ])
  })

  test('however quickly they come in, articles stand in the order of the files', async () => {
    const w = world()
    w.stopClock()
    mkdirSync(w.path('in'))
    const names = Array.from({ length: 30 }, (_, i) => `n${i + 10}`)
    for (const name of names) w.put(`in/${name}.txt`, `Words of ${name}.`)
    const { out } = await w.call(importCommand, ['in', '--into', 'p.quoin', '--json'])
    const ids = out.map((line) => (JSON.parse(line) as { id: string }).id)
    expect(ids).toEqual(ids.toSorted())
    expect(titles(w)).toEqual(names)
  })

  test('a copy that is nearly the same is added beside the other, and that is said', async () => {
    const w = world()
    const words = Array.from({ length: 20 }, (_, i) => `Sentence ${i} tells what the mayor did on day ${i * 3}.`).join(
      ' ',
    )
    w.put('a.txt', words)
    w.put('b.txt', `Updated. ${words}`)
    const { code, out } = await w.call(importCommand, ['a.txt', 'b.txt', '--into', 'p.quoin', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out[1]!)).toMatchObject({
      status: 'warn',
      message: expect.stringContaining('another copy of “a”'),
    })
    expect(titles(w)).toEqual(['a', 'b'])
  })

  test('stopped halfway, what is listed is in the project and nothing else', async () => {
    const w = world()
    mkdirSync(w.path('in'))
    for (let i = 0; i < 60; i++) w.put(`in/${i}.txt`, `Words of ${i}.`)
    w.watch((done) => done === 7 && w.interrupt())
    const { code, out, said } = await w.call(importCommand, ['in', '--into', 'p.quoin', '--json'])
    expect(code).toBe(1)
    expect(said.at(-1)).toContain(`Stopped after ${out.length} of 60 files`)
    expect(out.length).toBeLessThan(60)
    expect(titles(w)).toHaveLength(out.length)
  })

  test('nothing imported, nothing written', async () => {
    const w = world()
    w.put('empty.txt', ' \n')
    expect((await w.call(importCommand, ['empty.txt', '--into', 'p.quoin'])).code).toBe(1)
    expect(existsSync(w.path('p.quoin'))).toBe(false)
  })

  test.each([
    ['null', 'null'],
    ['truncated', '{"quoin":1,"id":"p_000000000tes'],
    ['newer', '{"quoin":99,"id":"p_000000000test0000"}'],
    ['another program’s', '{"name":"other"}'],
    ['empty', ''],
  ])('a project file that is %s is left as it is', async (_, content) => {
    const w = world()
    w.put('p.quoin', content)
    w.put('a.txt', 'Words.')
    const { code, said } = await w.call(importCommand, ['a.txt', '--into', 'p.quoin'])
    expect([code, said.length]).toEqual([2, 1])
    expect(w.get('p.quoin')).toBe(content)
  })

  test.each([[['a.txt']], [['--into', 'p.quoin']], [['a.txt', '--into']], [['a.txt', '--into', 'p.quoin', '--jsn']]])(
    '%j is answered with the usage',
    async (args) => {
      const { code, said } = await world().call(importCommand, args)
      expect(code).toBe(2)
      expect(said.at(-1)).toMatch(/^Usage: quoin import /)
    },
  )

  test('a folder that is not there is a sentence', async () => {
    const w = world()
    w.put('a.txt', 'Words.')
    expect(await w.call(importCommand, ['a.txt', '--into', 'no/such/p.quoin'])).toMatchObject({
      code: 2,
      out: [],
      said: [expect.stringContaining('could not be written')],
    })
  })
})
