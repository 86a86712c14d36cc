import { expect, test } from 'vitest'
import { newSpeaker, type Speaker } from '../../shared/project/tables'
import { registerOf } from '../store/ghosts/register'
import { byArticle, bySpeaker, HEAD, itemAt, layOut, linesOf, ofSpeaker, placeOf, speakingIn } from './groups'
import type { Row } from './row'

const row = (article: string, key: string, speaker: string): Row =>
  ({ key, article, length: 12, ghost: { speaker } }) as Row

const speaker = (id: string, name: string, aliases: string[] = []): Speaker => ({
  id,
  stamp: '1.desk.1',
  ...newSpeaker(name),
  aliases,
})

const rows = new Map([
  ['b', [row('b', '1', 'Rubio'), row('b', '2', '')]],
  ['a', [row('a', '3', 'Marco Rubio'), row('a', '4', 'Ann Lee'), row('a', '5', 'ann lee')]],
])
const all = [...rows.values()].flat()
const speaking = speakingIn(registerOf([speaker('s_1', 'Marco Rubio', ['Rubio'])]))
const inShort = (groups: ReturnType<typeof bySpeaker>) =>
  groups.map(({ title, rows }) => [title, rows.map(({ key }) => key).join(' ')])

test('by article they stand as the library does, without articles in which none waits', () => {
  const articles = ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase() }))
  expect(inShort(byArticle(articles, rows))).toEqual([
    ['A', '3 4 5'],
    ['B', '1 2'],
  ])
})

test('by speaker, everybody is under the name the register has; nobody is last', () => {
  expect(inShort(bySpeaker(all, speaking))).toEqual([
    ['Ann Lee', '4 5'],
    ['Marco Rubio', '1 3'],
    ['', '2'],
  ])
})

test('all of a speaker are those of every article, and where nobody is named the one alone', () => {
  expect(ofSpeaker(all, all[0]!, speaking).map(({ key }) => key)).toEqual(['1', '3'])
  expect(ofSpeaker(all, all[1]!, speaking).map(({ key }) => key)).toEqual(['2'])
})

test('each item is found at its place, the last one at the end', () => {
  const layout = layOut(bySpeaker(all, speaking), 80)
  const { items, height, rows } = layout
  for (const [at, item] of items.entries()) {
    expect(itemAt(items, item.top)).toBe(at)
    expect(itemAt(items, item.top + item.height - 1)).toBe(at)
  }
  expect(items.reduce((sum, item) => sum + item.height, 0)).toBe(height)
  expect(items[0]!.height).toBe(HEAD)
  expect(rows.map(({ key }) => items[placeOf(layout, key)]!.row)).toEqual(rows)
  expect(placeOf(layout, 'none')).toBe(-1)
})

test('long sentences take more lines, four at most', () => {
  expect([1, 79, 81, 1000].map((length) => linesOf(length, 80))).toEqual([1, 1, 2, 4])
})
