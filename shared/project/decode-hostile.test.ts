import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { manyCommands } from '../testing/commands'
import { newDesk, run } from '../testing/desk'
import { GOLDEN, nameOf, opened } from '../testing/golden'
import { decode } from './decode'
import { encodeWhole } from './file'
import { about, type Project } from './model'
import { tableNames } from './tables'

/** Every record of every table and everything set aside, counted. */
const counted = (project: Project): number =>
  tableNames.reduce((sum, name) => sum + project.tables[name].size, project.quarantine.length)

describe('a hostile file', () => {
  it('with keys of the language changes no object but its own', () => {
    const evil = '{"polluted":true}'
    const text = GOLDEN.replace('"people":{', `"people":{"__proto__":${evil},`)
    expect(nameOf(text)).toMatch(/ok|truncated/)
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const record = `{"id":"t_000000009test","name":"x","stamp":"1.alpha.1","${key}":${evil},"stamps":{"${key}":"1.alpha.1"},"also":{"${key}":[]}}`
      const project = opened(
        GOLDEN.replace('"tags":[\n', `"tags":[\n${record},\n`).replace(
          '"quarantine":[\n',
          `"quarantine":[\n{"table":"tags","raw":{"${key}":${evil}},"reason":"x"},\n`,
        ),
      )
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
      expect(Object.getPrototypeOf(project.clock)).toBe(Object.prototype)
      expect(encodeWhole(project)).toContain(`"raw":{"${key}":${evil}}`)
      expect(encodeWhole(opened(encodeWhole(project)))).toBe(encodeWhole(project))
    }
  })

  it('with numbers beyond all bounds opens, or fails by name', () => {
    for (const number of ['1e400', '-1e400', '12345678901234567890', '-0', '1e-400', '0.1'])
      for (const text of [
        GOLDEN.replace('"size":1234', `"size":${number}`),
        GOLDEN.replace('"start":11', `"start":${number}`),
        GOLDEN.replace('"alpha":20', `"alpha":${number}`),
      ]) {
        const decoded = decode(text)
        if (!decoded.ok) expect(decoded.failure.name).toBe('truncated')
        else expect(nameOf(encodeWhole(decoded.value))).toBe('ok')
      }
  })

  it('with half characters, zeros and a byte order mark keeps them', () => {
    const project = opened(`\uFEFF${GOLDEN.replace('Golden', '\\ud83d\\u0000\\uFEFF')}`)
    expect(about(project).title).toBe('\ud83d\0\uFEFF, version 3')
    expect(about(opened(encodeWhole(project))).title).toBe(about(project).title)
  })

  it('that repeats its keys or its tables opens without an error', () => {
    expect(nameOf(GOLDEN.replace('"tags":[', '"tags":[],"tags":['))).toBe('ok')
    expect(nameOf(GOLDEN.replace('"quoin":3', '"quoin":3,"quoin":99'))).toBe('newer-file')
  })
})

describe('any file', () => {
  it('made of any JSON fails by name', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(nameOf(JSON.stringify(value))).toBe('not-a-project')
        const decoded = decode(
          JSON.stringify({ quoin: 1, id: 'p_000000001test', marks: value, tags: [value], clock: {} }),
        )
        if (decoded.ok) expect(encodeWhole(opened(encodeWhole(decoded.value)))).toBe(encodeWhole(decoded.value))
      }),
    )
  })

  it('changed in any places opens with every record read or set aside, or fails by name', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(null, -1, 0.5, 1e21, '', 'x', '\ud800', [], {}, [[]], 'm_0mmsyd9c00001aaaa'),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.option(value, { nil: undefined })), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const file = JSON.parse(GOLDEN) as Record<string, unknown>
          for (const [where, put] of changes) replaceAt(file, where, put)
          const decoded = decode(JSON.stringify(file))
          if (!decoded.ok) {
            expect(decoded.failure.message).toMatch(/left untouched/)
            return
          }
          const records = [...tableNames, 'quarantine'].reduce(
            (sum, name) => sum + (Array.isArray(file[name]) ? file[name].length : 0),
            0,
          )
          expect(counted(decoded.value)).toBeGreaterThanOrEqual(records)
          const bytes = encodeWhole(decoded.value)
          expect(encodeWhole(opened(bytes))).toBe(bytes)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('of a real project, with any bytes cut or changed, never throws', () => {
    fc.assert(
      fc.property(
        manyCommands,
        fc.nat(),
        fc.nat(40),
        fc.string({ unit: 'binary', maxLength: 5 }),
        (commands, where, length, put) => {
          const desk = newDesk()
          for (const command of commands) run(desk, command)
          const text = encodeWhole(desk.project)
          const at = where % text.length
          expect(nameOf(text.slice(0, at) + put + text.slice(at + length))).toMatch(
            /^(ok|empty-file|truncated|not-a-project|newer-file)$/,
          )
        },
      ),
    )
  })
})

/** Replaces the value at the `where`-th place of all places in a JSON value, or takes it out where `put` is undefined. */
function replaceAt(root: Record<string, unknown>, where: number, put: unknown): void {
  const places: [Record<string, unknown>, string][] = []
  const walk = (parent: object): void => {
    for (const [key, child] of Object.entries(parent)) {
      places.push([parent as Record<string, unknown>, key])
      if (child !== null && typeof child === 'object') walk(child)
    }
  }
  walk(root)
  const place = places[where % Math.max(1, places.length)]
  if (!place) return
  const [parent, key] = place
  if (put !== undefined) parent[key] = put
  else if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete parent[key]
}
