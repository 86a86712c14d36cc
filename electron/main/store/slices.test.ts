import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { TableName } from '../../../shared/project/tables'
import { disk } from './io'
import { addArticle, addQuote, addSpeaker, newBench } from './testing/bench'

async function told(bench: Awaited<ReturnType<typeof newBench>>) {
  const records: [TableName, number][] = []
  const opened = await bench.open(disk, bench.path, {
    onRecords: (table, list) => void records.push([table, list.length]),
  })
  return { ...opened, records }
}

test('all records are told while the file is read, unless the journal holds more', async () => {
  const bench = await newBench()
  const { session } = await bench.open()
  for (const command of [addArticle, addSpeaker(1), addQuote(1), addQuote(2)]) await session.apply(command, Date.now())
  await session.close()
  const first = await told(bench)
  expect(first.toldAll).toBe(true)
  expect(first.records.filter(([, count]) => count > 0).toSorted()).toEqual([
    ['articles', 1],
    ['marks', 2],
    ['project', 1],
    ['speakers', 1],
  ])
  await first.session.apply(addSpeaker(2), Date.now())
  const second = await told(bench)
  expect([second.toldAll, second.session.project.tables.speakers.size]).toEqual([false, 2])
})

test('a file that is laid out otherwise, or damaged near its end, is read whole', async () => {
  const bench = await newBench()
  const { session } = await bench.open()
  for (const command of [addArticle, addSpeaker(1), addQuote(1)]) await session.apply(command, Date.now())
  await session.close()
  const text = await readFile(bench.path, 'utf8')
  await writeFile(bench.path, JSON.stringify(JSON.parse(text), null, 2))
  const pretty = await told(bench)
  expect([pretty.toldAll, pretty.session.project.tables.marks.size]).toEqual([false, 1])
  await pretty.session.close()
  await writeFile(bench.path, text.slice(0, -5))
  await expect(told(bench)).rejects.toThrow(/left untouched/)
  await writeFile(bench.path, Buffer.from(text.replace('Talks', '\u00ff\u00ff'), 'latin1'))
  await expect(told(bench)).rejects.toThrow(/not text/)
})
