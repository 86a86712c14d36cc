import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { manyCommands } from '../testing/commands'
import { newDesk, run, step, textsOf, visible, type Desk } from '../testing/desk'
import { opened } from '../testing/golden'
import { idsOf } from '../testing/values'
import { apply } from './apply'
import type { Command } from './commands'
import { compare, type Key } from './compare'
import { encodeWhole } from './file'
import { holds } from '../text/anchor'
import { undo } from './history'
import { alive } from './select'
import type { Quote } from './tables'
import { lookIn, takeBack, withNeeded } from './take-back'

const [article, , lost] = idsOf('articles') as [string, string, string]
const quote = idsOf('marks')[0]!

const copyOf = (desk: Desk) => opened(encodeWhole(desk.project))

/** Texts are frozen once they are in; what happens when one differs all the same has tests of its own. */
const texts = (command: Command): boolean =>
  command.do === 'all'
    ? command.commands.some(texts)
    : command.do === 'correct' ||
      (command.table === 'articles' && command.do === 'set' && command.fields.doc !== undefined)

/** Do all marks point at their own words? Chance may have given an article another text under them. */
const isSound = ({ project }: Desk): boolean =>
  alive(project, 'marks').every((mark) => {
    const text = textsOf(project)(mark.article) ?? ''
    const { cue, source } = mark as Partial<Quote>
    return [...mark.spans, cue, source].every((span) => !span || holds(text, span))
  })

/** Two states of one project: some commands, a copy, some more commands. */
const histories = fc.tuple(manyCommands, manyCommands)

function take(desk: Desk, then: ReturnType<typeof copyOf>, keys: readonly Key[] = compare(desk.project, then)) {
  const taken = takeBack(desk.project, lookIn(then), keys, textsOf(desk.project))
  expect(run(desk, { do: 'all', label: 'Take back', commands: taken.commands })).toBe(true)
  return taken
}

test('a project does not differ from itself, nor from what was done and undone', () => {
  fc.assert(
    fc.property(manyCommands, (commands) => {
      const desk = newDesk()
      const then = copyOf(desk)
      expect(compare(desk.project, then)).toEqual([])
      const done = commands.filter((command) => run(desk, command)).length
      for (let i = 0; i < done; i++) if (!step(desk, undo)) break
      expect(compare(desk.project, then)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('taking all differences makes what can be seen the same, and undo brings back what was', () => {
  fc.assert(
    fc.property(histories, ([first, second]) => {
      const desk = newDesk()
      for (const command of first) if (!texts(command)) run(desk, command)
      const then = copyOf(desk)
      for (const command of second) if (!texts(command)) run(desk, command)
      const before = visible(desk.project)
      expect(take(desk, then).left).toEqual([])
      expect(visible(desk.project)).toEqual(visible(then))
      expect(compare(desk.project, then)).toEqual([])
      step(desk, undo)
      expect(visible(desk.project)).toEqual(before)
    }),
    { numRuns: 150 },
  )
})

test('whatever is chosen, even where texts have changed, is never refused and can be undone', () => {
  fc.assert(
    fc.property(histories, fc.infiniteStream(fc.boolean()), ([first, second], coins) => {
      const desk = newDesk()
      for (const command of first) run(desk, command)
      const then = copyOf(desk)
      for (const command of second) run(desk, command)
      // A mark that already points at other words cannot be put back there: undoing is a write like any other.
      fc.pre(isSound(desk))
      const before = visible(desk.project)
      const some = compare(desk.project, then).filter(() => coins.next().value)
      take(desk, then, withNeeded(desk.project, lookIn(then), some))
      step(desk, undo)
      expect(visible(desk.project)).toEqual(before)
    }),
    { numRuns: 150 },
  )
})

test('a mark comes back with its article, its speaker and its tags', () => {
  const desk = newDesk()
  const then = copyOf(desk)
  for (const table of ['articles', 'speakers', 'tags', 'marks'] as const)
    run(desk, { do: 'remove', table, id: idsOf(table)[0]! })
  const needed = withNeeded(desk.project, lookIn(then), [{ table: 'marks', id: quote }])
  expect(needed.map(({ table }) => table).sort()).toEqual(['articles', 'marks', 'speakers', 'tags'])
  take(desk, then, needed)
  expect(visible(desk.project)).toEqual(visible(then))
})

test('a mark follows its words where they stand elsewhere by now, and keeps them as lost ones where they are nowhere', () => {
  const desk = newDesk()
  const then = copyOf(desk)
  const text = textsOf(desk.project)(article)!
  const later = (words: string): Command => ({
    do: 'set',
    table: 'articles',
    id: article,
    fields: { doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] } },
  })
  const chosen = [{ table: 'marks' as const, id: quote }]
  run(desk, { do: 'remove', table: 'marks', id: quote })
  run(desk, later(`First. ${text.replaceAll('\n', ' ')}`))
  expect(take(desk, then, chosen).left).toEqual([])
  expect(desk.project.tables.marks.get(quote)!.spans[0]!.start).toBe(then.tables.marks.get(quote)!.spans[0]!.start + 7)

  const other = newDesk()
  run(other, later('Other words.'))
  run(other, { do: 'set', table: 'marks', id: quote, fields: { tags: [] } })
  other.project.tables.marks.delete(quote)
  expect(take(other, then, chosen).left).toEqual([])
  const { spans, lost } = other.project.tables.marks.get(quote)!
  expect([spans, lost.map(({ exact }) => exact)]).toEqual([[], ['Not one drop,']])
})

test('says which fields differ', () => {
  const desk = newDesk()
  const then = copyOf(desk)
  run(desk, { do: 'set', table: 'articles', id: article, fields: { title: 'Two' } })
  run(desk, { do: 'remove', table: 'marks', id: quote })
  expect(compare(desk.project, then)).toEqual([
    { table: 'articles', id: article, is: 'different', fields: ['title'] },
    { table: 'marks', id: quote, is: 'there', fields: [] },
  ])
  expect(then.tables.articles.has(lost)).toBe(false)
})

test('a refused batch is never made: apply takes what takeBack gives', () => {
  const desk = newDesk()
  const then = copyOf(desk)
  const { commands } = takeBack(
    desk.project,
    lookIn(then),
    [{ table: 'marks', id: 'm_000000000none' }],
    () => undefined,
  )
  expect(
    apply(desk.project, { stamp: '9.desk.1', command: { do: 'all', label: '', commands } }, () => undefined),
  ).toEqual({
    ok: true,
    value: [],
  })
})
