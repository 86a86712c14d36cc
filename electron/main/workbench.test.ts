import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as tick } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { EventName, OpenProject } from '../../shared/contract'
import { formatNamed } from '../../shared/formats/list'
import { formatNames } from '../../shared/formats/names'
import { decode } from '../../shared/project/decode'
import { encodeWhole } from '../../shared/project/file'
import { newProject } from '../../shared/project/model'
import { articles } from '../../shared/project/select'
import type { Result } from '../../shared/result'
import { createDispatch } from './dispatch'
import type { Desktop } from './desktop'
import { createHandlers } from './handlers'
import { answer } from './import/answer'
import type { Fork } from './import/protocol'
import { Imports } from './imports'
import { importFirst, openFirst } from './start'
import { Replicas } from './store/replicas'
import { openSettings } from './store/settings'
import { addArticle, addQuote, addSpeaker } from './store/testing/bench'
import { asInWindow } from './store/testing/window'
import { newFolder } from './store/testing/folder'
import { Workbench } from './workbench'

/** An answer whose shape the test asserts. */
// eslint-disable-next-line typescript/no-explicit-any
type Loose = any

/** The import process, played in this one. */
const fork: Fork = () => {
  let hear = (_: unknown): void => undefined
  return {
    post: (request) => void answer(request).then((reply) => hear(reply)),
    onMessage: (listener) => (hear = listener),
    onExit: () => undefined,
    kill: () => undefined,
  }
}

async function office() {
  const folder = await newFolder()
  const userData = join(folder, 'data')
  await mkdir(userData, { recursive: true })
  const sample = join(folder, 'sample.quoin')
  await writeFile(sample, encodeWhole(newProject('p_0000000000sample', 'Sample', '1.abcd.1')))
  const log: unknown[] = []
  const told: [EventName, unknown][] = []
  const chosen: { files: string[]; place: string | undefined } = { files: [], place: undefined }
  const desktop: Desktop = {
    tell: (name, event, except) =>
      void (except === 1 && name === 'project.applied' ? undefined : told.push([name, event])),
    tellOne: (_, name, event) => void told.push([name, event]),
    collect: () => Promise.resolve(),
    openWindow: () => undefined,
    chooseFiles: () => Promise.resolve(chosen.files),
    choosePlace: () => Promise.resolve(chosen.place),
    reveal: () => undefined,
    openLink: () => Promise.resolve(),
    openFile: () => Promise.resolve(true),
    preview: () => '',
    openHelp: () => Promise.resolve(),
    setTheme: () => undefined,
    briefing: () => Promise.resolve(new Uint8Array([37, 80, 68, 70])),
    written: (format, project, options) => Promise.resolve(formatNamed(format)!.write(project, options)),
    projectIn: (pdf) => Promise.resolve(pdf[0] === 37 ? pdf.slice(4) : undefined),
  }
  const start = async () => {
    const [settings, replicas] = await Promise.all([openSettings(userData), Replicas.open(userData)])
    const workbench = new Workbench({
      store: { userData, replicas },
      settings,
      desktop,
      log: (what, error) => log.push([what, error]),
      sample,
    })
    const imports = new Imports(workbench, fork)
    onTestFinished(() => workbench.close())
    const handlers = createHandlers(workbench, imports, {
      version: '1',
      started: () => undefined,
      collected: () => undefined,
    })
    const dispatch = createDispatch({ handlers, windowOf: () => 1, log: () => undefined })
    const call = (name: string, input: unknown = {}, paths: string[] = []) =>
      dispatch(null, name, input, paths) as Promise<Result<Loose>>
    return { workbench, imports, call }
  }
  onTestFinished(() => expect(log).toEqual([]))
  return {
    folder,
    userData,
    told,
    chosen,
    start,
    events: (name: EventName) => told.filter(([n]) => n === name).map(([, event]) => event),
    shown: (opened: OpenProject) => asInWindow(opened, told),
  }
}

test('the very first start opens the sample, the next one what was open last', async () => {
  const { start, folder } = await office()
  const first = await start()
  await openFirst(first.workbench, [])
  expect((await first.call('app.start')).ok && first.workbench.view()?.name).toBe('Sample')
  const path = join(folder, 'mine.quoin')
  await writeFile(path, encodeWhole(newProject('p_00000000000mine', 'Mine', '1.abcd.1')))
  await first.call('project.open', {}, [path])
  await first.workbench.close()
  const second = await start()
  await openFirst(second.workbench, [])
  expect(second.workbench.view()).toMatchObject({ name: 'mine', path, save: { state: 'saved' } })
})

