import { expect, it } from 'vitest'
import { actionsFor, bind, isOffered, run } from './actions'

it('asks the chosen mark before the caret, and both before the window', () => {
  const ids = actionsFor('Alt+Shift+Right', {}).map(({ id }) => id)
  expect(ids).toEqual(['hot.endWordForward', 'select.sentenceForward'])
})

it('knows which of an action’s keys was pressed, and a person’s own keys', () => {
  expect(actionsFor('3', {})).toMatchObject([{ id: 'hot.recent', nth: 2 }])
  const own = { 'hot.recent': ['F5', 'F7'], 'mark.quote': ['Z'] }
  expect(actionsFor('F7', own)).toMatchObject([{ id: 'hot.recent', nth: 1 }])
  expect(actionsFor('3', own)).toEqual([])
  expect(actionsFor('Q', own)).toEqual([])
})

it('carries out what is bound, and leaves the key to others when there is nothing to do', () => {
  expect(run('text.lost')).toBe(false)
  const pressed: number[] = []
  const unbind = bind({ 'text.lost': ({ nth }) => void pressed.push(nth), 'text.outline': () => false })
  expect([run('text.lost', { nth: 1, keys: '' }), run('text.outline')]).toEqual([true, false])
  unbind()
  expect([run('text.lost'), isOffered('text.lost'), pressed]).toEqual([false, true, [1]])
})

it('keeps what was bound later when the one before ends', () => {
  const first = bind({ 'text.correct': () => false })
  const second = bind({ 'text.correct': () => true })
  first()
  expect(run('text.correct')).toBe(true)
  second()
})
