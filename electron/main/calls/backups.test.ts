import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { EventName, OpenProject, Taken, Version } from '../../../shared/contract'
import type { Differences } from '../../../shared/formats/differences'
import type { Result } from '../../../shared/result'
import type { Desktop } from '../desktop'
import { createDispatch } from '../dispatch'
import type { Handlers } from '../dispatch'
import { Replicas } from '../store/replicas'
import { openSettings } from '../store/settings'
import { addArticle, addQuote, addSpeaker, newBench, removeSpeaker, rename, speakerId } from '../store/testing/bench'
import { asInWindow } from '../store/testing/window'
import { versionReader } from '../versions/reader'
import type { ForkVersions } from '../versions/protocol'
import { startVersions } from '../versions/start'
import { Workbench } from '../workbench'
import { backupCalls } from './backups'

/** The process that reads versions, played in this one. */
const fork: ForkVersions = () => {
  const read = versionReader()
  let hear = (_: unknown): void => undefined
  return {
    post: (request) => void read(structuredClone(request)).then((reply) => hear(structuredClone(reply))),
    onMessage: (listener) => (hear = listener),
    onExit: () => undefined,
    kill: () => undefined,
  }
}

async function desk() {
  const { userData, path, folder } = await newBench()
  await mkdir(userData, { recursive: true })
  const [settings, replicas] = await Promise.all([openSettings(userData), Replicas.open(userData)])
  const told: [EventName, unknown][] = []
  const desktop = {
    tell: (name: EventName, event: unknown) => void told.push([name, event]),
    collect: () => Promise.resolve(),
  } as unknown as Desktop
  const log: unknown[] = []
  const { versions, backups } = startVersions(userData, desktop, (...entry) => log.push(entry), fork)
  const store = { userData, replicas, backups }
  const workbench = new Workbench({
    store,
    settings,
    desktop,
    versions,
    sample: '',
    log: (...entry) => log.push(entry),
  })
  onTestFinished(async () => {
    await workbench.close()
    versions.close()
  })
  const dispatch = createDispatch({
    handlers: backupCalls(workbench) as Handlers,
    windowOf: () => 1,
    log: (...entry) => log.push(entry),
  })
  const call = <T>(name: string, input: unknown = {}) => dispatch(null, name, input, []) as Promise<Result<T>>
  const get = async <T>(name: string, input: unknown = {}): Promise<T> => {
    const answer = await call<T>(name, input)
    if (!answer.ok) throw new Error(answer.failure.message)
    return answer.value
  }
  const open = async () => {
    const opened = await workbench.openPath(path)
    if (!opened.ok) throw new Error(opened.failure.message)
    return workbench.current!
  }
  const names = () =>
    [...workbench.current!.project.tables.speakers.values()].filter((s) => !s.gone).map(({ name }) => name)
  /** A version with Ana, Bea and a quote, and the project open again. */
  const withVersion = async () => {
    const session = await open()
    for (const command of [addArticle, addQuote(1), addSpeaker(1, 'Ana'), addSpeaker(2, 'Bea')])
      await session.apply(command, Date.now())
    await workbench.close()
    await open()
    return (await get<Version[]>('backup.list'))[0]!
  }
  return { folder, userData, path, told, workbench, call, get, open, names, withVersion }
}

test('the list says what is in a version, the comparison what differs', async () => {
  const { withVersion, workbench, get } = await desk()
  const { id, counts, size } = await withVersion()
  expect([counts, size > 500]).toEqual([{ articles: 1, marks: 1, speakers: 2 }, true])
  await workbench.current!.apply(rename(1, 'Ann'), Date.now())
  await workbench.current!.apply(removeSpeaker(2), Date.now())
  const compared = await get<Differences>('backup.compare', { id })
  expect(compared.summary).toBe('1 speaker more; 1 speaker differs')
  expect(compared.others.map(({ fields }) => fields)).toEqual([[{ label: 'Name', was: 'Ana', now: 'Ann' }], []])
})

test('takes back what was chosen, as one step, and nothing else', async () => {
  const { withVersion, workbench, get, names, told } = await desk()
  const { id } = await withVersion()
  const session = workbench.current!
  for (const command of [rename(1, 'Ann'), removeSpeaker(2), addSpeaker(3, 'Cem')])
    await session.apply(command, Date.now())
  told.length = 0
  const taken = await get<Taken>('backup.take', { id, records: [{ table: 'speakers', id: speakerId(2) }] })
  expect([taken, names()]).toEqual([{ label: 'Take back 1 speaker', left: 0 }, ['Ann', 'Bea', 'Cem']])
  expect(session.labels.undo).toBe('Take back 1 speaker')
  expect(told.filter(([name]) => name === 'project.applied').length).toBe(1)
  await session.undo()
  expect(names()).toEqual(['Ann', 'Cem'])
})

test('replaces everything, as one step', async () => {
  const { withVersion, workbench, get, names } = await desk()
  const { id } = await withVersion()
  const session = workbench.current!
  for (const command of [rename(1, 'Ann'), removeSpeaker(2), addSpeaker(3, 'Cem')])
    await session.apply(command, Date.now())
  expect((await get<Taken>('backup.take', { id })).label).toMatch(/^Go back to the version of today \d\d:\d\d$/)
  expect(names()).toEqual(['Ana', 'Bea'])
  await session.undo()
  expect(names()).toEqual(['Ann', 'Cem'])
})

test('opens a version as a copy without a name, twice if need be', async () => {
  const { withVersion, workbench, get, open, names, told, path, userData } = await desk()
  const { id } = await withVersion()
  await workbench.current!.apply(rename(1, 'Ann'), Date.now())
  await get('backup.open', { id })
  expect(names()).toEqual(['Ana', 'Bea'])
  const shown = told.findLast(([name]) => name === 'project.opened')![1] as OpenProject
  expect([shown.path, shown.name]).toEqual([null, expect.stringMatching(/^p, version of \d+ \w+ \d{4} \d\d\.\d\d$/)])
  expect(asInWindow(shown, told).tables.speakers.size).toBe(2)
  await open()
  expect(names()).toEqual(['Ann', 'Bea'])
  await get('backup.open', { id })
  expect((await readdir(join(userData, 'untitled'))).filter((name) => name.endsWith('.quoin')).length).toBe(2)
  expect(basename(path)).toBe('p.quoin')
})

test('a name that is in no list, or is a path, is refused', async () => {
  const { withVersion, call } = await desk()
  const { id } = await withVersion()
  for (const name of [`../${id}`, `x${id}`, '/etc/passwd', ''])
    for (const what of ['backup.compare', 'backup.open', 'backup.take'])
      expect(await call(what, { id: name })).toMatchObject({ ok: false })
})

test('a damaged file names its newest version, which opens even with nothing else open', async () => {
  const { withVersion, workbench, path, get, open, names } = await desk()
  await withVersion()
  await workbench.close()
  const damaged = (await readFile(path, 'utf8')).slice(0, 300)
  await writeFile(path, damaged)
  const failed = await workbench.openPath(path)
  if (failed.ok) throw new Error('It opened')
  expect(failed.failure.message).toMatch(
    /^p\.quoin is damaged.*version of today \d\d:\d\d .*1 article, 1 mark, 2 speakers/,
  )
  expect(failed.failure.offer!.label).toMatch(/^Open the version of today/)
  await get('backup.open', { id: failed.failure.offer!.version })
  expect(names()).toEqual(['Ana', 'Bea'])
  expect(await readFile(path, 'utf8')).toBe(damaged)
  await expect(open()).rejects.toThrow('damaged')
})
