import { describe, expect, it, vi } from 'vitest'
import { emptyProject } from '../../shared/project/model'
import { newArticle, newMark, newSpeaker, type Mark } from '../../shared/project/tables'
import { candidates, matcher, search } from './find'

const project = emptyProject('p_1')
project.tables.articles.set('a_1', {
  id: 'a_1',
  stamp: '1.a.1',
  ...newArticle({ title: 'Fähren im Eis', outlet: 'Der Bote' }),
})
project.tables.articles.set('a_2', { id: 'a_2', stamp: '1.a.1', ...newArticle({ title: 'Frost' }) })
project.tables.speakers.set('s_1', { id: 's_1', stamp: '1.a.1', ...newSpeaker('Oda Ness') })

const add = (id: string, article: string, exact: string, speaker: string | null = null): Mark => {
  const spans = [{ start: 0, end: exact.length, exact, prefix: '', suffix: '' }]
  const mark = { id, stamp: '1.a.1', ...newMark('quote', { article, spans, speaker }) }
  project.tables.marks.set(id, mark)
  return mark
}
const [ice, boy, third] = [
  add('m_1', 'a_1', '“Kein Schiff fährt”', 's_1'),
  add('m_2', 'a_2', 'since I was a boy'),
  add('m_3', 'a_2', 'a third of the cherries'),
]
const all = [ice, boy, third]

describe('finding a mark', () => {
  it.each([
    ['fahrt', [ice]],
    ['NESS', [ice]],
    ['schiff oda', [ice]],
    ['bote quote', [ice]],
    ['frost', [boy, third]],
    ['frost boy', [boy]],
    ['', all],
    ['nobody', []],
  ])('by “%s”', (typed, found) => expect(all.filter(matcher(project, typed))).toEqual(found))

  it('offers those chosen last, then the same article, then the newest', () => {
    expect(candidates(project, boy, [boy, ice])).toEqual([ice, third])
    expect(candidates(project, ice, [])).toEqual([third, boy])
  })

  it('looks at very many in slices, in their order, and stops when asked', () => {
    vi.useFakeTimers()
    vi.stubGlobal('window', globalThis)
    const many = Array.from({ length: 1000 }, (_, i) => (i % 2 ? ice : boy))
    let clock = 0
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 4))
    const heard: [number, boolean][] = []
    search(
      many,
      (mark) => mark === ice,
      (marks, complete) => heard.push([marks.length, complete]),
    )
    expect(heard).toHaveLength(1)
    expect(heard[0]![1]).toBe(false)
    vi.runAllTimers()
    expect(heard.at(-1)).toEqual([500, true])
    const calls = vi.fn<() => void>()
    search(many, () => true, calls)()
    vi.runAllTimers()
    expect(calls).toHaveBeenCalledTimes(1)
    vi.restoreAllMocks()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
})
