import { describe, expect, it } from 'vitest'
import { newArticle, type Article } from '../../shared/project/tables'
import { countWords, filterArticles, titleOf } from './text'

const article = (given: Parameters<typeof newArticle>[0]): Article => ({
  id: 'a',
  stamp: '1.x.1',
  ...newArticle(given),
})

describe('the words of the library', () => {
  it('name an article that has no title', () => {
    expect(titleOf(article({}))).toBe('Untitled')
  })

  it('count with the right number', () => {
    expect(
      countWords([
        ['quote', 5],
        ['claim', 1],
      ]),
    ).toBe('5 quotes, 1 claim')
  })

  it('filter by all words given, without regard to case and accents', () => {
    const all = [article({ title: 'Élysée denies talks' }), article({ title: 'Talks resume', outlet: 'Reuters' })]
    expect(filterArticles(all, 'elysee')).toEqual([all[0]])
    expect(filterArticles(all, 'reut talk')).toEqual([all[1]])
    expect(filterArticles(all, '  ')).toEqual(all)
  })
})
