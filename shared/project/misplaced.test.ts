import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { testProject } from '../formats/test-project'
import { holds, makeSpan } from '../text/anchor'
import { plainText } from '../text/plain'
import { apply } from './apply'
import type { Command } from './commands'
import { decode } from './decode'
import { encodeWhole } from './file'
import { commit, joinInto } from './join'
import { placeMisplaced } from './misplaced'
import type { Project } from './model'
import { newMark, type Mark } from './tables'

const TEXT =
  'The harbour opend again on Monday after a week of storms.\nNot one ship was turned away, the master of the port told the council.\nThe repair of the eastern wall will cost more than was set aside for it, and nobody would say how much.'

const copyOf = (project: Project): Project => {
  const read = decode(encodeWhole(project))
  if (!read.ok) throw new Error(read.failure.message)
  return read.value
}

let count = 500
function run(project: Project, replica: string, command: Command): void {
  const stamp = `${(++count).toString(36)}.${replica}.${count}`
  const textOf = (id: string): string => plainText(project.tables.articles.get(id)!.doc).text
  const applied = apply(project, { stamp, command }, textOf)
  if (!applied.ok) throw new Error(applied.failure.message)
  commit(project, { stamp, command }, applied.value)
}

const textIn = (project: Project, article: string): string => plainText(project.tables.articles.get(article)!.doc).text
const correct = (project: Project, replica: string, article: string, removed: string, inserted: string): void =>
  run(project, replica, {
    do: 'correct',
    table: 'articles',
    id: article,
    edits: [{ at: textIn(project, article).indexOf(removed), removed, inserted }],
  })
const markIn = (project: Project, replica: string, article: string, id: string, words: string): void => {
  const text = textIn(project, article)
  const start = text.indexOf(words)
  const fields = newMark('quote', { article, spans: [makeSpan(text, start, start + words.length)] })
  run(project, replica, { do: 'add', table: 'marks', record: { id, ...fields } })
}

function joined(mine: Project, theirs: Project): Project {
  const both = copyOf(mine)
  joinInto(both, theirs)
  const commands = placeMisplaced(both, [mine, theirs])
  if (commands.length) run(both, 'joiner', { do: 'all', label: 'Find marks again', commands })
  return both
}

it('a mark made in a text that a colleague has corrected keeps to its words', () => {
  const { project, article } = testProject()
  const id = article(TEXT)
  const [mine, theirs] = [copyOf(project), copyOf(project)]
  correct(mine, 'mine', id, 'opend', 'reopened')
  markIn(theirs, 'theirs', id, 'm_theirs0000', 'Not one ship was turned away')
  for (const both of [joined(mine, theirs), joined(theirs, mine)]) {
    expect(both.tables.marks.get('m_theirs0000')).toMatchObject({
      spans: [{ exact: 'Not one ship was turned away' }],
      lost: [],
    })
    expect(holds(textIn(both, id), both.tables.marks.get('m_theirs0000')!.spans[0]!)).toBe(true)
  }
})

it('words that a colleague has cut wait among the lost ones', () => {
  const { project, article } = testProject()
  const id = article(TEXT)
  const [mine, theirs] = [copyOf(project), copyOf(project)]
  correct(mine, 'mine', id, 'Not one ship was turned away, the master of the port told the council.', '')
  markIn(theirs, 'theirs', id, 'm_theirs0000', 'one ship was turned')
  const both = joined(mine, theirs)
  expect(both.tables.marks.get('m_theirs0000')).toMatchObject({ spans: [], lost: [{ exact: 'one ship was turned' }] })
})

it('whatever two people correct and mark, each mark stands on its words or waits among the lost ones, and none is gone', () => {
  const WORDS = TEXT.split(/\s/)
  const deed = fc.record({
    who: fc.boolean(),
    corrects: fc.boolean(),
    word: fc.nat(WORDS.length - 1),
    length: fc.integer({ min: 1, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(deed, { minLength: 2, maxLength: 8 }), (deeds) => {
      const { project, article } = testProject()
      const id = article(TEXT)
      const [mine, theirs] = [copyOf(project), copyOf(project)]
      const made: string[] = []
      for (const [i, { who, corrects, word, length }] of deeds.entries()) {
        const [copy, replica] = who ? [mine, 'mine'] : [theirs, 'theirs']
        const text = textIn(copy, id)
        const words = text.split('\n')[word % 3]!.split(' ').slice(0, length).join(' ')
        if (!words) continue
        if (corrects) correct(copy, replica, id, words, `${words.slice(1)} so`)
        else {
          made.push(`m_00000000${i}`)
          markIn(copy, replica, id, made.at(-1)!, words)
        }
      }
      const both = joined(mine, theirs)
      const text = textIn(both, id)
      for (const one of made) {
        const mark = both.tables.marks.get(one) as Mark
        expect(mark.spans.every((span) => holds(text, span))).toBe(true)
        expect(mark.spans.length + mark.lost.length).toBeGreaterThan(0)
      }
      expect(placeMisplaced(both, [mine, theirs])).toEqual([])
    }),
    { numRuns: 100 },
  )
})
