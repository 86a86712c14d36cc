import { expect, test } from 'vitest'
import { apply } from '../../../shared/project/apply'
import type { Command } from '../../../shared/project/commands'
import { newProject, write } from '../../../shared/project/model'
import { alive, find } from '../../../shared/project/select'
import { newArticle, newSpeaker, type Quote } from '../../../shared/project/tables'
import { suggest } from '../../../shared/suggest/suggest'
import { fromLines } from '../../../shared/text/rich'
import { acceptance, type Choice } from './accept'
import { ghostsFrom } from './ghost'
import { placed } from './placed'
import { registerOf } from './register'

const TEXT =
  '“No gate will open,” said Prime Minister Ann Lee. “There is a contract,” Lee said, “and it is old.” Rubble fell, Oster said.'
const article = 'a_000000001test'

/** A project with an article, in which the ghosts of `speaker` are accepted. */
function accepted(speaker: string, register: string[] = [], choose?: (known: Choice[]) => Choice) {
  const project = newProject('p_000000001test', 'Canal', '1.desk.1')
  let count = 1
  const does = (command: Command): void => {
    const stamp = `${(++count).toString(36)}.desk.1`
    const changes = apply(project, { stamp, command }, () => TEXT)
    if (!changes.ok) throw new Error(changes.failure.message)
    write(project, stamp, changes.value)
  }
  let ids = 0
  const newId = (table: string) => `${table[0]}_00000000${++ids}test`
  does({ do: 'add', table: 'articles', record: { id: article, ...newArticle({ doc: fromLines(TEXT) }) } })
  for (const name of register)
    does({ do: 'add', table: 'speakers', record: { id: newId('speakers'), ...newSpeaker(name) } })
  const known = alive(project, 'speakers')
  const ghosts = ghostsFrom(TEXT, suggest(TEXT, { language: 'en' })).filter(
    (one) => one.kind === 'quote' && one.speaker === speaker,
  )
  const choice = choose?.(known)
  const { command, marks } = acceptance({
    ghosts: ghosts.map((ghost) => placed(article, TEXT, ghost)),
    who: registerOf(known),
    choice,
    newId,
  })
  does(command)
  return { project, command, quotes: marks.map((id) => find(project, 'marks', id) as Quote) }
}

test('all quotes of a new speaker bring one speaker, with words, form, cue and source', () => {
  const { project, quotes, command } = accepted('Ann Lee')
  const [speaker, ...more] = alive(project, 'speakers')
  expect([speaker?.name, speaker?.roles[0]?.role, more]).toEqual(['Ann Lee', 'Prime Minister', []])
  expect(command.label).toBe('Accept 2 suggestions')
  expect(quotes.map(({ spans }) => spans.map(({ exact }) => exact))).toEqual([
    ['No gate will open'],
    ['There is a contract', 'and it is old.'],
  ])
  expect(quotes.map(({ certainty }) => certainty)).toEqual([0.93, 0.93])
  expect(quotes.map((one) => [one.form, one.speaker, one.cue?.exact, one.source?.exact])).toEqual([
    ['direct', speaker!.id, 'said', 'Prime Minister Ann Lee'],
    ['direct', speaker!.id, 'said', 'Lee'],
  ])
})

test('a speaker of the register is taken, not added again', () => {
  const { project, quotes } = accepted('Ann Lee', ['Ann Lee'])
  expect(alive(project, 'speakers')).toHaveLength(1)
  expect(quotes[0]!.speaker).toBe(alive(project, 'speakers')[0]!.id)
})

test('the answer to a question is learned as another name', () => {
  const { project, quotes } = accepted('Oster', ['Marta Oster'], ([known]) => known!)
  expect(alive(project, 'speakers').map(({ name, aliases }) => [name, aliases])).toEqual([['Marta Oster', ['Oster']]])
  expect(quotes[0]!.speaker).toBe(alive(project, 'speakers')[0]!.id)
})

test('or is somebody new', () => {
  const { project } = accepted('Oster', ['Marta Oster'], () => 'new')
  expect(alive(project, 'speakers').map(({ name }) => name)).toEqual(['Marta Oster', 'Oster'])
})
