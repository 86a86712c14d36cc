import { expect, test } from 'vitest'
import { runningLines } from './running'

const EVIL = '</span></div><script>alert(1)</script>'

test('a title and a handling line cannot leave their places', () => {
  for (const template of Object.values(runningLines(EVIL, EVIL, ''))) {
    expect(template).not.toContain('<script')
    expect(template).toContain('&lt;script&gt;')
  }
})

test('the handling line stands at the head and the foot; without one there is no head', () => {
  const { header, footer } = runningLines('Talks', 'OFFICIAL', '')
  expect(header).toContain('>OFFICIAL<')
  expect(footer).toContain('>OFFICIAL<')
  expect(runningLines('Talks', '', '').header).toBe('<span></span>')
})
