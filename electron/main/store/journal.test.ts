import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Stamped } from '../../../shared/project/commands'
import { Journal, missing, readJournal } from './journal'
import { disk, type Io } from './io'
import { addSpeaker } from './testing/bench'
import { diskFull, faulty } from './testing/faults'
import { newFolder } from './testing/folder'

const entry = (n: number): Stamped => ({ stamp: `${n}.abcd.1`, command: addSpeaker(n) })
const about = { project: 'p_1', path: '/somewhere/p.quoin' }
const stamps = (entries: readonly Stamped[]): string[] => entries.map((e) => e.stamp)
function open(path: string, length = 0, io: Io = disk): Journal {
  const journal = new Journal(path, about, length, io)
  onTestFinished(() => journal.close())
  return journal
}
const pathIn = async (): Promise<string> => join(await newFolder(), 'journals', 'a.jsonl')

test('entries come back in their order, with the clock they build on', async () => {
  const path = await pathIn()
  const journal = open(path)
  await journal.append([entry(4), entry(5)], { abcd: 3 })
  await journal.append([entry(6)], { abcd: 5 })
  const content = await readJournal(path)
  expect(content).toMatchObject({ base: { abcd: 3 }, damaged: 0 })
  expect(content.entries).toEqual([entry(4), entry(5), entry(6)])
  expect(stamps(missing(content.entries, { abcd: 5 }))).toEqual(['6.abcd.1'])
})

test('a torn last line is dropped, and the next entry is written in its place', async () => {
  const path = await pathIn()
  await open(path).append([entry(1)], {})
  await appendFile(path, JSON.stringify(entry(2)))
  const torn = await readJournal(path)
  expect([stamps(torn.entries), torn.damaged]).toEqual([['1.abcd.1'], 0])
  await open(path, torn.length).append([entry(2)], { abcd: 1 })
  const whole = await readJournal(path)
  expect([stamps(whole.entries), whole.damaged]).toEqual([['1.abcd.1', '2.abcd.1'], 0])
})

test('a damaged line in the middle is counted, never skipped in silence', async () => {
  const path = await pathIn()
  await open(path).append([entry(1), entry(2), entry(3)], {})
  const lines = (await readFile(path, 'utf8')).split('\n')
  lines[2] = '{"stamp":"2.abcd.1","comm\0\0\0'
  await writeFile(path, lines.join('\n'))
  const content = await readJournal(path)
  expect([stamps(content.entries), content.damaged]).toEqual([['1.abcd.1', '3.abcd.1'], 1])
})

test('emptied, it begins anew', async () => {
  const path = await pathIn()
  const journal = open(path)
  await journal.append([entry(1)], {})
  await journal.empty()
  expect((await readJournal(path)).entries).toEqual([])
  await journal.append([entry(2)], { abcd: 1 })
  expect(await readJournal(path)).toMatchObject({ base: { abcd: 1 }, entries: [entry(2)] })
  await journal.empty()
  await journal.close()
  await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('whichever call fails, a refused entry is not there and the next one is', async () => {
  const sound = faulty({})
  const first = open(await pathIn(), 0, sound.io)
  await first.append([entry(1)], {})
  const before = sound.calls.length
  await first.append([entry(2), entry(3)], { abcd: 1 })
  for (const half of [false, true])
    for (let n = before; n < sound.calls.length; n++) {
      const path = await pathIn()
      let broken = true
      const failing = faulty({ half, fault: (at) => (broken && at >= n ? diskFull() : undefined) })
      const journal = open(path, 0, failing.io)
      await journal.append([entry(1)], {})
      await expect(journal.append([entry(2), entry(3)], { abcd: 1 })).rejects.toMatchObject({ code: 'ENOSPC' })
      broken = false
      await journal.append([{ ...entry(2), command: addSpeaker(20) }], { abcd: 1 })
      const content = await readJournal(path)
      expect([content.entries, content.damaged]).toEqual([[entry(1), { ...entry(2), command: addSpeaker(20) }], 0])
    }
})
