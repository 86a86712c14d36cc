import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeSpan } from '../text/anchor'
import { fromLines } from '../text/rich'
import { anyCommand, manyCommands } from '../testing/commands'
import { keptIndex, marksIndex, newDesk, run, step, visible, type Desk } from '../testing/desk'
import { idsOf, TEXT } from '../testing/values'
import type { Command } from './commands'
import { isTakenBack, redo, undo } from './history'
import { alive, find } from './select'
import { newArticle, newBriefing, newSection } from './tables'
import type { ComposedText } from '../text/composed'

const [quote, claim] = idsOf('marks') as [string, string]
const [speaker] = idsOf('speakers') as [string]

describe('undo and redo', () => {
  it('go through every state there was, back and forth', () => {
    fc.assert(
      fc.property(manyCommands, (commands) => {
        const desk = newDesk()
        const states = [visible(desk.project)]
        for (const command of commands) if (run(desk, command)) states.push(visible(desk.project))
        for (let i = states.length - 2; i >= 0; i--) {
          expect(step(desk, undo)).toBe(true)
          expect(visible(desk.project)).toEqual(states[i])
        }
        expect(step(desk, undo)).toBe(false)
        for (let i = 1; i < states.length; i++) {
          expect(step(desk, redo)).toBe(true)
          expect(visible(desk.project)).toEqual(states[i])
        }
        expect(step(desk, redo)).toBe(false)
        expect(keptIndex(desk.project)).toEqual(marksIndex(desk.project))
      }),
      { numRuns: 150 },
    )
  })

  it('may wander, and a new command ends what could be redone', () => {
    const move = fc.oneof({ weight: 3, arbitrary: anyCommand }, fc.constantFrom('undo' as const, 'redo' as const))
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30, size: 'max' }), (moves) => {
        const desk = newDesk()
        const states = [visible(desk.project)]
        let at = 0
        for (const one of moves) {
          if (one === 'undo') at -= Number(step(desk, undo))
          else if (one === 'redo') at += Number(step(desk, redo))
          else if (run(desk, one)) {
            states.length = ++at
            states.push(visible(desk.project))
            expect(step(desk, redo)).toBe(false)
          }
          expect(visible(desk.project)).toEqual(states[at])
        }
      }),
    )
  })

  it('are writes like any other: the journal grows and no record is ever lost', () => {
    const desk = newDesk()
    run(desk, { do: 'remove', table: 'marks', id: quote })
    const lines = desk.journal.length
    step(desk, undo)
    step(desk, redo)
    expect(desk.journal).toHaveLength(lines + 2)
    expect(desk.project.tables.marks.get(quote)?.gone).toBe(true)
    expect(new Set(desk.journal.map(({ stamp }) => stamp)).size).toBe(desk.journal.length)
  })

  it('bring a removed record back as it was before it was changed while being brought back', () => {
    const desk = newDesk()
    run(desk, { do: 'remove', table: 'speakers', id: speaker })
    run(desk, { do: 'set', table: 'speakers', id: speaker, fields: { name: 'Somebody else' } })
    step(desk, undo)
    step(desk, undo)
    expect(find(desk.project, 'speakers', speaker)?.name).toBe('Irena Dahl')
  })

  it('have the words of what was done', () => {
    const desk = newDesk()
    const labels: [Command, string][] = [
      [{ do: 'set', table: 'marks', id: quote, fields: { spans: [makeSpan(TEXT, 18, 21)] } }, 'Move edge of quote'],
      [{ do: 'set', table: 'marks', id: claim, fields: { statement: 'It closed.' } }, 'Change statement'],
      [{ do: 'set', table: 'marks', id: quote, fields: { speaker, saidOn: '2026' } }, 'Change quote'],
      [{ do: 'remove', table: 'marks', id: claim }, 'Delete claim'],
      [{ do: 'restore', table: 'marks', id: claim }, 'Bring back claim'],
      [{ do: 'set', table: 'speakers', id: speaker, fields: { note: null } }, 'Change note'],
      [{ do: 'all', label: 'Merge speakers', commands: [] }, 'Merge speakers'],
    ]
    for (const [command, label] of labels) {
      run(desk, command)
      expect(undo(desk.history)?.label).toBe(label)
      expect(undo(desk.history)?.command).toMatchObject({ do: 'all', label: `Undo ${label}` })
    }
  })

  it('remember a thousand steps', () => {
    const desk = newDesk()
    for (let i = 0; i < 1010; i++) run(desk, { do: 'set', table: 'marks', id: quote, fields: { saidOn: String(i) } })
    expect(desk.history.done).toHaveLength(1000)
    expect((desk.history.done[0]!.changes[0]!.before as { saidOn?: string }).saidOn).toBe('9')
  })
})

