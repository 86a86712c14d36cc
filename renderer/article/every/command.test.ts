import { describe, expect, it } from 'vitest'
import { apply } from '../../../shared/project/apply'
import type { Command } from '../../../shared/project/commands'
import { newProject, write } from '../../../shared/project/model'
import { commandSchema } from '../../../shared/project/schema'
import { marksOf } from '../../../shared/project/select'
import { newArticle, type TableName } from '../../../shared/project/tables'
import { run, searcher } from '../../../shared/text/search'
import { markingAll } from './command'
import type { By } from './state'

const article = 'a_000000000001'
const text = 'The water rose. “No water is lost,” he said; Water, they say, finds its way.'
const places = searcher(text, { matchCase: false, wholeWords: true, ignoreAccents: false })('water')

function made(by: By) {
  const project = newProject('p_000000000001', 'Rivers', '1.aaaa.1')
  const add: Command = { do: 'add', table: 'articles', record: { id: article, ...newArticle({}) } }
  const written = apply(project, { stamp: '2.aaaa.2', command: add }, () => text)
  if (!written.ok) throw new Error(written.failure.message)
  write(project, '2.aaaa.2', written.value)
  let n = 0
  const newId = (table: TableName): string => `${table === 'marks' ? 'm' : 's'}_${String(++n).padStart(12, '0')}`
  const command = run(markingAll({ article, text, kind: 'quote', by }, places, newId))
  const done = apply(project, { stamp: '3.aaaa.3', command }, () => text)
  if (!done.ok) throw new Error(done.failure.message)
  write(project, '3.aaaa.3', done.value)
  return { command, project, marks: marksOf(project, article) }
}

describe('marking every place', () => {
  it('is one command with a name, which the program takes', () => {
    const { command } = made(null)
    expect(command.label).toBe('Mark 3 quotes')
    expect(commandSchema.safeParse(JSON.parse(JSON.stringify(command))).success).toBe(true)
  })

  it('marks the words found and nothing beside them, each as it stands in its sentence', () => {
    const { marks } = made(null)
    expect(marks.map((mark) => mark.spans[0]!.exact)).toEqual(['water', 'water', 'Water'])
    expect(marks.map((mark) => mark.spans[0]!.start)).toEqual(places.map(({ start }) => start))
  })

  it('adds a new speaker together with the marks', () => {
    const { marks, project } = made({ name: 'Ada Brook', type: 'person' })
    const [speaker] = [...project.tables.speakers.values()]
    expect(speaker?.name).toBe('Ada Brook')
    expect(marks.map((mark) => mark.kind === 'quote' && mark.speaker)).toEqual([speaker!.id, speaker!.id, speaker!.id])
  })
})
