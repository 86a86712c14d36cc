import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, readlink, stat, symlink, utimes, writeFile, chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sweep, writeDurably } from './durable'
import { disk } from './io'
import { diskFull, faulty } from './testing/faults'
import { newFolder } from './testing/folder'

const read = (path: string): Promise<string> => readFile(path, 'utf8')

function* many(count: number): Generator<string> {
  for (let i = 0; i < count; i++) yield `line ${i} of a file: “Grüße”\n`
}

test('writes a new file and replaces an old one, keeping its mode', async () => {
  const path = join(await newFolder(), 'a.quoin')
  await writeDurably(path, ['one', ' two'])
  expect(await read(path)).toBe('one two')
  await chmod(path, 0o640)
  await writeDurably(path, many(3000))
  expect(await read(path)).toBe([...many(3000)].join(''))
  expect((await stat(path)).mode & 0o777).toBe(0o640)
})

test('writes bytes between texts in their order', async () => {
  const path = join(await newFolder(), 'a.pdf')
  await writeDurably(path, ['a', new Uint8Array([0, 255]), 'b'])
  expect([...(await readFile(path))]).toEqual([97, 0, 255, 98])
})

test('a symbolic link stays a link, also one that points nowhere yet', async () => {
  const folder = await newFolder()
  await mkdir(join(folder, 'real'))
  await symlink('real/target.quoin', join(folder, 'link.quoin'))
  for (const text of ['first', 'second']) {
    await writeDurably(join(folder, 'link.quoin'), [text])
    expect(await read(join(folder, 'real/target.quoin'))).toBe(text)
  }
  expect(await readlink(join(folder, 'link.quoin'))).toBe('real/target.quoin')
  expect(await readdir(folder)).toEqual(['link.quoin', 'real'])
})

test('goes on after short writes', async () => {
  const path = join(await newFolder(), 'a.quoin')
  await writeDurably(path, many(40), { io: faulty({ atMost: 7 }).io })
  expect(await read(path)).toBe([...many(40)].join(''))
})

test('takes a write of no bytes for a full disk', async () => {
  const path = join(await newFolder(), 'a.quoin')
  await writeFile(path, 'old')
  await expect(writeDurably(path, ['new'], { io: faulty({ atMost: 0 }).io })).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(await read(path)).toBe('old')
})

test('whichever call fails, the old file or the new one is there, whole, and nothing else', async () => {
  const folder = await newFolder()
  const path = join(folder, 'a.quoin')
  const [old, next] = ['old', [...many(20_000)].join('')]
  await writeFile(path, old)
  const { io, calls } = faulty({})
  await writeDurably(path, many(20_000), { io })
  expect(calls.filter((name) => name === 'write').length).toBeGreaterThan(2)
  for (const half of [false, true])
    for (const [n, name] of calls.entries()) {
      await writeFile(path, old)
      const failing = faulty({ half, fault: (at) => (at === n ? diskFull() : undefined) })
      const done = await writeDurably(path, many(20_000), { io: failing.io }).then(
        () => true,
        () => false,
      )
      // Giving the file to its old group is a courtesy; everything else counts.
      expect([name, done]).toEqual([name, name === 'chown'])
      const replaced = done || n > calls.indexOf('rename')
      expect([name, await read(path)]).toEqual([name, replaced ? next : old])
      expect(await readdir(folder)).toEqual(['a.quoin'])
    }
})

test('a throw before the file is replaced leaves the old one', async () => {
  const folder = await newFolder()
  await writeFile(join(folder, 'a.quoin'), 'old')
  const beforeReplace = (): Promise<void> => Promise.reject(new Error('changed'))
  await expect(writeDurably(join(folder, 'a.quoin'), ['new'], { beforeReplace })).rejects.toThrow('changed')
  expect(await read(join(folder, 'a.quoin'))).toBe('old')
  expect(await readdir(folder)).toEqual(['a.quoin'])
})

test('a long write lets others work in between', async () => {
  const path = join(await newFolder(), 'a.quoin')
  let turns = 0
  let writing = true
  const count = (): void => {
    turns++
    if (writing) setImmediate(count)
  }
  setImmediate(count)
  await writeDurably(path, many(10_000))
  writing = false
  expect(turns).toBeGreaterThan(15)
})

test('sweeps what an earlier crash left of this file, and nothing else', async () => {
  const folder = await newFolder()
  const path = join(folder, 'a.quoin')
  const left = '.a.quoin.quoin-0123456789abcdef.tmp'
  const fresh = '.a.quoin.quoin-fedcba9876543210.tmp'
  const others = ['.b.quoin.quoin-0123456789abcdef.tmp', '.a.quoin.quoin-notes.tmp', 'a.quoin']
  for (const name of [left, fresh, ...others]) await writeFile(join(folder, name), '')
  const longAgo = new Date(Date.now() - 3_600_000 - process.uptime() * 1000)
  for (const name of [left, ...others]) await utimes(join(folder, name), longAgo, longAgo)
  await sweep(path)
  expect(await readdir(folder)).toEqual([fresh, ...others].sort())
  await sweep(join(folder, 'no/such/folder'), disk)
})

test.skipIf(process.platform === 'win32')('nothing takes the place of a pipe or a device', async () => {
  const folder = await newFolder()
  const path = join(folder, 'pipe')
  execFileSync('mkfifo', [path])
  await expect(writeDurably(path, ['new'])).rejects.toMatchObject({ code: 'ENOTFILE' })
  expect((await stat(path)).isFIFO()).toBe(true)
  expect(await readdir(folder)).toEqual(['pipe'])
})