describe('typing', () => {
  const type = (desk: Desk, statement: string, later: number): boolean =>
    run(desk, { do: 'set', table: 'marks', id: claim, fields: { statement } }, later)
  const statement = (desk: Desk): string | undefined => {
    const mark = find(desk.project, 'marks', claim)
    return mark?.kind === 'claim' ? mark.statement : undefined
  }

  it('that goes on is one step', () => {
    const desk = newDesk()
    for (const text of ['I', 'It', 'It fell']) type(desk, text, 400)
    expect(desk.history.done).toHaveLength(1)
    step(desk, undo)
    expect(statement(desk)).toBe('')
    step(desk, redo)
    expect(statement(desk)).toBe('It fell')
  })

  it('after a pause, in another record or in another field is another step', () => {
    const desk = newDesk()
    type(desk, 'It', 400)
    type(desk, 'It fell', 2000)
    run(desk, { do: 'set', table: 'marks', id: claim, fields: { aboutWhen: 'May' } }, 100)
    run(desk, { do: 'set', table: 'marks', id: quote, fields: { note: fromLines('x') } }, 100)
    run(desk, { do: 'set', table: 'marks', id: claim, fields: { note: fromLines('x') } }, 100)
    expect(desk.history.done).toHaveLength(5)
    for (let i = 0; i < 4; i++) step(desk, undo)
    expect(statement(desk)).toBe('It')
  })

  it('in a briefing is steps of a few seconds, and what is put in stays one of its own', () => {
    const desk = newDesk()
    const id = 'x_000000001test'
    const write = (words: string, label: string, later: number): boolean =>
      run(
        desk,
        {
          do: 'all',
          label,
          commands: [{ do: 'set', table: 'sections', id, fields: { body: fromLines(words) as ComposedText } }],
        },
        later,
      )
    run(desk, { do: 'add', table: 'briefings', record: { id: 'b_000000001test', ...newBriefing({}) } })
    run(desk, { do: 'add', table: 'sections', record: { id, ...newSection({ briefing: 'b_000000001test' }) } })
    const before = desk.history.done.length
    for (const words of ['It', 'It is', 'It is so']) write(words, 'Write', 1000)
    expect(desk.history.done).toHaveLength(before + 1)
    for (const words of ['It is so,', 'It is so, as']) write(words, 'Write', 1000)
    write('It is so, as she says', 'Insert mark', 100)
    expect(desk.history.done).toHaveLength(before + 3)
  })

  it('is not choosing: a word picked twice is two steps', () => {
    const desk = newDesk()
    run(desk, { do: 'set', table: 'marks', id: claim, fields: { likelihood: 'likely' } }, 100)
    run(desk, { do: 'set', table: 'marks', id: claim, fields: { likelihood: 'unlikely' } }, 100)
    run(desk, { do: 'set', table: 'marks', id: quote, fields: { speaker: null } }, 100)
    run(desk, { do: 'set', table: 'marks', id: quote, fields: { speaker } }, 100)
    expect(desk.history.done).toHaveLength(4)
  })

  it('does not join what was removed and what was added', () => {
    const desk = newDesk()
    run(desk, { do: 'remove', table: 'marks', id: claim }, 100)
    type(desk, 'Back', 100)
    type(desk, 'Back again', 100)
    expect(desk.history.done.length).toBeGreaterThan(1)
    while (step(desk, undo));
    expect(statement(desk)).toBe('')
  })

  it('of any kind, at any speed, is undone to where it began', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyCommand, fc.integer({ min: 0, max: 3000 })), { maxLength: 25, size: 'max' }),
        (typed) => {
          const desk = newDesk()
          const begin = visible(desk.project)
          for (const [command, later] of typed) run(desk, command, later)
          const end = visible(desk.project)
          while (step(desk, undo));
          expect(visible(desk.project)).toEqual(begin)
          while (step(desk, redo));
          expect(visible(desk.project)).toEqual(end)
        },
      ),
      { numRuns: 150 },
    )
  })
})

