import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { encodeWhole } from '../../../shared/project/file'
import { newDesk, run } from '../../../shared/testing/desk'
import { newFolder } from '../store/testing/folder'
import { ReaderGone, VersionHost } from './host'
import type { ForkVersions, Request } from './protocol'
import { versionReader } from './reader'

/** The process, played in this one; it dies of the questions named in `deadly`. */
function stage(deadly: Request['do'][] = []) {
  const asked: Request['do'][] = []
  let started = 0
  const fork: ForkVersions = () => {
    started++
    const read = versionReader()
    let [hear, exit] = [(_: unknown): void => undefined, (): void => undefined]
    return {
      post: (request) => {
        asked.push(request.do)
        if (deadly.includes(request.do)) queueMicrotask(() => exit())
        else void read(request).then((reply) => hear(reply))
      },
      onMessage: (listener) => (hear = listener),
      onExit: (listener) => (exit = listener),
      kill: () => undefined,
    }
  }
  const host = new VersionHost(fork)
  onTestFinished(() => host.close())
  return { host, asked, deadly, starts: () => started }
}

async function file(text: string): Promise<string> {
  const path = join(await newFolder(), 'version.quoin')
  await writeFile(path, text)
  return path
}

test('today’s project is sent once, and again when it has changed', async () => {
  const { host, asked } = stage()
  const desk = newDesk()
  const path = await file(encodeWhole(desk.project))
  const total = async () => (await host.compare(path, desk.project)).differences.total
  expect([await total(), await total()]).toEqual([0, 0])
  run(desk, { do: 'set', table: 'project', id: desk.project.id, fields: { title: 'Another' } })
  expect(await total()).toBe(1)
  expect(asked).toEqual(['today', 'compare', 'compare', 'today', 'compare'])
})

test('questions asked together are answered one after another', async () => {
  const { host, starts } = stage()
  const desk = newDesk()
  const path = await file(encodeWhole(desk.project))
  const answers = await Promise.all([host.check(path), host.compare(path, desk.project), host.check(path)])
  expect(answers.map((answer) => answer.counts.marks)).toEqual([2, 2, 2])
  expect(starts()).toBe(1)
})

test('a process that dies is told from a version that is bad, and another one takes its place', async () => {
  const { host, deadly, starts } = stage(['check'])
  const desk = newDesk()
  const good = await file(encodeWhole(desk.project))
  await expect(host.check(good)).rejects.toThrow(ReaderGone)
  deadly.length = 0
  const bad = await host.check(await file('{"quoin":1')).catch((error: unknown) => error)
  expect([bad instanceof Error, bad instanceof ReaderGone]).toEqual([true, false])
  expect((await host.check(good)).project).toBe(desk.project.id)
  expect(starts()).toBe(2)
})
