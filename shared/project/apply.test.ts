import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCommand, manyCommands } from '../testing/commands'
import { keptIndex, marksIndex, newDesk, run, textsOf, visible, type Desk } from '../testing/desk'
import { apply } from './apply'
import type { Command, Simple } from './commands'
import { encodeWhole } from './file'
import { newProject, unwrite, write, type Project } from './model'
import { commandSchema } from './schema'
import { tableNames, type Rec } from './tables'

const STAMP = 'zz.desk.zz'

/** Refuses every write, deep down, so that a test fails where a command writes in place. */
function freeze(project: Project): Project {
  const deep = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return
    Object.freeze(value)
    Object.values(value).forEach(deep)
  }
  for (const table of tableNames) {
    const map = project.tables[table] as Map<string, Rec>
    map.forEach(deep)
    map.set =
      map.delete =
      map.clear =
        () => {
          throw new Error('written')
        }
  }
  return Object.freeze(project)
}

describe('a command', () => {
  it('is taken by the schema as the generator makes it, unchanged', () => {
    fc.assert(
      fc.property(anyCommand, (command) => {
        expect(commandSchema.parse(command)).toEqual(command)
      }),
      { numRuns: 300 },
    )
  })

  it('is decided without touching the project', () => {
    fc.assert(
      fc.property(manyCommands, anyCommand, (before, command) => {
        const { project } = newDeskAfter(before)
        const bytes = encodeWhole(project)
        apply(freeze(project), { stamp: STAMP, command }, textsOf(project))
        expect(encodeWhole(project)).toBe(bytes)
      }),
    )
  })

  it('leaves no trace when it is refused, and none when it is taken back before it was confirmed', () => {
    fc.assert(
      fc.property(manyCommands, anyCommand, (before, command) => {
        const { project } = newDeskAfter(before)
        const clock = { ...project.clock }
        const [bytes, index] = [encodeWhole(project), keptIndex(project)]
        const applied = apply(project, { stamp: STAMP, command }, textsOf(project))
        if (applied.ok) {
          write(project, STAMP, applied.value)
          unwrite(project, applied.value)
          Object.assign(project, { clock })
        }
        expect(encodeWhole(project)).toBe(bytes)
        expect(keptIndex(project)).toEqual(index)
      }),
    )
  })

  it('keeps the index of marks true', () => {
    fc.assert(
      fc.property(manyCommands, (commands) => {
        const { project } = newDeskAfter(commands)
        expect(keptIndex(project)).toEqual(marksIndex(project))
      }),
    )
  })

  it('makes the same bytes when the journal is run again on a fresh copy', () => {
    fc.assert(
      fc.property(manyCommands, (commands) => {
        const { project, journal } = newDeskAfter(commands)
        const again = newProject(project.id, 'A desk', '1.desk.1')
        for (const stamped of journal) {
          const applied = apply(again, stamped, textsOf(again))
          if (applied.ok) write(again, stamped.stamp, applied.value)
        }
        expect(encodeWhole(again)).toBe(encodeWhole(project))
      }),
    )
  })

  it('of several is done as the same ones would be one by one, or not at all', () => {
    fc.assert(
      fc.property(manyCommands, (list) => {
        const commands = list.filter((command): command is Simple => command.do !== 'all')
        const [together, apart] = [newDesk(), newDesk()]
        // A batch may bring an article and its marks, so one by one they are looked at without the texts.
        const none = (): undefined => undefined
        const one = apply(together.project, { stamp: STAMP, command: { do: 'all', label: 'All', commands } }, none)
        const before = encodeWhole(together.project)
        const each = commands.every((command) => {
          const applied = apply(apart.project, { stamp: STAMP, command }, none)
          if (applied.ok) write(apart.project, STAMP, applied.value)
          return applied.ok
        })
        if (one.ok) {
          expect(each).toBe(true)
          write(together.project, STAMP, one.value)
          expect(visible(together.project)).toEqual(visible(apart.project))
        } else expect(encodeWhole(together.project)).toBe(before)
      }),
    )
  })
})

const newDeskAfter = (commands: Command[]): Desk => {
  const desk = newDesk()
  for (const command of commands) run(desk, command)
  return desk
}
