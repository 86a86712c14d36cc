import { chmod, mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { disk } from './io'
import { Lock, lockPath, nameOfHolder, thisProcess, type Holder, type Identity } from './lock'
import { newFolder } from './testing/folder'

const person = (user: string, more: Partial<Identity> = {}): Identity => ({
  ...thisProcess(() => user),
  host: `desk of ${user}`,
  ...more,
})

async function place() {
  const path = join(await newFolder(), 'p.quoin')
  const locks: Lock[] = []
  onTestFinished(async () => void (await Promise.all(locks.map((lock) => lock.release()))))
  const lockOf = (me: Identity, onLost?: () => void): Lock => {
    const lock = new Lock(path, me, disk, onLost)
    locks.push(lock)
    return lock
  }
  const written = async (): Promise<Holder> => JSON.parse(await readFile(lockPath(path), 'utf8')) as Holder
  return { path, lockOf, written }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

test('the first has it, the second is told who, and has it when it is let go of', async () => {
  const { path, lockOf, written } = await place()
  const [anna, bert] = [lockOf(person('Anna')), lockOf(person('Bert'))]
  expect(await anna.take()).toBeUndefined()
  const holder = await bert.take()
  expect(holder && nameOfHolder(holder)).toBe('Anna on desk of Anna')
  expect(await anna.take()).toBeUndefined()
  expect(await written()).toMatchObject({ user: 'Anna', host: 'desk of Anna', pid: process.pid })
  await bert.release()
  expect(await isThere(lockPath(path))).toBe(true)
  await anna.release()
  expect(await isThere(lockPath(path))).toBe(false)
  expect(await bert.take()).toBeUndefined()
  expect((await written()).user).toBe('Bert')
})

test('a lock of a process that has ended on this machine is taken over at once', async () => {
  const { lockOf, written } = await place()
  const host = 'desk-3'
  // No system gives out numbers as high as this.
  await lockOf(person('Anna', { host, pid: 2 ** 30 })).take()
  expect(await lockOf(person('Bert', { host })).take()).toBeUndefined()
  expect((await written()).user).toBe('Bert')
})

test('a lock without a sign of life is taken over in under five seconds, whatever the clocks say', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const { path, lockOf, written } = await place()
  await writeFile(lockPath(path), JSON.stringify({ ...person('Anna'), user: 'Anna', time: '' }))
  // Its machine's clock is a day ahead.
  const ahead = new Date(Date.now() + 86_400_000)
  await utimes(lockPath(path), ahead, ahead)
  const bert = lockOf(person('Bert'))
  expect((await bert.take())?.user).toBe('Anna')
  vi.advanceTimersByTime(3000)
  expect((await bert.take())?.user).toBe('Anna')
  vi.advanceTimersByTime(1900)
  expect(await bert.take()).toBeUndefined()
  expect((await written()).user).toBe('Bert')
})

test('whoever is alive keeps it, and gives signs of it', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const { path, lockOf } = await place()
  const [anna, bert] = [lockOf(person('Anna')), lockOf(person('Bert'))]
  await anna.take()
  const sign = async (): Promise<bigint> => (await disk.stat(lockPath(path))).mtimeNs
  for (let i = 0; i < 10; i++) {
    expect((await bert.take())?.user).toBe('Anna')
    const last = await sign()
    vi.advanceTimersByTime(1500)
    await vi.waitFor(async () => expect(await sign()).not.toBe(last))
  }
})

test('who has lost it, e.g. because the machine slept, learns so and does not take it back', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const { lockOf, written } = await place()
  const lost = vi.fn<() => void>()
  const [anna, bert] = [lockOf(person('Anna'), lost), lockOf(person('Bert'))]
  await anna.take()
  await bert.take()
  vi.setSystemTime(Date.now())
  // Her heart stands still while his clock goes on.
  vi.clearAllTimers()
  vi.advanceTimersByTime(4500)
  expect(await bert.take()).toBeUndefined()
  expect((await anna.take())?.user).toBe('Bert')
  await anna.release()
  expect((await written()).user).toBe('Bert')
})

test('a lock file that is no such thing is watched like any other, and one that was cleaned up is made again', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const { path, lockOf, written } = await place()
  await writeFile(lockPath(path), 'not json')
  const anna = lockOf(person('Anna'))
  const holder = await anna.take()
  expect(holder && nameOfHolder(holder)).toBe('Somebody else')
  vi.advanceTimersByTime(4500)
  expect(await anna.take()).toBeUndefined()
  await disk.unlink(lockPath(path))
  expect(await anna.take()).toBeUndefined()
  expect((await written()).user).toBe('Anna')
})

test('where no lock can be made, nobody is in the way', async () => {
  const folder = join(await newFolder(), 'none')
  const lock = new Lock(join(folder, 'p.quoin'), person('Anna'), disk)
  expect(await lock.take()).toBeUndefined()
  await lock.release()
  expect(await isThere(folder)).toBe(false)
})

test.skipIf(process.getuid?.() === 0)('a read-only folder gets no lock file', async () => {
  const folder = join(await newFolder(), 'read-only')
  await mkdir(folder, { mode: 0o500 })
  const lock = new Lock(join(folder, 'p.quoin'), person('Anna'), disk)
  expect(await lock.take()).toBeUndefined()
  expect(await isThere(lockPath(join(folder, 'p.quoin')))).toBe(false)
  await chmod(folder, 0o700)
})
