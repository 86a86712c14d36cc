import { readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { decode } from '../../../shared/project/decode'
import { versionReader } from '../versions/reader'
import type { Checked } from '../versions/protocol'
import { backupFolder } from './backup-files'
import { Backups, Unsound, type BackupParts } from './backups'
import { openSession, placeAt } from './open'
import { Replicas } from './replicas'
import type { Session } from './session'
import { addSpeaker, newBench, rename as renameSpeaker } from './testing/bench'
import { diskFull, faulty } from './testing/faults'

const MINUTE = 60_000
const START = Date.UTC(2026, 10, 22, 12)

const read = versionReader()
const check = async (path: string): Promise<Checked> => {
  const reply = await read({ id: 1, do: 'check', path })
  if (!reply.ok) throw new Unsound(reply.message)
  return reply.value as Checked
}

async function shop(more: Partial<BackupParts> = {}) {
  const bench = await newBench()
  const { userData, path } = bench
  const clock = { now: START }
  const [told, log]: [string[], unknown[]] = [[], []]
  const parts: BackupParts = {
    userData,
    check,
    log: (...entry) => log.push(entry),
    tell: (message) => told.push(message),
    now: () => clock.now,
    ...more,
  }
  const backups = new Backups(parts)
  const store = { userData, backups, replicas: await Replicas.open(userData) }
  const open = async (at = path): Promise<Session> => {
    const opened = await openSession(at, store, {
      applied: () => undefined,
      saveState: () => undefined,
      fault: () => undefined,
    })
    if (!opened.ok) throw new Error(opened.failure.message)
    return opened.value.session
  }
  /** One sitting: opens, does what is asked, closes. */
  const sit = async (...names: string[]): Promise<string> => {
    const session = await open()
    for (const [i, name] of names.entries())
      await session.apply(
        session.project.tables.speakers.size > i ? renameSpeaker(i, name) : addSpeaker(i, name),
        START,
      )
    await session.close()
    clock.now += MINUTE
    return session.project.id
  }
  return { ...bench, store, backups, clock, told, log, open, sit }
}

const namesIn = async (path: string): Promise<string[]> => {
  const decoded = decode(await readFile(path, 'utf8'))
  if (!decoded.ok) throw new Error(decoded.failure.message)
  return [...decoded.value.tables.speakers.values()].map(({ name }) => name)
}

test('closing puts a version aside, byte for byte, with what is in it; a sitting without changes does not', async () => {
  const { sit, backups, path } = await shop()
  const project = await sit('Ana', 'Bea')
  await sit()
  const versions = await backups.list(project, path)
  expect(versions.map(({ counts, at }) => [counts, at])).toEqual([[{ articles: 0, marks: 0, speakers: 2 }, START]])
  expect(await readFile(versions[0]!.path)).toEqual(await readFile(path))
})

test('the file as it was found is put aside before the first change is written over it', async () => {
  const { sit, backups, path, userData } = await shop()
  const project = await sit('Ana')
  // As a colleague's copy, on a machine that has never seen it.
  await rename(backupFolder(userData), join(userData, 'elsewhere'))
  await sit('Bea')
  const versions = await backups.list(project, path)
  expect(await Promise.all(versions.map((version) => namesIn(version.path)))).toEqual([['Bea'], ['Ana']])
})

test('while somebody works there is a version every five minutes of changes, not more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const { open, clock, backups, path } = await shop()
    const session = await open()
    for (let minute = 0; minute < 12; minute++) {
      await session.apply(addSpeaker(minute), START)
      await session.save()
      clock.now += MINUTE
      vi.advanceTimersByTime(MINUTE)
      // Whatever was due is done when the list is.
      if (minute % 5 === 4)
        await vi.waitFor(async () =>
          expect((await backups.list(session.project.id, path)).length).toBe((minute + 1) / 5),
        )
    }
    await session.close()
    const versions = await backups.list(session.project.id, path)
    expect(versions.map(({ counts }) => counts.speakers)).toEqual([12, 10, 5])
  } finally {
    vi.useRealTimers()
  }
})

