import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds, makeSpan } from '../text/anchor'
import { originalText } from '../text/corrections'
import type { Edit } from '../text/edit'
import { plainText } from '../text/plain'
import { correctText } from '../testing/commands'
import { newDesk, run, step, visible } from '../testing/desk'
import { idsOf, TEXT } from '../testing/values'
import { redo, undo } from './history'
import { lostOf, marksOf, wordsOf } from './select'
import { newMark, type Quote } from './tables'

const [article] = idsOf('articles') as [string]
const [quote, claim, third] = idsOf('marks') as [string, string, string]

function desk() {
  const one = newDesk()
  const { articles, marks } = one.project.tables
  return {
    one,
    edit: (...edits: Edit[]) => run(one, { do: 'correct', table: 'articles', id: article, edits }),
    text: () => plainText(articles.get(article)!.doc).text,
    mark: (id: string) => marks.get(id) as Quote,
    words: (id: string) => wordsOf(marks.get(id)!),
    corrections: () => articles.get(article)!.corrections.map(({ at, removed, inserted }) => [at, removed, inserted]),
  }
}

const at = (words: string): number => TEXT.indexOf(words)

describe('correcting an article’s text', () => {
  it('carries the marks behind it along, and leaves those before it as they are', () => {
    const { one, edit, text, mark } = desk()
    run(one, {
      do: 'add',
      table: 'marks',
      record: { id: third, ...newMark('passage', { article, spans: [makeSpan(TEXT, 0, 3)] }) },
    })
    const before = mark(quote)
    expect(edit({ at: at('drop'), removed: 'drop', inserted: 'single drop' })).toBe(true)
    expect(text()).toBe(TEXT.replace('drop', 'single drop'))
    expect(mark(quote).spans[0]!.exact).toBe('Not one single drop,')
    expect(mark(claim).spans).toEqual(mark(quote).spans)
    expect(edit({ at: 0, removed: 'One', inserted: 'A' })).toBe(true)
    expect(mark(third).spans[0]!.exact).toBe('A')
    expect([mark(quote).spans[0]!.start, mark(quote).spans[0]!.exact]).toEqual([16, 'Not one single drop,'])
    expect(before.spans[0]!.exact).toBe('Not one drop,')
  })

  it('carries along where pages begin, and brings them back', () => {
    const { one, edit } = desk()
    const begin = ['gate', 'drop', 'she'].map((words) => ({ at: at(words) }))
    run(one, { do: 'set', table: 'articles', id: article, fields: { pages: begin } })
    const pages = (): string[] => {
      const { doc, pages } = one.project.tables.articles.get(article)!
      return pages.map((page) => plainText(doc).text.slice(page.at, page.at + 3))
    }
    edit({ at: 0, removed: 'One ', inserted: '' }, { at: at('closed') - 4, removed: 'closed', inserted: 'was closed' })
    expect(pages()).toEqual(['gat', 'dro', 'she'])
    step(one, undo)
    expect(one.project.tables.articles.get(article)!.pages).toEqual(begin)
  })

  it('keeps what was corrected, with when and by whom, and the original', () => {
    const { one, edit, text, corrections } = desk()
    edit({ at: at('gate'), removed: 'gate', inserted: 'gates' })
    edit({ at: at('she') + 1, removed: 'she', inserted: 'he' })
    expect(corrections()).toEqual([
      [at('gate') + 4, '', 's'],
      [at('she'), 's', ''],
    ])
    const { corrections: all } = one.project.tables.articles.get(article)!
    expect(all.map(({ stamp }) => stamp.split('.')[1])).toEqual(['desk', 'desk'])
    expect(originalText(text(), all)).toBe(TEXT)
  })

  it('keeps marks whose words were cut, with their words, at the place where they stood', () => {
    const { one, edit, mark, words } = desk()
    edit({ at: at('Not'), removed: 'Not one drop,', inserted: '' })
    expect([mark(quote).spans, mark(quote).lost[0]!.exact, words(quote)]).toEqual([
      [],
      'Not one drop,',
      'Not one drop,',
    ])
    edit({ at: 0, removed: 'One ', inserted: '' })
    expect(mark(quote).lost[0]!.start).toBe(at('Not') - 4)
    expect(marksOf(one.project, article)).toEqual([])
    expect(lostOf(one.project, article).map(({ id }) => id)).toEqual([quote, claim])
  })

  it('keeps the parts of a mark that are still there, and the cut one beside them', () => {
    const { one, edit, mark } = desk()
    const spans = [makeSpan(TEXT, 18, 31), makeSpan(TEXT, at('Two'), at('Two') + 10)]
    run(one, { do: 'set', table: 'marks', id: quote, fields: { spans } })
    edit({ at: at('Not'), removed: 'Not one drop,', inserted: '' })
    expect(mark(quote).spans.map(({ exact }) => exact)).toEqual(['Two fifths'])
    expect(mark(quote).lost.map(({ exact }) => exact)).toEqual(['Not one drop,'])
  })

  it('carries cue and source along, and lets go of them when they are cut', () => {
    const { one, edit, mark } = desk()
    const cue = makeSpan(TEXT, at('said 😀'), at('said 😀') + 4)
    run(one, {
      do: 'set',
      table: 'marks',
      id: quote,
      fields: { cue, source: makeSpan(TEXT, at('she'), at('she') + 3) },
    })
    edit({ at: at('she'), removed: 'she ', inserted: '' })
    expect([mark(quote).source, mark(quote).cue?.exact, mark(quote).cue?.start]).toEqual([null, 'said', at('she')])
  })

  it('does not bring removed marks back, but carries them along', () => {
    const { one, edit, mark } = desk()
    run(one, { do: 'remove', table: 'marks', id: quote })
    edit({ at: 0, removed: '', inserted: 'Xx ' })
    expect([mark(quote).gone, mark(quote).spans[0]!.start]).toEqual([true, 21])
    run(one, { do: 'restore', table: 'marks', id: quote })
    expect(holds(plainText(one.project.tables.articles.get(article)!.doc).text, mark(quote).spans[0]!)).toBe(true)
  })

  it('is refused as a whole where one edit does not fit', () => {
    const { one, edit } = desk()
    const before = visible(one.project)
    expect(edit({ at: 0, removed: 'One', inserted: 'A' }, { at: 0, removed: 'One', inserted: 'A' })).toBe(false)
    expect(visible(one.project)).toEqual(before)
  })

  it('is one step to undo while it is typed, two after a pause', () => {
    const { one, edit, text } = desk()
    const type = (inserted: string, at: number, later: number) =>
      run(one, { do: 'correct', table: 'articles', id: article, edits: [{ at, removed: '', inserted }] }, later)
    type('a', 0, 5000)
    type('b', 1, 500)
    type('c', 2, 5000)
    step(one, undo)
    expect(text()).toBe(`ab${TEXT}`)
    step(one, undo)
    expect(text()).toBe(TEXT)
    step(one, redo)
    expect(text()).toBe(`ab${TEXT}`)
    expect(edit({ at: 0, removed: 'ab', inserted: '' })).toBe(true)
    expect(one.project.tables.articles.get(article)!.corrections).toEqual([])
  })

  it('never loses a mark, leaves none beside its words, and undo brings everything back', () => {
    fc.assert(
      fc.property(fc.array(correctText, { maxLength: 6 }), (commands) => {
        const { one, text } = desk()
        const before = visible(one.project)
        let done = 0
        for (const command of commands) {
          if (run(one, command)) done++
          for (const mark of one.project.tables.marks.values()) {
            expect(mark.spans.length + mark.lost.length).toBe(1)
            for (const span of mark.spans) expect(holds(text(), span)).toBe(true)
          }
          expect(originalText(text(), one.project.tables.articles.get(article)!.corrections)).toBe(TEXT)
        }
        for (let i = 0; i < done; i++) step(one, undo)
        expect(visible(one.project)).toEqual(before)
      }),
    )
  })
})
