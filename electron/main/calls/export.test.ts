import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Result } from '../../../shared/result'
import type { Desktop } from '../desktop'
import { createDispatch, type Handlers } from '../dispatch'
import { Replicas } from '../store/replicas'
import { openSettings } from '../store/settings'
import { addArticle, addSpeaker, newBench, rename } from '../store/testing/bench'
import { Workbench } from '../workbench'
import { exportCalls } from './export'

async function desk() {
  const { userData, path, folder } = await newBench()
  await mkdir(userData, { recursive: true })
  const [settings, replicas] = await Promise.all([openSettings(userData), Replicas.open(userData)])
  const asked: string[] = []
  const made: string[] = []
  let place: string | undefined = join(folder, 'out.pdf')
  const desktop = {
    tell: () => undefined,
    tellOne: () => undefined,
    collect: () => Promise.resolve(),
    choosePlace: ({ name }: { name: string }) => Promise.resolve((asked.push(name), place)),
    briefing: (project: { tables: { speakers: Map<string, { name: string }> } }) => {
      made.push([...project.tables.speakers.values()].map(({ name }) => name).join())
      return Promise.resolve(new TextEncoder().encode(`%PDF ${made.at(-1)}`))
    },
  } as unknown as Desktop
  const workbench = new Workbench({
    store: { userData, replicas },
    settings,
    desktop,
    sample: '',
    log: () => undefined,
  })
  onTestFinished(() => workbench.close())
  await workbench.openPath(path)
  const session = workbench.current!
  for (const command of [addArticle, addSpeaker(1, 'Ana')]) await session.apply(command, Date.now())
  const handlers = exportCalls(workbench, new Set()) as Handlers
  const dispatch = createDispatch({ handlers, windowOf: () => 1, log: () => undefined })
  const call = (name: string, input: unknown) => dispatch(null, name, input, []) as Promise<Result<never>>
  return { session, call, asked, made, folder, choose: (path: string | undefined) => void (place = path) }
}

test('what is previewed is what is written, and is made once; a change makes it anew', async () => {
  const { call, made, folder, session } = await desk()
  const input = { format: 'pdf', template: 'full' }
  expect(await call('export.preview', input)).toMatchObject({ ok: true, value: { is: 'pages' } })
  expect(await call('export.project', input)).toMatchObject({ ok: true })
  expect([made, await readFile(join(folder, 'out.pdf'), 'utf8')]).toEqual([['Ana'], '%PDF Ana'])
  // Asked for in the same moment: the change is in what is made.
  const [, preview] = await Promise.all([session.apply(rename(1, 'Ann'), Date.now()), call('export.preview', input)])
  expect([preview.ok, made]).toEqual([true, ['Ana', 'Ann']])
})

test('the same again goes where it went, without a question; elsewhere asks', async () => {
  const { call, asked, folder, choose } = await desk()
  const input = { format: 'pdf', template: 'full' }
  expect(await call('export.where', input)).toEqual({ ok: true, value: null })
  await call('export.project', { ...input, again: true })
  expect(await call('export.where', input)).toEqual({ ok: true, value: { name: 'out.pdf', folder } })
  await call('export.project', { ...input, again: true })
  expect(asked).toHaveLength(1)
  choose(undefined)
  expect(await call('export.project', input)).toMatchObject({ ok: false, failure: { name: 'cancelled' } })
  // Another template is another file.
  expect(await call('export.where', { ...input, template: 'two-pages' })).toEqual({ ok: true, value: null })
})

test('the open project and other projects are not written over, by whatever name', async () => {
  const { call, choose, folder, session } = await desk()
  const before = await readFile(session.path, 'utf8')
  const other = join(folder, 'other.pdf')
  await writeFile(other, before)
  await symlink(session.path, join(folder, 'link.pdf'))
  for (const path of [session.path, join(folder, 'link.pdf'), other]) {
    choose(path)
    expect(await call('export.project', { format: 'pdf', template: 'full' })).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('would take the place of') },
    })
  }
  expect(await readFile(other, 'utf8')).toBe(before)
})
