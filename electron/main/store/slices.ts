import { setImmediate as tick } from 'node:timers/promises'
import { LineReading, type OnRecords } from '../../../shared/project/lines'
import type { Project } from '../../../shared/project/model'
import type { Unreadable } from '../../../shared/project/reading'
import type { Result } from '../../../shared/result'

/** Bytes read at a time: half a millisecond of work, and strings so short that the collector of garbage gets rid of them cheaply. */
const SLICE = 48 * 1024
/** Milliseconds after which others get their turn. */
const TURN = 8

/** A byte order mark stays, as anything else that our files do not begin with. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads a project file that is laid out in lines, while everything else goes on; undefined where it is not. */
export async function readInSlices(
  bytes: Uint8Array,
  onRecords?: OnRecords,
): Promise<Result<Project, Unreadable> | undefined> {
  const reading = new LineReading(onRecords)
  let turn = performance.now() + TURN
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at + SLICE) + 1 || bytes.length
    const lines = textOf(bytes.subarray(at, end))
    if (lines === undefined || !reading.feed(lines)) return undefined
    at = end
    if (performance.now() < turn) continue
    await tick()
    turn = performance.now() + TURN
  }
  return reading.end()
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}
