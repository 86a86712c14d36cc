import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kindList } from '../kinds/list'
import { wordsOfComposed } from '../text/composed'
import { readResource, resource } from '../testing/resource'
import { decode } from './decode'
import { encodeWhole } from './file'
import { migrate, steps, VERSION } from './migrate'
import { fieldsOf, tableNames, type Mark, type Rec } from './tables'

const fixture = (version: number): string => `fixtures/v${version}.quoin`
const versions = Array.from({ length: VERSION }, (_, i) => i + 1)

const open = (version: number) => {
  const decoded = decode(readResource(fixture(version)))
  if (!decoded.ok) throw new Error(decoded.failure.message)
  return decoded.value
}

describe('every version of the file', () => {
  it('has its golden fixture, and every version before today’s its step', () => {
    for (const version of versions) expect([version, existsSync(resource(fixture(version)))]).toEqual([version, true])
    expect(Object.keys(steps).map(Number)).toEqual(versions.slice(0, -1))
  })

  it.each(versions)('opens from version %i with what was set aside then, and nothing more', (version) => {
    expect(open(version).quarantine).toHaveLength(1)
    expect(JSON.parse(encodeWhole(open(version)))).toMatchObject({ quoin: VERSION })
  })

  it('is upgraded without touching what was parsed', () => {
    for (const version of versions) {
      const parsed = JSON.parse(readResource(fixture(version))) as object
      migrate(parsed)
      expect(parsed).toEqual(JSON.parse(readResource(fixture(version))))
    }
  })

  it('that is newer is refused with both numbers', () => {
    const newer = migrate({ quoin: VERSION + 1 })
    expect(!newer.ok && newer.failure.name).toBe('newer-file')
    expect(!newer.ok && newer.failure.message).toContain(`version ${VERSION + 1}; this one reads up to ${VERSION}`)
  })
})

it('the one text of a briefing becomes its one section', () => {
  const [briefing] = [...open(2).tables.briefings.values()]
  const [section, ...more] = [...open(2).tables.sections.values()]
  expect(more).toEqual([])
  expect(section).toMatchObject({ briefing: briefing!.id, stamp: briefing!.stamp })
  expect(wordsOfComposed(section!.body!)).toBe('Water\nIt fell.')
  const odd = migrate({ quoin: 2, briefings: [null, 5, { body: 'x' }, {}] })
  expect(odd.ok && odd.value['briefings']).toHaveLength(4)
})

describe('today’s golden fixture', () => {
  const project = open(VERSION)

  it('is written back byte for byte', () => {
    expect(encodeWhole(project)).toBe(readResource(fixture(VERSION)))
  })

  it('has every table, every kind and every field with something in it', () => {
    for (const table of tableNames) {
      const records = [...(project.tables[table] as Map<string, Rec>).values()]
      for (const kind of table === 'marks' ? kindList.map(({ name }) => name) : [undefined])
        for (const name of Object.keys(fieldsOf(table, kind))) {
          const used = records
            .filter((record) => !kind || (record as Mark).kind === kind)
            .map((record) => (record as unknown as Record<string, unknown>)[name])
          expect([
            table,
            name,
            used.some((value) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)),
          ]).toEqual([table, name, true])
        }
    }
  })

  it('has every part of an envelope', () => {
    const text = readResource(fixture(VERSION))
    for (const key of ['stamps', 'also', 'gone', 'quarantine', 'people', 'clock']) expect(text).toContain(`"${key}":`)
  })
})