test('a copy that cannot be read back never takes the place of one that can', async () => {
  let broken = false
  const { sit, backups, path, told, log, userData } = await shop({
    check: async (at) => {
      if (broken) throw new Unsound('broken')
      return check(at)
    },
  })
  const project = await sit('Ana')
  const before = await backups.list(project, path)
  broken = true
  await sit('Bea')
  expect(await backups.list(project, path)).toEqual(before)
  expect([told.length, log.length]).toEqual([1, 1])
  expect(told[0]).toContain('could not be read back')
  const [folder] = await readdir(backupFolder(userData))
  expect((await readdir(join(backupFolder(userData), folder!))).sort()).toEqual([before[0]!.id, 'project.json'].sort())
})

test('what could not be looked at stays, and is looked at another time', async () => {
  let gone = true
  const { sit, backups, path } = await shop({
    check: async (at) => (gone ? Promise.reject(new Error('gone')) : check(at)),
  })
  const project = await sit('Ana')
  expect(await backups.list(project, path)).toEqual([])
  gone = false
  expect((await backups.list(project, path)).length).toBe(1)
})

test('a full disk is told once and stops nothing; a version comes when there is room again', async () => {
  let full = true
  const { io } = faulty({ half: true, fault: (_, name) => (full && name === 'write' ? diskFull() : undefined) })
  const { sit, backups, path, told, userData } = await shop({ io })
  await sit('Ana')
  const project = await sit('Bea')
  expect(await namesIn(path)).toEqual(['Bea'])
  expect(told).toEqual([expect.stringContaining('the disk is full')])
  expect(await backups.list(project, path)).toEqual([])
  full = false
  await sit('Cem')
  // The file as it was found, and as it was left.
  expect((await backups.list(project, path)).length).toBe(2)
  const [folder] = await readdir(backupFolder(userData))
  expect((await readdir(join(backupFolder(userData), folder!))).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('whichever call fails while a version is made, saving goes on and earlier versions stay sound', async () => {
  for (let n = 0; n < 40; n++) {
    let at = -1
    const { io, calls } = faulty({ half: true, fault: (call) => (call === at ? diskFull() : undefined) })
    const { sit, backups, path } = await shop({ io })
    const project = await sit('Ana')
    await backups.list(project, path)
    at = calls.length + n
    await sit('Bea')
    const reached = calls.length > at
    expect(await namesIn(path)).toEqual(['Bea'])
    at = -1
    const versions = await backups.list(project, path).catch(() => [])
    const names = await Promise.all(versions.map((version) => namesIn(version.path)))
    expect(names.at(-1)).toEqual(['Ana'])
    if (!reached) return
  }
  throw new Error('more calls than expected')
})

test('old versions are thinned when a new one has come', async () => {
  const { sit, backups, path, clock } = await shop()
  let project = ''
  for (const name of ['a', 'b', 'c', 'd']) project = await sit(name)
  await backups.list(project, path)
  clock.now += 3 * 24 * 60 * MINUTE
  await sit('e')
  const versions = await backups.list(project, path)
  expect(await Promise.all(versions.map((version) => namesIn(version.path)))).toEqual([['e'], ['d']])
})

test('versions are found when the project was moved, and not those of a copy that has a life of its own', async () => {
  const { sit, open, backups, path, folder, store } = await shop()
  const project = await sit('Ana')
  const session = await open()
  const next = join(folder, 'elsewhere.quoin')
  await session.moveTo(await placeAt(next, project, store))
  await session.apply(renameSpeaker(0, 'Bea'), START)
  await session.close()
  const all = async (at: string) => (await backups.list(project, at)).length
  expect([await all(path), await all(next)]).toEqual([1, 1])
  await unlink(path)
  expect(await all(next)).toBe(2)
})

test('for a file that cannot be read any more the newest version is found by its place', async () => {
  const { sit, backups, path } = await shop()
  await sit('Ana')
  await sit('Bea')
  await writeFile(path, '{"quoin":1')
  expect(await namesIn((await backups.newestAt(path))!.path)).toEqual(['Bea'])
  expect(await backups.newestAt(`${path}x`)).toBe(undefined)
})
