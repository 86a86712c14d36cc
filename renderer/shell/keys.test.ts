import { expect, it, vi } from 'vitest'

it('names functions for actions that exist, and none for the article’s own', async () => {
  vi.stubGlobal('window', { quoin: { call: () => undefined, on: () => undefined } })
  const { windowActions } = await import('./keys')
  const { actions } = await import('../../shared/keys')
  const ids = actions.map(({ id }) => id)
  expect(Object.keys(windowActions).filter((id) => !ids.includes(id as (typeof ids)[number]))).toEqual([])
  expect(Object.keys(windowActions).filter((id) => /^(mark|hot|caret)\./.test(id))).toEqual([])
})
