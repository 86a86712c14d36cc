import { useEffect, useState } from 'react'
import { call } from '../bridge'
import type { Input, NewerCopy } from '../../shared/contract'
import { plainText } from '../../shared/text/plain'
import type { RichText } from '../../shared/text/rich'
import { linesOf, type Line } from './lines'

export type How = Input<'import.readAs'>['how']

/** Another reading of an article’s file: on its way, here, or why it is not. */
export type Reading =
  | { state: 'waiting' }
  | { state: 'here'; newer: NewerCopy; lines: Line[] }
  | { state: 'failed'; why: string; ask: boolean }

/** `how` null: none is wanted yet. `again(true)` asks for the file. */
export function useReading(article: string, how: How | null): { reading: Reading; again: () => void } {
  const key = how && JSON.stringify(how)
  const [got, setGot] = useState<{ key: string; reading: Reading } | null>(null)
  const [asking, setAsking] = useState(0)
  useEffect(() => {
    if (key === null) return
    let left = false
    void call('import.readAs', { id: article, how: JSON.parse(key) as How, ask: asking > 0 }).then((answer) => {
      if (!left) setGot({ key, reading: answer.ok ? here(answer.value) : failed(answer.failure) })
    })
    return () => void (left = true)
  }, [article, key, asking])
  const reading: Reading = got && got.key === key ? got.reading : { state: 'waiting' }
  return { reading, again: () => setAsking((count) => count + 1) }
}

const here = (newer: NewerCopy): Reading => ({
  state: 'here',
  newer,
  lines: linesOf(plainText(JSON.parse(newer.json) as RichText)),
})

const NEEDS_FILE = new Set(['no-original', 'other-file', 'cancelled'])

const failed = ({ name, message }: { name: string; message: string }): Reading => ({
  state: 'failed',
  // Who closes the question for a file knows why nothing is shown.
  why: name === 'cancelled' ? 'Choose the file again to see how else it can be read.' : message,
  ask: NEEDS_FILE.has(name),
})