test('a last project that is gone is said, and a new one opened', async () => {
  const { start, folder } = await office()
  const { workbench } = await start()
  await openFirst(workbench, [join(folder, 'gone.quoin')])
  expect(workbench.view()).toMatchObject({
    name: 'Untitled',
    path: null,
    notice: expect.stringContaining('not there any more'),
  })
})

test('a path that the page names is opened only when it is in the list of recent files', async () => {
  const { start, folder } = await office()
  const { call, workbench } = await start()
  const path = join(folder, 'mine.quoin')
  await writeFile(path, encodeWhole(newProject('p_00000000000mine', 'Mine', '1.abcd.1')))
  expect(await call('project.open', { path })).toMatchObject({ ok: false, failure: { name: 'not-recent' } })
  expect((await call('project.open', {}, [path])).ok).toBe(true)
  await call('project.new')
  expect((await call('project.open', { path })).ok).toBe(true)
  expect(workbench.current?.path).toBe(path)
})

test('a project that cannot be read leaves the open one open', async () => {
  const { start, folder } = await office()
  const { call, workbench } = await start()
  await call('project.new')
  const open = workbench.current
  await writeFile(join(folder, 'bad.quoin'), 'null')
  expect(await call('project.open', {}, [join(folder, 'bad.quoin')])).toMatchObject({
    failure: { name: 'not-a-project' },
  })
  expect(workbench.current).toBe(open)
})

test('an untitled project is kept; “Save as” moves it; an empty one leaves nothing behind', async () => {
  const { start, folder, userData, chosen, events } = await office()
  const { call, workbench } = await start()
  await call('project.new')
  await call('project.apply', { command: addSpeaker(1), at: Date.now() })
  expect(await readdir(join(userData, 'untitled'))).toHaveLength(1)
  expect(await call('project.saveAs')).toMatchObject({ failure: { name: 'cancelled' } })
  chosen.place = join(folder, 'Talks')
  expect(await call('project.saveAs')).toEqual({ ok: true, value: { state: 'saved' } })
  expect(await readdir(join(userData, 'untitled'))).toEqual([])
  expect(events('project.moved')).toEqual([{ name: 'Talks', path: join(folder, 'Talks.quoin') }])
  await call('project.new')
  await workbench.close()
  expect(await readdir(join(userData, 'untitled'))).toEqual([])
  expect(await readFile(join(folder, 'Talks.quoin'), 'utf8')).toContain('Speaker 1')
})

test('several files come in as one step; what is there already is reported and can be brought in all the same', async () => {
  const { start, folder, chosen, events } = await office()
  const { call, workbench } = await start()
  await call('project.new')
  const paths = ['a.txt', 'b.txt', 'c.txt', 'd.exe'].map((name) => join(folder, name))
  for (const [i, path] of paths.entries()) await writeFile(path, i === 2 ? 'Words 0.' : `Words ${i}.`)
  chosen.files = paths
  const report = await call('import.choose')
  expect(report.ok && report.value.map((f: { outcome: string }) => f.outcome)).toEqual([
    'ok',
    'ok',
    'duplicate',
    'failed',
  ])
  expect(workbench.current?.labels.undo).toBe('Import 2 articles')
  const applied = events('project.applied') as object[]
  expect([applied.length, JSON.stringify(applied).includes('Words')]).toEqual([1, false])
  expect(events('import.progress').at(-1)).toMatchObject({ done: 4, total: 4, name: '', outside: false })
  const again = await call('import.anyway', { keys: [report.ok && report.value[2].key] })
  expect(again).toMatchObject({ ok: true, value: [{ outcome: 'ok' }] })
  expect(articles(workbench.current!.project)).toHaveLength(3)
  const [article] = articles(workbench.current!.project)
  const text = await call('article.text', { id: article!.id })
  expect(text).toMatchObject({
    ok: true,
    value: { json: expect.stringContaining('Words') as string, stamp: article!.stamp },
  })
})

