import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { manyCommands } from '../testing/commands'
import { newDesk, run } from '../testing/desk'
import { decode } from './decode'
import { encode, encodeWhole, withoutText } from './file'
import { newProject, type Project } from './model'
import { readReplica } from './replica'
import { tableNames, tables, type Rec } from './tables'

const projectAfter = (commands: Parameters<typeof run>[1][]): Project => {
  const desk = newDesk()
  for (const command of commands) run(desk, command)
  return desk.project
}
const projects = manyCommands.map(projectAfter)

const reopened = (project: Project): Project => {
  const decoded = decode(encodeWhole(project))
  if (!decoded.ok) throw new Error(decoded.failure.message)
  return decoded.value
}

/** Everything in a project, as plain values. Removed records and empty entries of the index count too. */
const contents = ({ tables, marksByArticle: _, ...rest }: Project): object => ({
  ...rest,
  tables: Object.fromEntries(tableNames.map((name) => [name, Object.fromEntries(tables[name] as Map<string, Rec>)])),
})

describe('a project file', () => {
  it('holds the project exactly, and is the same bytes when it is written again', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const again = reopened(project)
        expect(again.quarantine).toEqual([])
        expect(contents(again)).toEqual(contents(project))
        expect(encodeWhole(again)).toBe(encodeWhole(project))
      }),
      { numRuns: 200 },
    )
  })

  it('is one record a line, tables in order, records by id, with a final line feed', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const text = encodeWhole(project)
        expect(text.endsWith(']}\n')).toBe(true)
        const lines = text.slice(0, -1).split('\n')
        const records = lines.filter((line) => line.startsWith('{"id"'))
        expect(records).toHaveLength(tableNames.reduce((sum, name) => sum + project.tables[name].size, 0))
        for (const line of records) expect(() => JSON.parse(line.replace(/,$/, '')) as unknown).not.toThrow()
        expect(Object.keys(JSON.parse(text) as object)).toEqual([
          'quoin',
          'id',
          'clock',
          'people',
          ...tableNames,
          'quarantine',
        ])
        for (const name of tableNames) {
          const ids = (JSON.parse(text) as Record<string, { id: string }[]>)[name]!.map((record) => record.id)
          expect(ids).toEqual(ids.toSorted())
        }
      }),
    )
  })

  it('is the same bytes in whatever order the records came', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const turned = { ...project, tables: { ...project.tables } }
        for (const name of tableNames)
          Object.assign(turned.tables, { [name]: new Map([...project.tables[name]].toReversed() as [string, never][]) })
        Object.assign(turned, { clock: Object.fromEntries(Object.entries(project.clock).toReversed()) })
        expect(encodeWhole(turned)).toBe(encodeWhole(project))
      }),
    )
  })

  it('leaves empty fields out and keeps identity first, stamps last', () => {
    const line = encodeWhole(newDesk().project)
      .split('\n')
      .find((l) => l.includes('"kind":"quote"'))!
    expect(Object.keys(JSON.parse(line.replace(/,$/, '')) as object)).toEqual([
      'id',
      'kind',
      'article',
      'spans',
      'tags',
      'speaker',
      'stamp',
    ])
    const empty = newProject('p_000000001test', '', '1.desk.1')
    expect(encodeWhole(empty).split('\n')).toEqual([
      '{"quoin":3,"id":"p_000000001test",',
      '"clock":{"desk":1},',
      '"people":{},',
      '"project":[',
      '{"id":"p_000000001test","stamp":"1.desk.1"}',
      '],',
      ...tableNames.slice(1).map((name) => `"${name}":[],`),
      '"quarantine":[]}',
      '',
    ])
  })

  it('is written in pieces of a record or less, so that writing never blocks', () => {
    const project = newDesk().project
    const longest = Math.max(
      ...encodeWhole(project)
        .split('\n')
        .map((line) => line.length),
    )
    for (const piece of encode(project)) expect(piece.length).toBeLessThanOrEqual(Math.max(longest + 2, 200))
  })
})

describe('what a window is sent', () => {
  it('is the project without its texts', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const sent = [...encode(project, { texts: false })].join('')
        const replica = readReplica(sent)
        const bare = {
          ...project,
          tables: {
            ...project.tables,
            articles: new Map([...project.tables.articles].map(([id, a]) => [id, withoutText(a)])),
          },
        }
        expect(contents(replica)).toEqual(contents(bare))
        expect([...encode(replica, { texts: false })].join('')).toBe(sent)
      }),
    )
  })

  it('leaves the texts of the project itself alone', () => {
    const project = newDesk().project
    const bytes = encodeWhole(project)
    for (const piece of encode(project, { texts: false })) expect(piece).not.toContain('"doc"')
    expect(encodeWhole(project)).toBe(bytes)
    expect(tables.articles.fields.doc.empty.content).toEqual([{ type: 'paragraph' }])
  })
})
