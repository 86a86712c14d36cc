import { describe, expect, it } from 'vitest'
import { apply } from '../../shared/project/apply'
import { newProject, write, type Project } from '../../shared/project/model'
import { emptyValues } from '../../shared/kinds/field'
import { find, marksOf } from '../../shared/project/select'
import { newArticle, newMark, newSpeaker, tables, type Claim, type Mark, type Quote } from '../../shared/project/tables'
import { makeSpan } from '../../shared/text/anchor'
import { changeKind } from './changeKind'

const TEXT = '“We wait,” she said. Nobody asked why.'
const stamp = (count: number): string => `${count}.r.${count}`

function project(): Project {
  const made = newProject('p_1', 'Test', stamp(1))
  const note = { type: 'doc', content: [{ type: 'paragraph' }] } as Mark['note']
  const quote = newMark('quote', {
    article: 'a_1',
    spans: [makeSpan(TEXT, 1, 8)],
    speaker: 's_1',
    form: 'direct',
    saidOn: 'Monday',
    note,
    tags: ['t_1'],
  })
  const claim = newMark('claim', { article: 'a_1', spans: [makeSpan(TEXT, 21, 37)], assertedBy: 's_1' })
  const link = { ...emptyValues(tables.links.fields), type: 'supports' as const, from: 'm_1', to: 'm_2' }
  write(made, stamp(2), [
    { table: 'articles', id: 'a_1', after: { id: 'a_1', stamp: stamp(2), ...newArticle({ title: 'Ice' }) } },
    { table: 'speakers', id: 's_1', after: { id: 's_1', stamp: stamp(2), ...newSpeaker('Oda Ness') } },
    { table: 'marks', id: 'm_1', after: { id: 'm_1', stamp: stamp(2), ...quote } },
    { table: 'marks', id: 'm_2', after: { id: 'm_2', stamp: stamp(2), ...claim } },
    { table: 'links', id: 'l_1', after: { id: 'l_1', stamp: stamp(2), ...link } },
  ])
  return made
}

function change(on: Project, ids: string[], kind: Mark['kind']) {
  let count = 0
  const marks = ids.map((id) => find(on, 'marks', id)!)
  const made = changeKind(
    on,
    marks,
    kind,
    () => `m_new${count++}`,
    () => TEXT,
  )
  const command = { do: 'all' as const, label: 'Change', commands: made.commands }
  const applied = apply(on, { stamp: stamp(3), command }, () => TEXT)
  if (!applied.ok) throw new Error(applied.failure.message)
  write(on, stamp(3), applied.value)
  return made
}

describe('another kind for a mark', () => {
  it('keeps the words, the note, the tags, the person and the links, and says what has no place', () => {
    const on = project()
    const { ids, left } = change(on, ['m_1'], 'claim')
    const id = ids.get('m_1')!
    const claim = find(on, 'marks', id) as Claim
    expect(claim).toMatchObject({ kind: 'claim', assertedBy: 's_1', tags: ['t_1'], status: 'unchecked' })
    expect(claim.spans.map((span) => span.exact)).toEqual(['We wait'])
    expect(claim.note).not.toBeNull()
    expect([...left]).toEqual(['Said on'])
    expect(find(on, 'links', 'l_1')).toMatchObject({ from: id, to: 'm_2' })
    expect(marksOf(on, 'a_1').map((mark) => mark.id)).toEqual([id, 'm_2'])
  })

  it('takes many at once, leaves those that have the kind already, and keeps the links between them', () => {
    const on = project()
    const { ids, left } = change(on, ['m_1', 'm_2'], 'passage')
    expect(find(on, 'links', 'l_1')).toMatchObject({ from: ids.get('m_1'), to: ids.get('m_2') })
    expect([...left]).toEqual(['Speaker', 'Said on', 'Asserted by'])
    const { ids: none, commands } = change(on, [...ids.values()], 'passage')
    expect([none.size, commands.length]).toEqual([0, 0])
  })

  it('finds the form of a quote from the text', () => {
    const on = project()
    const { ids } = change(on, ['m_2'], 'quote')
    expect(find(on, 'marks', ids.get('m_2')!) as Quote).toMatchObject({ form: 'indirect', speaker: 's_1' })
  })
})