test('an import that is stopped brings nothing in', async () => {
  const { start } = await office()
  const { call, workbench } = await start()
  await call('project.new')
  const bytes = new TextEncoder().encode('Words.')
  const files = ['a.txt', 'b.txt'].map((name) => ({ name, bytes }))
  const importing = call('import.files', { files })
  await call('import.cancel')
  expect(await importing).toMatchObject({ failure: { name: 'cancelled' } })
  expect(workbench.current?.labels).toEqual({})
})

test('articles named at the start are brought in, and what cannot be is said', async () => {
  const { start, folder, events } = await office()
  const { workbench, imports } = await start()
  const files = [join(folder, 'a.txt'), join(folder, 'missing.txt')]
  await writeFile(files[0]!, 'Words.')
  await openFirst(workbench, files)
  await importFirst(workbench, imports, files)
  expect([workbench.view()?.name, articles(workbench.current!.project).length]).toEqual(['Untitled', 1])
  expect(events('import.done')).toMatchObject([
    {
      files: [
        { outcome: 'ok' },
        { outcome: 'failed', message: expect.stringContaining('missing.txt could not be read') },
      ],
    },
  ])
})

test('a window sees what is done elsewhere, and its own changes only in the answer', async () => {
  const { start, events } = await office()
  const { call } = await start()
  const opened = await call('project.new')
  const done = await call('project.apply', { command: addArticle, at: Date.now() })
  await call('project.apply', { command: addQuote(1), at: Date.now() })
  expect(opened.ok && done.ok && done.value.stamp).toContain(opened.ok && opened.value.replica)
  await tick()
  expect(events('project.applied')).toEqual([])
  expect(events('project.history').at(-1)).toEqual({ undo: 'Mark quote' })
  expect(await call('project.undo')).toEqual({ ok: true, value: { label: 'Mark quote' } })
  expect(events('project.applied')).toMatchObject([
    { command: { label: 'Undo Mark quote' }, history: { undo: 'Import article', redo: 'Mark quote' } },
  ])
})

test('the records of a project that takes the place of another go to the windows while it is read', async () => {
  const { start, folder, shown } = await office()
  const { call, workbench } = await start()
  const path = join(folder, 'mine.quoin')
  await call('project.new')
  for (const command of [addArticle, addSpeaker(1), addQuote(1)])
    await call('project.apply', { command, at: Date.now() })
  await writeFile(path, encodeWhole(workbench.current!.project))
  await call('project.new')
  const opened = await call('project.open', {}, [path])
  expect(opened.ok && opened.value.parts.count).toBeGreaterThan(2)
  expect(opened.ok && shown(opened.value)).toEqual(asInWindow(workbench.view()!, []))
  // A file of another make is read whole, and sent whole.
  await call('project.new')
  await writeFile(path, JSON.stringify(JSON.parse(await readFile(path, 'utf8')), null, 1))
  const again = await call('project.open', {}, [path])
  expect(again.ok && again.value.parts).toBe(undefined)
  expect(again.ok && shown(again.value).tables.marks.size).toBe(1)
})

test('exports are written where the person says, and only those can be shown in the file manager', async () => {
  const { start, folder, chosen, shown } = await office()
  const { call } = await start()
  const opened = await call('project.new')
  expect(opened.ok && shown(opened.value).tables.project.size).toBe(1)
  for (const format of Object.keys(formatNames)) {
    chosen.place = join(folder, `out.${format}`)
    expect(await call('export.project', { format })).toEqual({ ok: true, value: { path: chosen.place, warnings: [] } })
    expect((await readFile(chosen.place)).length).toBeGreaterThan(0)
    expect((await call('app.reveal', { path: chosen.place })).ok).toBe(true)
  }
  expect((await call('app.reveal', { path: '/etc/passwd' })).ok).toBe(false)
  chosen.place = join(folder, 'no/such/out.md')
  expect(await call('export.project', { format: 'md' })).toMatchObject({ failure: { name: 'not-written' } })
})

test('saving writes the file now', async () => {
  const { start, folder } = await office()
  const { call } = await start()
  const path = join(folder, 'mine.quoin')
  await writeFile(path, encodeWhole(newProject('p_00000000000mine', 'Mine', '1.abcd.1')))
  await call('project.open', {}, [path])
  await call('project.apply', { command: addSpeaker(1), at: Date.now() })
  expect(await call('project.save')).toEqual({ ok: true, value: { state: 'saved' } })
  const read = decode(await readFile(path, 'utf8'))
  expect(read.ok && read.value.tables.speakers.size).toBe(1)
})

