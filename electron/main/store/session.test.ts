import { appendFile, chmod, copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { encodeWhole } from '../../../shared/project/file'
import { alive } from '../../../shared/project/select'
import { readProjectFile } from './file'
import { disk } from './io'
import { placeAt } from './open'
import { Replicas } from './replicas'
import type { Session } from './session'
import { addArticle, addQuote, addSpeaker, newBench, removeSpeaker, rename } from './testing/bench'
import { diskFull, faulty } from './testing/faults'

const AT = Date.now()
const names = ({ project }: Session): string[] => alive(project, 'speakers').map((s) => s.name)

async function inFile(path: string): Promise<string[]> {
  const read = await readProjectFile(path)
  return read.ok ? alive(read.value, 'speakers').map((s) => s.name) : [read.failure.name]
}

test('changes, undo and redo, and what the menu says of them', async () => {
  const { session } = await (await newBench()).open()
  await session.apply(addSpeaker(1, 'Ana'), AT)
  await session.apply(removeSpeaker(1), AT)
  expect([names(session), session.labels]).toEqual([[], { undo: 'Delete speaker' }])
  await session.undo()
  expect([names(session), session.labels]).toEqual([['Ana'], { undo: 'Add speaker', redo: 'Delete speaker' }])
  await session.redo()
  expect(names(session)).toEqual([])
  expect(await session.redo()).toMatchObject({ ok: false, failure: { name: 'nothing' } })
  await session.close()
})

test('a change that is refused changes nothing, and those around it happen', async () => {
  const { open, path } = await newBench()
  const { session } = await open()
  await session.apply(addArticle, AT)
  const results = await Promise.all([
    session.apply(addSpeaker(1, 'Ana'), AT),
    session.apply(addSpeaker(1, 'Ana again'), AT),
    session.apply(addQuote(1, 'We shall not sign'), AT),
    session.apply(addQuote(2), AT),
  ])
  expect(results.map((r) => (r.ok ? r.value.stamp.split('.')[0] : r.failure.name))).toEqual([
    '2',
    'refused',
    'refused',
    '3',
  ])
  await session.close()
  expect(await inFile(path)).toEqual(['Ana'])
})

test('what was acknowledged is there after a crash, without a save', async () => {
  const { open, path } = await newBench()
  const { session } = await open()
  await Promise.all([
    session.apply(addSpeaker(1, 'Ana'), AT),
    session.apply(rename(1, 'Bea'), AT),
    session.apply(addSpeaker(2, 'Cem'), AT),
  ])
  expect(await inFile(path)).toEqual([])
  const again = await open()
  expect(names(again.session)).toEqual(['Bea', 'Cem'])
  expect([again.notice, again.session.replica === session.replica]).toEqual([undefined, false])
  expect(await again.session.save()).toEqual({ state: 'saved' })
  expect(await inFile(path)).toEqual(['Bea', 'Cem'])
})

test('changes in one moment share one sync of the disk', async () => {
  const { open } = await newBench()
  const { io, calls } = faulty({})
  const { session } = await open(io)
  await Promise.all(Array.from({ length: 50 }, (_, n) => session.apply(addSpeaker(n), AT)))
  expect(calls.filter((name) => name === 'datasync').length).toBe(1)
  await session.close()
})

test('saves by itself soon after a change, and empties the journal', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const { open, path, userData } = await newBench()
    const { session, states } = await open()
    await session.apply(addSpeaker(1, 'Ana'), AT)
    expect([session.saveState, await inFile(path)]).toEqual([{ state: 'kept' }, []])
    vi.advanceTimersByTime(1000)
    await session.save()
    expect(await inFile(path)).toEqual(['Ana'])
    expect(states).toEqual([{ state: 'kept' }, { state: 'saved' }])
    await session.close()
    expect(await readdir(join(userData, 'journals'))).toEqual([])
  } finally {
    vi.useRealTimers()
  }
})

test('changes made while the file is being written are not lost from the journal', async () => {
  const { open, path } = await newBench()
  const { session } = await open()
  await session.apply(addSpeaker(1, 'Ana'), AT)
  const saving = session.save()
  const late = session.apply(addSpeaker(2, 'Bea'), AT)
  await Promise.all([saving, late])
  expect(names((await open()).session)).toEqual(['Ana', 'Bea'])
  await session.save()
  expect(await inFile(path)).toEqual(['Ana', 'Bea'])
})

test('a journal that cannot be written refuses the change, in memory too, and recovers', async () => {
  const { open } = await newBench()
  let full = false
  const { session } = await open(
    faulty({ half: true, fault: (_, name) => (full && name === 'write' ? diskFull() : undefined) }).io,
  )
  await session.apply(addSpeaker(1, 'Ana'), AT)
  const before = encodeWhole(session.project)
  full = true
  const refused = await Promise.all([
    session.apply(addSpeaker(2), AT),
    session.apply(rename(2, 'Bea'), AT),
    session.undo(),
  ])
  expect(refused.map((r) => r.ok)).toEqual([false, false, false])
  expect(refused[0]).toMatchObject({
    failure: { name: 'not-kept', message: expect.stringContaining('the disk is full') },
  })
  expect([encodeWhole(session.project), session.labels]).toEqual([before, { undo: 'Add speaker' }])
  full = false
  expect((await session.apply(addSpeaker(2, 'Cem'), AT)).ok).toBe(true)
  expect(names((await open()).session)).toEqual(['Ana', 'Cem'])
})

