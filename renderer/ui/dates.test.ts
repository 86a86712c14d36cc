import { describe, expect, it } from 'vitest'
import { shortDate } from './dates'

describe('shortDate', () => {
  it('shortens ISO dates and leaves the article’s own words alone', () => {
    expect(shortDate('2026-02-14T08:30:00Z')).toBe('14 Feb 2026')
    expect(shortDate('2026-02')).toBe('Feb 2026')
    expect(shortDate('2026')).toBe('2026')
    expect(shortDate('2026-13-40')).toBe('2026-13-40')
    expect(shortDate('last Tuesday')).toBe('last Tuesday')
  })

  it('shows a day that cannot be as it was given', () => expect(shortDate('2026-02-31')).toBe('2026-02-31'))
})