it('a text corrected together with the marks in it is taken back together', () => {
  const desk = newDesk()
  const [article] = idsOf('articles') as [string]
  const corrected = `Correction. ${TEXT}`
  const moved = makeSpan(corrected, 30, 43)
  expect(moved.exact).toBe('Not one drop,')
  const marks = [quote, claim].map((id) => ({
    do: 'set' as const,
    table: 'marks' as const,
    id,
    fields: { spans: [moved] },
  }))
  const commands = [
    { do: 'set' as const, table: 'articles' as const, id: article, fields: { doc: fromLines(corrected) } },
    ...marks,
  ]
  const begin = visible(desk.project)
  expect(run(desk, { do: 'all', label: 'Correct text', commands })).toBe(true)
  step(desk, undo)
  expect(visible(desk.project)).toEqual(begin)
  step(desk, redo)
  expect(find(desk.project, 'marks', quote)?.spans[0]?.start).toBe(30)
})

describe('a deed that is done bit by bit', () => {
  const [, ...free] = idsOf('articles') as string[]
  const bit = (id: string): Command => ({
    do: 'all',
    label: 'Import',
    commands: [{ do: 'add', table: 'articles', record: { id, ...newArticle({ title: id, doc: fromLines(TEXT) }) } }],
  })

  it('is one step, whatever is done, undone and done again between its bits', () => {
    const move = fc.oneof(
      { weight: 3, arbitrary: anyCommand },
      fc.constantFrom('bit' as const, 'bit' as const, 'undo' as const),
    )
    fc.assert(
      fc.property(fc.array(move, { maxLength: 24, size: 'max' }), (moves) => {
        const desk = newDesk()
        const before = visible(desk.project)
        const ids = free.map((id) => `${id}deed`)
        for (const one of moves) {
          if (one === 'undo') step(desk, undo)
          else if (one !== 'bit') run(desk, one)
          else if (ids.length && !isTakenBack(desk.history, 'd')) {
            expect(run(desk, bit(ids.pop()!), 10_000, 'd')).toBe(true)
          }
        }
        expect(desk.history.done.filter(({ deed }) => deed === 'd').length).toBeLessThanOrEqual(1)
        while (step(desk, undo)) continue
        expect(visible(desk.project)).toEqual(before)
      }),
      { numRuns: 200 },
    )
  })

  it('leaves what was undone meanwhile to be done again, and is taken back as a whole', () => {
    const desk = newDesk()
    run(desk, bit('a_00000000one'), 0, 'd')
    run(desk, { do: 'set', table: 'speakers', id: speaker, fields: { name: 'Another' } })
    run(desk, bit('a_00000000two'), 0, 'd')
    step(desk, undo)
    run(desk, bit('a_0000000three'), 0, 'd')
    expect(find(desk.project, 'speakers', speaker)?.name).toBe('Irena Dahl')
    expect(alive(desk.project, 'articles')).toHaveLength(4)
    expect(step(desk, redo)).toBe(true)
    expect(find(desk.project, 'speakers', speaker)?.name).toBe('Another')
    step(desk, undo)
    expect(isTakenBack(desk.history, 'd')).toBe(false)
    step(desk, undo)
    expect(alive(desk.project, 'articles')).toHaveLength(1)
    expect(isTakenBack(desk.history, 'd')).toBe(true)
    step(desk, redo)
    expect(alive(desk.project, 'articles')).toHaveLength(4)
  })
})
