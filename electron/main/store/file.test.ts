import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Low } from 'lowdb'
import { encodeWhole } from '../../../shared/project/file'
import { newProject } from '../../../shared/project/model'
import { ProjectFile, readProjectFile, saveProjectFile } from './file'
import { disk, type Io } from './io'
import { diskFull, faulty } from './testing/faults'
import { newFolder } from './testing/folder'

const project = newProject('p_0000000000abcdef', 'Talks – “Grüße”', '1.abcd.1')

const nameOf = async (path: string): Promise<string> => {
  const read = await readProjectFile(path)
  return read.ok ? 'ok' : read.failure.name
}

test('a project comes back as it was written, with or without a byte order mark', async () => {
  const path = join(await newFolder(), 'a.quoin')
  expect(await saveProjectFile(path, project)).toEqual({ ok: true, value: null })
  const text = await readFile(path, 'utf8')
  await writeFile(path, `\uFEFF${text}`)
  const read = await readProjectFile(path)
  expect(read.ok && encodeWhole(read.value)).toBe(text)
})

test.each([
  ['empty-file', Buffer.from('')],
  ['not-a-project', Buffer.from('null')],
  ['not-a-project', Buffer.from('{"other":true}')],
  ['not-a-project', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0])],
  ['not-utf-8', Buffer.from([0x7b, 0xe9, 0x7d])],
  ['not-utf-8', Buffer.from('\uFEFF{}', 'utf16le')],
  ['newer-file', Buffer.from('{"quoin":99,"id":"p_0000000000abcdef"}')],
  ['truncated', Buffer.from('{"quoin":1,"id":"p_00000')],
])('%s is refused in a sentence and left as it is', async (name, bytes) => {
  const path = join(await newFolder(), 'a.quoin')
  await writeFile(path, bytes)
  expect(await nameOf(path)).toBe(name)
  expect(await readFile(path)).toEqual(bytes)
})

test('a file that is missing and a folder have sentences of their own', async () => {
  const folder = await newFolder()
  await mkdir(join(folder, 'b.quoin'))
  expect(await nameOf(join(folder, 'a.quoin'))).toBe('missing')
  expect(await nameOf(join(folder, 'b.quoin'))).toBe('folder')
})

test('what somebody else writes right after our save is noticed, and not taken for ours', async () => {
  const path = join(await newFolder(), 'a.quoin')
  await saveProjectFile(path, project)
  let renamed = false
  const io: Io = {
    ...disk,
    rename: async (from, to) => {
      await disk.rename(from, to)
      if (renamed) return
      renamed = true
      await writeFile(path, 'theirs')
    },
  }
  const file = new ProjectFile(path, io)
  await file.read()
  await file.write(project)
  await expect(file.write(project)).rejects.toMatchObject({ failure: { name: 'changed-on-disk' } })
  expect(await readFile(path, 'utf8')).toBe('theirs')
})

test('a save of which only the last sync failed is not taken for somebody else’s', async () => {
  const path = join(await newFolder(), 'a.quoin')
  await saveProjectFile(path, project)
  const { io, calls } = faulty({
    fault: (_, name) => (name === 'sync' && calls.at(-2) === 'rename' ? diskFull() : undefined),
  })
  const file = new ProjectFile(path, io)
  await file.read()
  const changed = newProject(project.id, 'Another title', '1.abcd.1')
  await expect(file.write(changed)).rejects.toMatchObject({ code: 'ENOSPC' })
  await file.refuseIfChanged()
  expect(await nameOf(path)).toBe('ok')
})

test('lowdb never replaces what somebody else has written meanwhile', async () => {
  const path = join(await newFolder(), 'a.quoin')
  await saveProjectFile(path, project)
  const low = new Low(new ProjectFile(path), project)
  await low.read()
  await low.write()
  const theirs = (await readFile(path, 'utf8')).replace('Talks', 'Talk!')
  await writeFile(path, theirs)
  await expect(low.write()).rejects.toMatchObject({ failure: { name: 'changed-on-disk' } })
  expect(await readFile(path, 'utf8')).toBe(theirs)
})

test('a file whose time was changed but not its content is still ours', async () => {
  const path = join(await newFolder(), 'a.quoin')
  await saveProjectFile(path, project)
  const low = new Low(new ProjectFile(path), project)
  await low.read()
  await utimes(path, 1, 1)
  await low.write()
  expect((await readFile(path, 'utf8')).startsWith('{"quoin":')).toBe(true)
})

test('the command line is told in a sentence when it cannot write', async () => {
  const folder = await newFolder()
  const saved = await saveProjectFile(join(folder, 'no/such/a.quoin'), project)
  expect(saved).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining('there is no such folder') },
  })
})