test('changing one setting leaves the others as they are', async () => {
  const { start } = await office()
  const { call, workbench } = await start()
  await call('settings.change', { author: { name: 'Anna Berg', initials: 'AB' }, tourSeen: true })
  await call('settings.change', { theme: 'dark' })
  expect(workbench.parts.settings.value.settings).toMatchObject({
    theme: 'dark',
    author: { name: 'Anna Berg', initials: 'AB' },
    tourSeen: true,
  })
})

test('a change meant for another project is not made to this one', async () => {
  const { start } = await office()
  const { call, workbench } = await start()
  const first = await call('project.new')
  await call('project.sample')
  const late = { command: addSpeaker(1), at: Date.now(), replica: first.ok && first.value.replica }
  expect(await call('project.apply', late)).toMatchObject({ ok: false, failure: { name: 'another-project' } })
  expect(workbench.current?.project.tables.speakers.size).toBe(0)
})

test('reloading opens the file as others have left it and tells the other windows; unreadable, it changes nothing', async () => {
  const { start, folder, events, shown } = await office()
  const { call, workbench } = await start()
  const path = join(folder, 'mine.quoin')
  await writeFile(path, encodeWhole(newProject('p_00000000000mine', 'Mine', '1.abcd.1')))
  await call('project.open', {}, [path])
  await call('project.apply', { command: addSpeaker(1), at: Date.now() })
  const session = workbench.current
  await writeFile(path, 'not a project')
  expect(await call('project.reload')).toMatchObject({ ok: false, failure: { name: 'not-a-project' } })
  expect(workbench.current).toBe(session)
  expect((await call('project.apply', { command: addSpeaker(2), at: Date.now() })).ok).toBe(true)
  await writeFile(path, encodeWhole(newProject('p_00000000000mine', 'Theirs', '1.abcd.1')))
  const again = await call('project.reload')
  expect(again.ok && shown(again.value).tables.project.get('p_00000000000mine')?.title).toBe('Theirs')
  expect(again.ok && [again.value.save, shown(again.value).tables.speakers.size]).toEqual([{ state: 'saved' }, 0])
  expect(events('project.opened')).toHaveLength(2)
  expect((await call('project.apply', { command: addSpeaker(3), at: Date.now() })).ok).toBe(true)
  expect(await call('project.save')).toEqual({ ok: true, value: { state: 'saved' } })
})

test('an export tells how far it is, and can be stopped: what stood at its place is left there', async () => {
  const { start, folder, chosen, events } = await office()
  const { call, workbench } = await start()
  await call('project.new')
  chosen.place = join(folder, 'out.xlsx')
  expect((await call('export.project', { format: 'xlsx' })).ok).toBe(true)
  expect(events('export.progress').at(-1)).toEqual({ share: 1 })
  const before = await readFile(chosen.place)
  const asked = new Promise<void>((resolve) => {
    workbench.parts.desktop.written = (_format, _project, _options, stop) =>
      new Promise((_, reject) => {
        stop!.addEventListener('abort', () => reject(new Error('The process ended')))
        resolve()
      })
  })
  const answered = call('export.project', { format: 'xlsx' })
  await asked
  expect(await call('export.cancel')).toEqual({ ok: true, value: null })
  expect(await answered).toMatchObject({ failure: { name: 'cancelled' } })
  expect(await readFile(chosen.place)).toEqual(before)
  expect((await readdir(folder)).filter((name) => name.includes('.tmp'))).toEqual([])
})

test('a briefing or a template that is not there is said before anybody is asked for a place', async () => {
  const { start } = await office()
  const { call } = await start()
  await call('project.new')
  expect(await call('export.project', { format: 'md', briefing: 'b_000000000' })).toMatchObject({
    failure: { name: 'no-briefing', message: expect.stringContaining('This project has none') },
  })
  expect(await call('export.project', { format: 'md', template: 'x' })).toMatchObject({
    failure: { name: 'no-template', message: expect.stringContaining('full, two-pages') },
  })
})