test('a project file that cannot be written: said in a sentence, kept in the journal, saved later', async () => {
  const { open, path } = await newBench()
  let full = true
  const { session, states } = await open(
    faulty({ fault: (_, name) => (full && name === 'rename' ? diskFull() : undefined) }).io,
  )
  await session.apply(addSpeaker(1, 'Ana'), AT)
  expect(await session.save()).toMatchObject({
    state: 'failing',
    message: expect.stringContaining('safe in Quoin’s journal'),
  })
  expect(names((await open()).session)).toEqual(['Ana'])
  full = false
  expect(await session.save()).toEqual({ state: 'saved' })
  expect(await inFile(path)).toEqual(['Ana'])
  expect(states.map((s) => s.state)).toEqual(['kept', 'failing', 'saved'])
  await session.close()
})

test('a file that somebody else has changed is never overwritten, and “Save as” works', async () => {
  const { open, path, folder, userData } = await newBench()
  const { session } = await open()
  await session.apply(addSpeaker(1, 'Ana'), AT)
  await appendFile(path, ' ')
  const theirs = await readFile(path, 'utf8')
  expect(await session.save()).toMatchObject({ state: 'changed', message: expect.stringContaining('Join both') })
  expect(await readFile(path, 'utf8')).toBe(theirs)
  const elsewhere = join(folder, 'mine.quoin')
  await session.moveTo(
    await placeAt(elsewhere, session.project.id, { userData, replicas: await Replicas.open(userData) }),
  )
  expect([session.saveState, session.path]).toEqual([{ state: 'saved' }, elsewhere])
  await session.apply(addSpeaker(2, 'Bea'), AT)
  await session.close()
  expect([await inFile(elsewhere), await readFile(path, 'utf8')]).toEqual([['Ana', 'Bea'], theirs])
  expect(names((await open()).session)).toEqual([])
})

test('“Save as” onto its own file replaces what somebody else wrote, as the person has just said', async () => {
  const { open, path, userData } = await newBench()
  const { session } = await open()
  await session.apply(addSpeaker(1, 'Ana'), AT)
  await appendFile(path, ' ')
  await session.save()
  await session.moveTo(await placeAt(path, session.project.id, { userData, replicas: await Replicas.open(userData) }))
  await session.apply(addSpeaker(2, 'Bea'), AT)
  expect(names((await open()).session)).toEqual(['Ana', 'Bea'])
  await session.close()
})

test('an installation keeps its replica id on a file, and takes a new one on a copy or a file put back', async () => {
  const { open, path, folder } = await newBench()
  const first = await open()
  await first.session.apply(addSpeaker(1), AT)
  await first.session.close()
  const old = await readFile(path)
  const second = await open()
  expect(second.session.replica).toBe(first.session.replica)
  await second.session.apply(addSpeaker(2), AT)
  await second.session.close()
  const copy = join(folder, 'copy.quoin')
  await copyFile(path, copy)
  expect((await open(undefined, copy)).session.replica).not.toBe(first.session.replica)
  await writeFile(path, old)
  expect((await open()).session.replica).not.toBe(first.session.replica)
})

test('a file changed elsewhere while work waited in the journal: the work is brought in and said so', async () => {
  const { open, path, folder } = await newBench()
  const theirs = join(folder, 'theirs.quoin')
  await copyFile(path, theirs)
  const colleague = await open(undefined, theirs)
  await colleague.session.apply(addSpeaker(9, 'Theirs'), AT)
  await colleague.session.close()
  const mine = await open()
  await mine.session.apply(addSpeaker(1, 'Mine'), AT)
  await copyFile(theirs, path)
  const again = await open()
  expect(names(again.session).sort()).toEqual(['Mine', 'Theirs'])
  expect(again.notice).toContain('changed elsewhere')
  expect(again.session.replica).not.toBe(mine.session.replica)
})

test('journal entries that cannot be brought in are reported and kept', async () => {
  const { open, userData } = await newBench()
  const { session } = await open()
  await Promise.all([session.apply(addSpeaker(1, 'Ana'), AT), session.apply(addSpeaker(2, 'Bea'), AT)])
  const journals = join(userData, 'journals')
  const [name] = await readdir(journals)
  const lines = (await readFile(join(journals, name!), 'utf8')).split('\n')
  lines[1] = lines[1]!.replace('"add"', '"odd"')
  await writeFile(join(journals, name!), lines.join('\n'))
  const again = await open()
  expect([names(again.session), again.notice]).toEqual([
    ['Bea'],
    expect.stringContaining('1 change could not be brought in'),
  ])
  await again.session.close()
  expect((await readdir(journals)).filter((n) => n.endsWith('.aside')).length).toBe(1)
})

test('a journal that cannot be read: not opened without it, said in a sentence, and nothing touched', async () => {
  const { open, path } = await newBench()
  const { session } = await open()
  await session.apply(addSpeaker(1, 'Ana'), AT)
  await session.abandon()
  const before = await readFile(path)
  const io = {
    ...disk,
    readFile: (of: string) => (of.endsWith('.jsonl') ? Promise.reject(diskFull()) : disk.readFile(of)),
  }
  await expect(open(io)).rejects.toThrow('journal')
  expect(await readFile(path)).toEqual(before)
  expect(names((await open()).session)).toEqual(['Ana'])
})

test('a time far off is not believed', async () => {
  const { session } = await (await newBench()).open()
  const done = await session.apply(addSpeaker(1), 1e300)
  expect(done.ok && parseInt(done.value.stamp.split('.')[2]!, 36)).toBeLessThan(AT + 86_400_000)
  await session.close()
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be written to fails in a sentence', async () => {
  const { open, folder } = await newBench()
  const { session } = await open()
  await session.apply(addSpeaker(1), AT)
  await chmod(folder, 0o500)
  expect(await session.save()).toMatchObject({ state: 'failing', message: expect.stringContaining('permission') })
  await chmod(folder, 0o700)
  await session.close()
})
