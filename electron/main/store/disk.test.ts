import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync } from 'node:fs'
import {
  chmod,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { alive } from '../../../shared/project/select'
import { readProjectFile } from './file'
import { placeAt } from './open'
import { Replicas } from './replicas'
import type { Session } from './session'
import { addSpeaker, newBench, rename as nameSpeaker, type Bench } from './testing/bench'
import { newFolder } from './testing/folder'

/** What real disks do when they will not take a file. Each time: a sentence, nothing lost, and it goes on by itself. */

const AT = Date.now()
const isRoot = process.getuid?.() === 0
const run = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Can this machine make a small disk? Only root, and not in every container. */
const canMount = ((): boolean => {
  if (!isRoot || process.platform !== 'linux') return false
  const made = run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/mnt')
  if (made) run('umount', '/mnt')
  return made
})()
const NO_DISK = 'no right to mount a disk here'

/** A disk of one megabyte. */
async function smallDisk(): Promise<string> {
  const folder = join(await newFolder(), 'disk')
  await mkdir(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
  onTestFinished(() => void run('umount', '-l', folder))
  return folder
}

/** Fills the disk to its last byte; returns what makes room again. */
async function fill(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'filler')
  for (const size of [65536, 4096, 1])
    for (;;)
      try {
        await writeFile(path, Buffer.alloc(size), { flag: 'a' })
      } catch {
        break
      }
  return () => unlink(path)
}

const names = ({ project }: Pick<Session, 'project'>): string[] =>
  alive(project, 'speakers')
    .map((s) => s.name)
    .sort()
async function inFile(path: string): Promise<string[]> {
  const read = await readProjectFile(path)
  return read.ok ? names({ project: read.value }) : [read.failure.name]
}

/** The project file stands in `folder`, Quoin's own files elsewhere. */
async function projectIn(folder: string): Promise<Bench & { project: string }> {
  const bench = await newBench()
  const project = join(folder, 'p.quoin')
  await copyFile(bench.path, project)
  return { ...bench, project }
}

/** What is expected of every disk that does not take the file: `spoil` it, and `repair` it again. */
async function fails(project: string, bench: Bench, cause: string, spoil: () => unknown, repair: () => unknown) {
  const { session, states } = await bench.open(undefined, project)
  await session.apply(addSpeaker(1, 'Ana'), AT)
  expect(await session.save()).toEqual({ state: 'saved' })
  const before = await readFile(project)
  await spoil()
  await session.apply(addSpeaker(2, 'Bea'), AT)
  for (let i = 0; i < 3; i++)
    expect(await session.save()).toMatchObject({ state: 'failing', message: expect.stringContaining(cause) })
  // One change of what is shown, however often it is tried.
  expect(states.filter((state) => state.state === 'failing').length).toBe(1)
  expect(await session.apply(nameSpeaker(2, 'Cem'), AT)).toMatchObject({ ok: true })
  // Whoever opens it now, e.g. after a crash, finds both the old file whole and the work.
  if (await stat(project).catch(() => undefined)) {
    expect(await readFile(project)).toEqual(before)
    expect(names((await bench.open(undefined, project)).session)).toEqual(['Ana', 'Cem'])
  }
  await repair()
  expect(await session.look()).toEqual({ state: 'saved' })
  expect((await readdir(dirname(project))).filter((name) => name.endsWith('.tmp'))).toEqual([])
  await session.close()
}

test('a full disk', async (context) => {
  if (!canMount) return context.skip(NO_DISK)
  const folder = await smallDisk()
  const bench = await projectIn(folder)
  let room = async (): Promise<void> => undefined
  await fails(
    bench.project,
    bench,
    'the disk is full',
    async () => (room = await fill(folder)),
    () => room(),
  )
  expect(await inFile(bench.project)).toEqual(['Ana', 'Cem'])
})

test('a full disk: a copy can be saved elsewhere, and work goes on there', async (context) => {
  if (!canMount) return context.skip(NO_DISK)
  const folder = await smallDisk()
  const bench = await projectIn(folder)
  const { session } = await bench.open(undefined, bench.project)
  await fill(folder)
  await session.apply(addSpeaker(1, 'Ana'), AT)
  expect((await session.save()).state).toBe('failing')
  const elsewhere = join(bench.folder, 'elsewhere.quoin')
  const store = { userData: bench.userData, replicas: await Replicas.open(bench.userData) }
  await session.moveTo(await placeAt(elsewhere, session.project.id, store))
  expect([session.saveState, await inFile(elsewhere)]).toEqual([{ state: 'saved' }, ['Ana']])
  // And back there it is refused, with nothing changed.
  await expect(session.moveTo(await placeAt(bench.project, session.project.id, store))).rejects.toThrow('ENOSPC')
  expect([session.path, await inFile(bench.project)]).toEqual([elsewhere, []])
  await session.close()
})

test('Quoin’s own disk is full: changes are refused, in memory too, until there is room', async (context) => {
  if (!canMount) return context.skip(NO_DISK)
  const folder = await smallDisk()
  const bench = await newBench()
  await rm(bench.userData, { recursive: true })
  await mkdir(join(folder, 'data'))
  await symlink(join(folder, 'data'), bench.userData)
  const { session } = await bench.open()
  await session.apply(addSpeaker(1, 'Ana'), AT)
  const room = await fill(folder)
  const many = await Promise.all(
    Array.from({ length: 30 }, (_, n) => session.apply(addSpeaker(n + 2, 'x'.repeat(300)), AT)),
  )
  for (const one of many)
    expect(one).toMatchObject({ failure: { name: 'not-kept', message: expect.stringContaining('the disk is full') } })
  expect([names(session), session.labels]).toEqual([['Ana'], { undo: 'Add speaker' }])
  await room()
  expect((await session.apply(addSpeaker(2, 'Bea'), AT)).ok).toBe(true)
  expect(names((await bench.open()).session)).toEqual(['Ana', 'Bea'])
  await session.close()
})

test('a disk that turns read-only', async (context) => {
  if (!canMount) return context.skip(NO_DISK)
  const folder = await smallDisk()
  const bench = await projectIn(folder)
  const remount = (how: string): unknown => execFileSync('mount', ['-o', `remount,${how}`, folder])
  await fails(
    bench.project,
    bench,
    'the disk is read-only',
    () => remount('ro'),
    () => remount('rw'),
  )
  expect(await inFile(bench.project)).toEqual(['Ana', 'Cem'])
})

test('a folder that nobody may change, not even its owner', async (context) => {
  if (!canMount) return context.skip(NO_DISK)
  const folder = await newFolder()
  const bench = await projectIn(folder)
  const guard = (how: string): boolean => run('chattr', how, folder)
  if (!guard('+i')) return context.skip('this file system knows no such flag')
  guard('-i')
  onTestFinished(() => void guard('-i'))
  await fails(
    bench.project,
    bench,
    'no permission',
    () => guard('+i'),
    () => guard('-i'),
  )
  expect(await inFile(bench.project)).toEqual(['Ana', 'Cem'])
})

test('a file that is marked read-only stays as it is', async () => {
  const bench = await projectIn(await newFolder())
  await fails(
    bench.project,
    bench,
    'marked read-only',
    () => chmod(bench.project, 0o444),
    () => chmod(bench.project, 0o644),
  )
  expect(await inFile(bench.project)).toEqual(['Ana', 'Cem'])
  expect((await stat(bench.project)).mode & 0o777).toBe(0o644)
})

test('a folder that is gone, and comes back', async () => {
  const folder = join(await newFolder(), 'work')
  await mkdir(folder)
  const bench = await projectIn(folder)
  await fails(
    bench.project,
    bench,
    'there is no such folder',
    () => rename(folder, `${folder} away`),
    () => rename(`${folder} away`, folder),
  )
  expect(await inFile(bench.project)).toEqual(['Ana', 'Cem'])
})

test('a folder that may not be written to any more', async (context) => {
  if (isRoot && !process.seteuid) return context.skip('no other user to be')
  const folder = await newFolder()
  const bench = await projectIn(folder)
  const nobody = 65534
  if (isRoot) {
    execFileSync('chown', ['-R', String(nobody), folder, bench.folder])
    process.seteuid?.(nobody)
    onTestFinished(() => process.seteuid?.(0))
  }
  await fails(
    bench.project,
    bench,
    'no permission',
    () => chmodSync(folder, 0o555),
    () => chmodSync(folder, 0o755),
  )
  expect(await inFile(bench.project)).toEqual(['Ana', 'Cem'])
  if (!isRoot) return
  // Somebody else's file in a folder of ours: a rename could replace it, and must not.
  process.seteuid?.(0)
  chownSync(bench.project, 0, 0)
  chmodSync(bench.project, 0o644)
  process.seteuid?.(nobody)
  const { session } = await bench.open(undefined, bench.project)
  await session.apply(addSpeaker(5, 'Eva'), AT)
  expect(await session.save()).toMatchObject({ state: 'failing', message: expect.stringContaining('no permission') })
  await session.close()
})
