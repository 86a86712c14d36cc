import { describe, expect, it } from 'vitest'
import type { Slices } from '../../../shared/text/search'
import { inSlices } from './slices'

function* counting(to: number, seen: number[]): Slices<string> {
  for (let i = 0; i < to; i++) {
    seen.push(i)
    yield
  }
  return 'done'
}

/** Takes long enough for a slice to be over. */
function* slow(steps: number): Slices<number> {
  for (let i = 0; i < steps; i++) {
    const until = performance.now() + 4
    while (performance.now() < until);
    yield
  }
  return steps
}

describe('work in slices', () => {
  it('does what is short at once', () => {
    let answer = ''
    inSlices(counting(10, []), (value) => (answer = value))
    expect(answer).toBe('done')
  })

  it('lets other work in between, and comes to an end', async () => {
    let ended = false
    const answer = new Promise((resolve) => inSlices(slow(12), (value) => ((ended = true), resolve(value))))
    expect(ended).toBe(false)
    expect(await answer).toBe(12)
  })

  it('can be finished at once, or given up', async () => {
    let answer = 0
    inSlices(slow(12), (value) => (answer = value)).finish()
    expect(answer).toBe(12)
    let late = false
    inSlices(slow(12), () => (late = true)).cancel()
    await new Promise((resolve) => inSlices(slow(20), resolve))
    expect(late).toBe(false)
  })
})
