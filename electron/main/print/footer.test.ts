import { expect, test } from 'vitest'
import { footerTemplate } from './footer'

test('a title cannot leave its place at the foot of the page', () => {
  const template = footerTemplate('</span></div><script>alert(1)</script>', '')
  expect(template).not.toContain('<script')
  expect(template).toContain('&lt;script&gt;')
})
