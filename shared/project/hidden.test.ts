import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { GOLDEN, opened } from '../testing/golden'
import { encodeWhole } from './file'
import { hiddenValues } from './hidden'
import { tableNames } from './tables'

it('finds each value whose name comes again, whatever stands in it', () => {
  const name = fc.oneof(fc.constantFrom('a', 'b', '"', '\\', '\\"', '__proto__', ''), fc.string())
  const space = fc.constantFrom('', ' ', '\n', '\t')
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('}', '{"a":1},', '\\', '"', '\\\\"'))
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value, space), { maxLength: 8 }), (all) => {
      const parts = all.map(
        ([key, one, gap]) => `${gap}${JSON.stringify(key)}${gap}:${gap}${JSON.stringify(one)}${gap}`,
      )
      const expected = all.filter(([key], i) => all.slice(i + 1).some(([later]) => later === key))
      const found = hiddenValues(`{${parts.join(',')}}`).map(([key, json]): [string, unknown] => [
        key,
        JSON.parse(json),
      ])
      const sorted = (list: [string, unknown][]): string[] => list.map((one) => JSON.stringify(one)).toSorted()
      expect(sorted(found)).toEqual(sorted(all.filter((one) => expected.includes(one)).map(([key, one]) => [key, one])))
    }),
    { numRuns: 300 },
  )
})

it('no record is lost from a file that holds a table twice', () => {
  const whole = opened(GOLDEN)
  for (const table of tableNames)
    for (const twice of [`"${table}":[],`, `"${table}":[5],`, `"${table}":{},`]) {
      const before = opened(GOLDEN.replace(`\n"${table}":[`, `\n${twice}"${table}":[`))
      const after = opened(GOLDEN.replace('"quarantine":[', `${twice}"quarantine":[`))
      for (const project of [before, after]) {
        expect(project.tables[table]).toEqual(whole.tables[table])
        expect(opened(encodeWhole(project)).quarantine).toEqual(project.quarantine)
        expect(project.quarantine.length).toBe(whole.quarantine.length + (twice.includes('[]') ? 0 : 1))
      }
    }
})

it('what was set aside stays when it is there twice', () => {
  const project = opened(
    GOLDEN.replace('"quarantine":[', '"quarantine":[{"table":"x","raw":1,"reason":"x"}],"quarantine":['),
  )
  expect(project.quarantine).toHaveLength(opened(GOLDEN).quarantine.length + 1)
})
