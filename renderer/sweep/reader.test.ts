import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { encodeWhole } from '../../shared/project/file'
import { newProject, write, type Project } from '../../shared/project/model'
import { newArticle, newMark, type Mark } from '../../shared/project/tables'
import { makeSpan } from '../../shared/text/anchor'
import { act, currentProject, open } from '../store/project'
import { useReading } from './found'
import { endReading, goOnReading, startReading, stopReading, takeOut } from './reader'
import type { Row } from './row'
import type { Answer, Question } from './worker'

const asked: string[] = []
const hold: { answer: boolean; stamp: (id: string) => string } = { answer: true, stamp: () => '' }

vi.mock('../bridge', () => ({
  on: () => () => undefined,
  call: (name: string, { id }: { id: string }) => {
    if (name !== 'article.text') return new Promise(() => undefined)
    asked.push(id)
    return Promise.resolve(hold.answer ? { ok: true, value: { json: '{}', stamp: hold.stamp(id) } } : { ok: false })
  },
}))

/** A worker that answers when it is told to. */
class FakeWorker {
  static last: FakeWorker
  questions: Question[] = []
  ended = false
  private hear: (event: { data: Answer }) => void = () => undefined
  constructor() {
    FakeWorker.last = this
  }
  addEventListener(_: string, hear: (event: { data: Answer }) => void): void {
    this.hear = hear
  }
  postMessage(question: Question): void {
    this.questions.push(question)
  }
  terminate(): void {
    this.ended = true
  }
  /** Answers the oldest question with so many rows. */
  answer(rows: number): string {
    const { article } = this.questions.shift()!
    const found = Array.from({ length: rows }, (_, i) => ({ key: `${article} ${i}`, article }) as Row)
    this.hear({ data: { article, rows: found, done: true } })
    return article
  }
}

const idOf = (i: number): string => `a_00000000${i}test`

function desk(articles: number): Project {
  const project = newProject('p_000000001test', 'Canal', '1.desk.1')
  for (let i = 1; i <= articles; i++) {
    const stamp = `${i + 1}.desk.1`
    write(project, stamp, [{ table: 'articles', id: idOf(i), after: { id: idOf(i), stamp, ...newArticle({}) } }])
  }
  return project
}

const read = () => useReading.getState()
const found = (): number[] => [...read().rows.values()].map(({ length }) => length)
const settle = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(0))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('Worker', FakeWorker)
  asked.length = 0
  hold.answer = true
  hold.stamp = (id) => currentProject().tables.articles.get(id)!.stamp
  const json = encodeWhole(desk(6))
  open({ json, replica: 'desk', name: 'Canal', path: null, save: { state: 'saved' }, history: {} })
})
afterEach(() => {
  endReading()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('articles come a few at a time, in their order, until all have been read', async () => {
  startReading()
  await settle()
  expect(asked).toEqual([1, 2, 3].map(idOf))
  FakeWorker.last.answer(2)
  await settle()
  expect(asked).toEqual([1, 2, 3, 4].map(idOf))
  while (FakeWorker.last.questions.length) {
    FakeWorker.last.answer(1)
    await settle()
  }
  expect(read()).toMatchObject({ done: 6, total: 6, failed: 0, stopped: false })
  expect(found()).toEqual([2, 1, 1, 1, 1, 1])
})

test('one that cannot be read is counted, and stops no other', async () => {
  hold.answer = false
  startReading()
  await settle()
  expect(read()).toMatchObject({ done: 6, failed: 6 })
})

test('it can be stopped, with what was found, and gone on with', async () => {
  startReading()
  await settle()
  FakeWorker.last.answer(2)
  stopReading()
  await settle()
  FakeWorker.last.answer(1)
  while (FakeWorker.last.questions.length) FakeWorker.last.answer(0)
  await settle()
  const before = asked.length
  expect(read()).toMatchObject({ stopped: true, total: 6 })
  expect(found()).toEqual([2, 1])
  expect(before).toBeLessThan(6)
  goOnReading()
  await settle()
  expect(asked.length).toBeGreaterThan(before)
  expect(read().stopped).toBe(false)
})

test('a mark that comes while its article is read makes the answer old: it is asked for again', async () => {
  startReading()
  await settle()
  const id = 'm_000000001test'
  const mark = { id, ...newMark('quote', { article: idOf(1), spans: [makeSpan('Ice.', 0, 3)] }) } as Mark
  expect(act({ do: 'add', table: 'marks', record: mark })).toBe(true)
  FakeWorker.last.answer(3)
  await settle()
  expect(found()).toEqual([])
  expect(asked.filter((one) => one === idOf(1))).toHaveLength(1)
  while (FakeWorker.last.questions.length) {
    FakeWorker.last.answer(1)
    await settle()
  }
  await vi.advanceTimersByTimeAsync(1000)
  while (FakeWorker.last.questions.length) FakeWorker.last.answer(2)
  expect(asked.filter((one) => one === idOf(1)).length).toBeGreaterThan(1)
  expect(read().rows.get(idOf(1))).toHaveLength(2)
})

test('rows that are dealt with go at once, and everything goes at the end', async () => {
  startReading()
  await settle()
  const worker = FakeWorker.last
  worker.answer(2)
  await vi.advanceTimersByTimeAsync(1000)
  takeOut([read().rows.get(idOf(1))![0]!])
  expect(found()[0]).toBe(1)
  endReading()
  expect([read().rows.size, worker.ended]).toEqual([0, true])
})
