import { execFileSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyCommand } from './apply-command'
import { checkCommand } from './check-command'
import { diffCommand } from './diff-command'
import { importCommand } from './import-command'
import { listCommand } from './list-command'
import { mergeCommand } from './merge-command'
import { world, type World } from './testing'

const line = (command: object): string => `${JSON.stringify(command)}\n`
const mark = (id: string, exact: string): string =>
  line({ do: 'add', table: 'marks', record: { id, kind: 'quote', article: ARTICLE, spans: [{ exact }] } })
const ARTICLE = 'a_000000001'

/** A project with one article, and a copy of it. */
async function twoCopies(): Promise<World> {
  const w = world()
  const article = {
    id: ARTICLE,
    title: 'Tide',
    doc: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The tide came early. The gate held.' }] }],
    },
  }
  w.put('a.txt', 'A harbour.')
  await w.call(importCommand, ['a.txt', '--into', 'mine.quoin'])
  await w.call(
    applyCommand,
    ['mine.quoin', '-'],
    line({ do: 'add', table: 'articles', record: article }) + mark('m_00000000a', 'early'),
  )
  copyFileSync(w.path('mine.quoin'), w.path('theirs.quoin'))
  return w
}

const rows = async (w: World, file: string) =>
  JSON.parse((await w.call(listCommand, [file, '--json'])).out.join('\n')) as {
    marks: { words: string }[]
    conflicts: { field: string; value: unknown; others: unknown[] }[]
  }

describe('joining two copies from the command line', () => {
  it('keeps the marks of both, whoever joins whom, and says what came', async () => {
    const w = await twoCopies()
    await w.call(applyCommand, ['mine.quoin', '-'], mark('m_00000000b', 'tide'))
    await w.call(applyCommand, ['theirs.quoin', '-'], mark('m_00000000c', 'gate'))
    const joined = await w.call(mergeCommand, ['mine.quoin', 'theirs.quoin', '-o', 'out.quoin'])
    expect(joined).toMatchObject({ code: 0, said: [], out: ['Joined into out.quoin: 1 mark more.'] })
    await w.call(mergeCommand, ['theirs.quoin', 'mine.quoin', '-o', 'other.quoin'])
    expect(w.get('other.quoin')).toBe(w.get('out.quoin'))
    expect((await rows(w, 'out.quoin')).marks.map(({ words }) => words)).toEqual(['tide', 'early', 'gate'])
    expect((await w.call(checkCommand, ['out.quoin'])).code).toBe(0)
    expect((await w.call(mergeCommand, ['out.quoin', 'theirs.quoin', '-o', 'again.quoin'])).out).toEqual([
      'Joined into again.quoin.',
    ])
  })

  it('keeps both values where two people wrote one field, and says so by its exit code', async () => {
    const w = await twoCopies()
    const form = (to: string): string => line({ do: 'set', table: 'marks', id: 'm_00000000a', fields: { form: to } })
    await w.call(applyCommand, ['mine.quoin', '-'], form('direct'))
    await w.call(applyCommand, ['theirs.quoin', '-'], form('indirect'))
    const { code, out } = await w.call(mergeCommand, [
      'mine.quoin',
      'theirs.quoin',
      '-o',
      'mine.quoin',
      '--base',
      'none',
      '--json',
    ])
    expect(code).toBe(3)
    expect(JSON.parse(out[0]!)).toMatchObject({
      conflicts: [{ table: 'marks', field: 'form', value: 'indirect', others: ['direct'] }],
    })
    expect((await rows(w, 'mine.quoin')).conflicts).toHaveLength(1)
  })

  it('refuses two projects, and what is no project, and writes nothing', async () => {
    const w = await twoCopies()
    await w.call(importCommand, ['a.txt', '--into', 'third.quoin'])
    const before = w.get('mine.quoin')
    const apart = await w.call(mergeCommand, ['mine.quoin', 'third.quoin', '-o', 'mine.quoin'])
    expect(apart).toMatchObject({ code: 2, out: [] })
    expect(apart.said[0]).toContain('two projects')
    expect((await w.call(mergeCommand, ['mine.quoin', 'a.txt', '-o', 'mine.quoin'])).code).toBe(2)
    expect(w.get('mine.quoin')).toBe(before)
  })

  it('says how two copies differ', async () => {
    const w = await twoCopies()
    expect(await w.call(diffCommand, ['mine.quoin', 'theirs.quoin'])).toMatchObject({
      code: 0,
      out: ['Nothing differs.'],
    })
    await w.call(
      applyCommand,
      ['theirs.quoin', '-'],
      mark('m_00000000c', 'gate') + line({ do: 'set', table: 'marks', id: 'm_00000000a', fields: { form: 'direct' } }),
    )
    const { code, out } = await w.call(diffCommand, ['mine.quoin', 'theirs.quoin'])
    expect(code).toBe(1)
    expect(out.join('\n')).toMatch(
      /1 mark more; 1 mark differs\.\nTide\n {2}~ early.*\n {6}Form: nothing -> Direct\n {2}\+ gate/,
    )
  })
})

it('git joins the work of two clones with it', async () => {
  const w = await twoCopies()
  const git = (folder: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-C', w.path(folder), ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
  git('.', 'init', '-q', '-b', 'main', 'mine')
  copyFileSync(w.path('mine.quoin'), w.path('mine/p.quoin'))
  git('mine', 'add', '.')
  git('mine', 'commit', '-qm', 'begin')
  git('.', 'clone', '-q', 'mine', 'theirs')
  for (const [who, words, id] of [
    ['mine', 'tide', 'm_00000000b'],
    ['theirs', 'gate', 'm_00000000c'],
  ] as const) {
    await w.call(applyCommand, [`${who}/p.quoin`, '-'], mark(id, words))
    git(who, 'commit', '-qam', words)
  }
  git('mine', 'fetch', '-q', w.path('theirs'))
  // What git gives its driver: ours, theirs and their ancestor, as files.
  for (const [name, of] of [
    ['A', 'HEAD'],
    ['B', 'FETCH_HEAD'],
    ['O', 'HEAD~1'],
  ] as const)
    w.put(name, git('mine', 'show', `${of}:p.quoin`))
  expect((await w.call(mergeCommand, ['A', 'B', '--base', 'O', '-o', 'A'])).code).toBe(0)
  expect((await rows(w, 'A')).marks.map(({ words }) => words)).toEqual(['tide', 'early', 'gate'])
})

it('is not written over what is no project', async () => {
  const w = await twoCopies()
  w.put('notes.txt', 'mine')
  const { code, said } = await w.call(mergeCommand, ['mine.quoin', 'theirs.quoin', '-o', 'notes.txt'])
  expect([code, w.get('notes.txt')]).toEqual([2, 'mine'])
  expect(said[0]).toContain('is no project')
})
