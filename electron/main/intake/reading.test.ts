import * as fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { err } from '../../../shared/result'
import type { Read } from './files'
import { readInOrder } from './reading'

/** A file whose reading ends when it is told to. */
function slow(name: number) {
  let end = (): void => undefined
  const done = new Promise<void>((resolve) => (end = resolve))
  const one = {
    name,
    begun: false,
    end,
    read: (): Promise<Read> => ((one.begun = true), done.then(() => err('x', ''))),
  }
  return one
}

test('whatever is done first, files are given out in their order, and never more are read than asked for', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      async (choices, together) => {
        const files = choices.map((_, i) => slow(i))
        const ended = new Set<number>()
        const given: number[] = []
        const reading = (async () => {
          const signal = new AbortController().signal
          for await (const { one } of readInOrder(files, { together, most: together, signal })) given.push(one.name)
        })()
        for (const choice of choices) {
          const open = files.filter(({ begun, name }) => begun && !ended.has(name))
          expect(open.length).toBeLessThanOrEqual(together)
          const one = open[choice % open.length]!
          ended.add(one.name)
          one.end()
          await new Promise((next) => setImmediate(next))
        }
        await reading
        expect(given).toEqual(files.map(({ name }) => name))
      },
    ),
    { numRuns: 60 },
  )
})

test('stopping ends it at once, though a file has not been read to its end', async () => {
  const files = [slow(0), slow(1)]
  const stop = new AbortController()
  const given: number[] = []
  const reading = (async () => {
    for await (const { one } of readInOrder(files, { together: 2, most: 2, signal: stop.signal })) given.push(one.name)
  })()
  files[0]!.end()
  await new Promise((next) => setImmediate(next))
  stop.abort()
  await reading
  expect(given).toEqual([0])
})

test('a file that takes long does not hold up the others', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const files = [0, 1, 2, 3].map(slow)
  const given: number[] = []
  const reading = (async () => {
    const signal = new AbortController().signal
    for await (const { one } of readInOrder(files, { together: 1, most: 2, signal })) given.push(one.name)
  })()
  const begun = () => files.filter((file) => file.begun).map(({ name }) => name)
  expect(begun()).toEqual([0])
  await vi.advanceTimersByTimeAsync(1500)
  expect(begun()).toEqual([0, 1])
  for (const one of files.slice(1)) {
    one.end()
    await vi.advanceTimersByTimeAsync(1)
  }
  expect(begun()).toEqual([0, 1, 2, 3])
  expect(given).toEqual([])
  files[0]!.end()
  await vi.advanceTimersByTimeAsync(1)
  await reading
  expect(given).toEqual([0, 1, 2, 3])
})
