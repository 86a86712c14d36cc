import { expect, it } from 'vitest'
import { inOrder } from './pages'

it('reads chapters in their order, those it does not know last, each by its first heading', () => {
  const pages = inOrder({
    '/help/zebra.md': '# Zebra',
    '/help/claims.md': '# Claims',
    '/help/importing.md': '\n# Bringing in\n\n## x',
  })
  expect(pages.map(({ id, title }) => [id, title])).toEqual([
    ['importing', 'Bringing in'],
    ['claims', 'Claims'],
    ['zebra', 'Zebra'],
  ])
})
