import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { manyCommands } from '../testing/commands'
import { newDesk, run } from '../testing/desk'
import { GOLDEN, opened } from '../testing/golden'
import { decode } from './decode'
import { encode, encodeWhole } from './file'
import { LineReading, type OnRecords } from './lines'
import { emptyProject, type Project } from './model'
import type { Unreadable } from './reading'
import { readRecords, readReplica, recordsForWindow } from './replica'
import type { Result } from '../result'

/** Reads a file in pieces that end at lines, each of at least `size` units; undefined when it is not laid out in lines. */
function inLines(text: string, size: number, onRecords?: OnRecords): Result<Project, Unreadable> | undefined {
  const reading = new LineReading(onRecords)
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at + size) + 1 || text.length
    if (!reading.feed(text.slice(at, end))) return undefined
    at = end
  }
  return reading.end()
}

const sizes = fc.constantFrom(0, 1, 50, 400, 5000, 1_000_000)

describe('reading in lines', () => {
  it('finds in every file of ours what decode finds, however it is cut', () => {
    fc.assert(
      fc.property(manyCommands, sizes, (commands, size) => {
        const desk = newDesk()
        for (const command of commands) run(desk, command)
        const text = encodeWhole(desk.project)
        expect(inLines(text, size)).toEqual(decode(text))
      }),
    )
    for (const size of [0, 1, 200, 1_000_000]) expect(inLines(GOLDEN, size)).toEqual(decode(GOLDEN))
  })

  it('finds in a damaged file what decode finds, or gives up', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        ',',
        '\n',
        ',\n',
        ']',
        '\n]',
        '"marks":[\n',
        '],\n',
        '{}',
        '{},\n',
        '"tags":[],',
        '[',
        '}',
        '5',
        '"',
        '\\',
      ),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(30), piece), { minLength: 1, maxLength: 3 }),
        sizes,
        (cuts, size) => {
          let text = GOLDEN
          for (const [where, length, put] of cuts) {
            const at = where % text.length
            text = text.slice(0, at) + put + text.slice(at + length)
          }
          const read = inLines(text, size)
          expect(read).toEqual(read && decode(text))
        },
      ),
      { numRuns: 600 },
    )
  })

  it('finds in a file with its lines in another order, twice or missing what decode finds, or gives up', () => {
    const lines = GOLDEN.split(/(?<=\n)/)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 3 }),
        sizes,
        (moves, size) => {
          const next = [...lines]
          for (const [from, to, twice] of moves) {
            const [line] = next.splice(from % next.length, twice ? 0 : 1)
            next.splice(to % (next.length + 1), 0, line ?? next[from % next.length] ?? '')
          }
          const read = inLines(next.join(''), size)
          expect(read).toEqual(read && decode(next.join('')))
        },
      ),
      { numRuns: 600 },
    )
  })

  it('finds what decode finds, or gives up, where tables are not what they seem', () => {
    const line = /\n(\{"id":"t_.*"\})/.exec(GOLDEN)?.[1] ?? ''
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    const note = '{"type":"blockquote","content":['.repeat(100_000) + ']}'.repeat(100_000)
    const seeming = `{"table":"x","raw":{\n"links":[\n${line}\n]},"reason":"x"}`
    for (const text of [
      // The same table once more, in one line or in several.
      GOLDEN.replace('\n"quarantine":[', '\n"tags":[],\n"quarantine":['),
      GOLDEN.replace('\n"quarantine":[', `\n"tags":[\n${line}\n],\n"quarantine":[`),
      // One inside something else.
      GOLDEN.replace(/"links":\[[^]*?\n\],/, '"links":[1],').replace(
        '"quarantine":[\n',
        `"quarantine":[\n${seeming},\n`,
      ),
      GOLDEN.replaceAll('\n', '\r\n'),
      JSON.stringify(JSON.parse(GOLDEN), null, 2),
      `\uFEFF${GOLDEN}`,
      GOLDEN.replace('"quarantine":[\n', `"quarantine":[\n{"table":"x","raw":${deep},"reason":"x"},\n`),
      GOLDEN.replace('"tags":[\n', `"tags":[\n${deep},\n`),
      GOLDEN.replace(
        '"tags":[\n',
        `"tags":[\n{"id":"t_000000009test","name":"x","stamp":"1.alpha.1","note":${note}},\n`,
      ),
    ]) {
      expect(text).not.toBe(GOLDEN)
      for (const size of [0, 1_000_000]) {
        const read = inLines(text, size)
        expect(read).toEqual(read && decode(text))
      }
    }
  })

  it('tells of all records, so that a window has them before the file is read', () => {
    const bad = GOLDEN.replace('"form":"direct"', '"form":"shouted"')
    for (const text of [GOLDEN, bad, bad.replace(/"project":\[\n.*\n\]/, '"project":[]')])
      for (const size of [0, 300, 1_000_000]) {
        const window = emptyProject('')
        const read = inLines(text, size, (table, records, json) =>
          readRecords(window, table, recordsForWindow(table, records, json)),
        )
        if (!read?.ok) throw new Error('not read')
        const rest = [...encode(read.value, { texts: false, records: false })].join('')
        expect(readReplica(rest, window)).toEqual(readReplica([...encode(opened(text), { texts: false })].join('')))
      }
  })
})
