import { expect, test, vi } from 'vitest'
import { Kept } from './kept'

const pdf = (...bytes: number[]): Uint8Array => new Uint8Array(bytes)

test('what is looked at and then written is made once', async () => {
  const kept = new Kept()
  const make = vi.fn<() => Promise<Uint8Array>>(() => Promise.resolve(pdf(1)))
  const [first, second] = [kept.of(1, 'a', make), kept.of(1, 'a', make)]
  expect([await first, await second, make.mock.calls.length]).toEqual([pdf(1), pdf(1), 1])
})

test('another choice gives up the one before; other windows have their own', async () => {
  const kept = new Kept()
  const stops: AbortSignal[] = []
  const forever = (stop: AbortSignal): Promise<Uint8Array> => {
    stops.push(stop)
    return new Promise((_, reject) => stop.addEventListener('abort', () => reject(stop.reason as Error)))
  }
  const first = kept.of(1, 'a', forever)
  const others = kept.of(2, 'a', forever)
  const next = kept.of(1, 'b', () => Promise.resolve(pdf(2)))
  await expect(first).rejects.toThrow('aborted')
  expect([await next, stops.map(({ aborted }) => aborted)]).toEqual([pdf(2), [true, false]])
  kept.drop(2)
  await expect(others).rejects.toThrow('aborted')
})

test('what failed is made anew, and what was dropped too', async () => {
  const kept = new Kept()
  await expect(kept.of(1, 'a', () => Promise.reject(new Error('full')))).rejects.toThrow('full')
  expect(await kept.of(1, 'a', () => Promise.resolve(pdf(3)))).toEqual(pdf(3))
  kept.drop(1)
  expect(await kept.of(1, 'a', () => Promise.resolve(pdf(4)))).toEqual(pdf(4))
})
