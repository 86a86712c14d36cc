import { describe, expect, test } from 'vitest'
import { newProject } from '../../../shared/project/model'
import { newArticle, type Article } from '../../../shared/project/tables'
import { fromLines } from '../../../shared/text/rich'
import { canonical, nearest, prepareNear } from './near'

const report = (about: string, sentences = 14): string =>
  Array.from(
    { length: sentences },
    (_, i) =>
      `The ${about} was seen from ${about} street ${about.length * 50 + i} by ${about.length * 90 + i} of the ${about} people.`,
  ).join('\n')

const project = newProject('p_0000000000near', 'Near', '1.desk.1')
const put = (id: string, text: string, url = '', gone = false): void =>
  void project.tables.articles.set(id, {
    id,
    stamp: '1.desk.1',
    ...newArticle({ title: id, url, doc: fromLines(text) }),
    ...(gone && { gone }),
  } as Article)
put('bridge', report('bridge'), 'https://www.example.org/news/bridge/?utm_source=mail')
put('harbour', report('harbour'))
put('removed', report('orchard'), '', true)
put('front', report('weather'), 'https://example.net/')

const near = (text: string, url = '') => nearest([project.tables.articles.values()], { url, doc: fromLines(text) })

describe('another copy of an article', () => {
  test('has nearly its text', async () => {
    await prepareNear(project)
    expect(near(`Updated at noon.\n${report('harbour')}\nMore is expected on Friday.`)).toMatchObject({
      id: 'harbour',
      why: 'text',
    })
    expect(near(report('lighthouse'))).toBeUndefined()
  })

  test('or its address and some of its text, but not the address alone: some sites give all pages the same', () => {
    const later = `${report('vote on the ferry', 30)}\n${report('bridge')}`
    expect(near(later, 'http://example.org/news/bridge#comments')).toMatchObject({ id: 'bridge', why: 'address' })
    expect(near(report('opera'), 'https://example.org/news/bridge')).toBeUndefined()
    expect(near(report('opera'), 'https://example.net/')).toBeUndefined()
  })

  test('is not seen in what was removed, nor in a note that a long text has in it', () => {
    expect(near(report('orchard'))).toBeUndefined()
    expect(near(`${report('harbour')}\n${report('regatta', 90)}`)).toBeUndefined()
    expect(near('The harbour was looked at.')).toBeUndefined()
  })
})

test('what changes from visit to visit is no part of an address', () => {
  expect(canonical('https://WWW.example.org/a/b/index.html?fbclid=1&page=2#top')).toBe('example.org/a/b?page=2')
  expect(canonical('https://example.org/?id=7')).not.toBe('')
  expect(canonical('mailto:a@example.org')).toBe('')
})
