import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testBriefing } from '../../../shared/formats/briefing/test-briefing'
import type { Result } from '../../../shared/result'
import type { OwnTemplates } from '../../../shared/templates'
import { createDispatch, type Handlers } from '../dispatch'
import { newBench } from '../store/testing/bench'
import { templateOf } from '../templates'
import type { Workbench } from '../workbench'
import { templateCalls } from './templates'

async function desk() {
  const { userData } = await newBench()
  const { project, briefing } = testBriefing()
  const shown: string[] = []
  const desktop = {
    collect: () => Promise.resolve(),
    reveal: (path: string) => void shown.push(path),
    openFile: (path: string) => (shown.push(path), Promise.resolve(true)),
  }
  const workbench = {
    parts: { store: { userData }, desktop },
    open: () => ({ ok: true, value: { project } }),
  } as unknown as Workbench
  const dispatch = createDispatch({
    handlers: templateCalls(workbench) as Handlers,
    windowOf: () => 1,
    log: () => undefined,
  })
  const call = (name: string, input: unknown = {}) =>
    dispatch(null, `template.${name}`, input, []) as Promise<Result<unknown>>
  const list = async (): Promise<OwnTemplates> => ((await call('list')) as { value: OwnTemplates }).value
  const labels = async (): Promise<string[]> => (await list()).templates.map(({ label }) => label)
  const folder = join(userData, 'templates')
  return { userData, folder, briefing, call, list, labels, shown }
}

const OK = { ok: true, value: null }

test('the shape of a briefing is saved as one file, listed, and replaced only when that is asked for', async () => {
  const { folder, briefing, call, list, labels } = await desk()
  expect(await list()).toEqual({ templates: [], unreadable: [] })
  expect(await call('save', { briefing, name: 'Weekly: note', about: 'For Mondays.' })).toEqual(OK)
  expect(await readdir(folder)).toEqual(['Weekly note.json'])
  expect((await list()).templates).toMatchObject([
    { name: 'Weekly note.json', label: 'Weekly: note', about: 'For Mondays.' },
  ])
  const again = { briefing, name: 'weekly note', about: 'Another.' }
  expect(await call('save', again)).toMatchObject({ ok: false, failure: { name: 'exists' } })
  expect(await call('save', { ...again, replace: true })).toEqual(OK)
  expect(await labels()).toEqual(['weekly note'])
  expect(await readdir(folder)).toEqual(['Weekly note.json'])
})

test('one is renamed with its file, never over another, deleted, and put back', async () => {
  const { folder, briefing, call, labels } = await desk()
  for (const name of ['Daily', 'Weekly']) await call('save', { briefing, name })
  expect(await call('rename', { file: 'Daily.json', name: 'Weekly' })).toMatchObject({ failure: { name: 'exists' } })
  expect(await call('rename', { file: 'Daily.json', name: 'daily', about: 'x' })).toEqual(OK)
  expect(await call('rename', { file: 'Weekly.json', name: 'Monthly' })).toEqual(OK)
  expect([await labels(), (await readdir(folder)).sort()]).toEqual([
    ['daily', 'Monthly'],
    ['Daily.json', 'Monthly.json'],
  ])
  const before = await readFile(join(folder, 'Monthly.json'), 'utf8')
  expect(await call('remove', { file: 'Monthly.json' })).toEqual(OK)
  expect(await labels()).toEqual(['daily'])
  expect(await call('remove', { file: 'Monthly.json' })).toMatchObject({ failure: { name: 'no-template' } })
  expect(await call('restore', { file: 'Monthly.json' })).toEqual(OK)
  expect(await readFile(join(folder, 'Monthly.json'), 'utf8')).toBe(before)
  expect(await call('restore', { file: 'Monthly.json' })).toMatchObject({ failure: { name: 'exists' } })
})

test('a file dropped into the folder is listed; what is no template has a line with its reason, and the others go on', async () => {
  const { userData, folder, briefing, call, list } = await desk()
  await call('save', { briefing, name: 'Good' })
  const good = await readFile(join(folder, 'Good.json'))
  await writeFile(join(folder, 'copy.json'), good)
  await writeFile(join(folder, 'torn.json'), good.subarray(0, 200))
  await writeFile(join(folder, 'bytes.json'), new Uint8Array([0xff, 0xfe, 0x00]))
  await writeFile(join(folder, 'huge.json'), new Uint8Array(1_000_001))
  await writeFile(join(folder, `${'n'.repeat(120)}.json`), good)
  await mkdir(join(folder, 'folder.json'))
  await symlink('nowhere', join(folder, 'link.json'))
  await writeFile(join(folder, 'readme.txt'), 'x')
  await writeFile(join(folder, '.hidden.json'), 'x')
  const { templates, unreadable } = await list()
  expect(templates.map(({ name }) => name)).toEqual(['Good.json', 'copy.json'])
  expect(unreadable.map(({ file, reason }) => [file.slice(0, 12), reason])).toEqual([
    ['bytes.json', 'it is not text in UTF-8'],
    ['folder.json', 'it is not a file'],
    ['huge.json', 'it is too large for a template'],
    ['link.json', 'it is not there'],
    ['nnnnnnnnnnnn', 'its name is too long, or has a sign that Quoin does not take'],
    ['torn.json', 'it is damaged or not JSON'],
  ])
  expect(await templateOf(userData, 'copy.json')).toMatchObject({ ok: true, value: { label: 'Good' } })
  expect(await templateOf(userData, 'torn.json')).toMatchObject({ ok: false, failure: { name: 'no-template' } })
  expect(await templateOf(userData, 'full')).toEqual({ ok: true, value: 'full' })
})

test('a name that is a path is refused, and nothing outside the folder is shown, read or deleted', async () => {
  const { userData, briefing, call, shown } = await desk()
  await call('save', { briefing, name: 'Good' })
  await writeFile(join(userData, 'settings.json'), '{}')
  for (const file of ['../settings.json', '/etc/x.json', '..\\settings.json', '.json', 'settings', ''])
    for (const what of ['remove', 'restore', 'reveal', 'rename'])
      expect(await call(what, { file, name: 'x' })).toMatchObject({ ok: false, failure: { name: 'bad-input' } })
  expect(await templateOf(userData, '../settings.json')).toMatchObject({ ok: false })
  expect(await readdir(userData)).toContain('settings.json')
  expect(shown).toEqual([])
})

test('a folder that cannot be written to is said in a sentence', async () => {
  const { userData, briefing, call } = await desk()
  await writeFile(join(userData, 'templates'), 'a file in its place')
  const answer = await call('save', { briefing, name: 'Good' })
  expect(answer).toMatchObject({ ok: false, failure: { message: expect.stringContaining('could not be written') } })
})
