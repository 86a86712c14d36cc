import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../shared/project/tables'
import { aboutWords, chosenOf, findArticles, tickedOf } from './articles'

const article = (id: string, title: string, outlet = ''): Article =>
  ({ id, title, outlet, source: { name: `${id}.txt` } }) as unknown as Article
const all = [article('a', 'Pilots stop work', 'The Courier'), article('b', 'Élan vital'), article('c', ' ')]

test('the line says how many of how many', () => {
  expect([[], ['b'], ['b', 'gone']].map((chosen) => aboutWords(all, chosen))).toEqual([
    'About all 3 articles',
    'About 1 of 3 articles',
    'About 1 of 3 articles',
  ])
  expect(aboutWords(all.slice(0, 1), [])).toBe('About the one article there is')
  expect(aboutWords([], [])).toBe('About all articles; there are none yet')
})

test('what is ticked and kept are the same choice, and all of them are none named', () => {
  fc.assert(
    fc.property(fc.subarray(['a', 'b', 'c'], { minLength: 1 }), (chosen) => {
      expect(chosenOf(all, tickedOf(all, chosen))).toEqual(chosen.length === 3 ? [] : chosen)
    }),
  )
  expect(chosenOf(all, tickedOf(all, []))).toEqual([])
})

test('articles are found by words of title or outlet, without accents and case, or by the name of their file', () => {
  const found = (typed: string) => findArticles(all, typed).map(({ id }) => id)
  expect([found('COURIER pilots'), found('elan'), found('c.txt'), found('zzz'), found(' ')]).toEqual([
    ['a'],
    ['b'],
    ['c'],
    [],
    ['a', 'b', 'c'],
  ])
})
