import { describe, expect, it } from 'vitest'
import { dateOf, editOf, originOf, whenOf } from './facts'

describe('facts of an article', () => {
  it('gives times and dates in British style, whatever the system says', () => {
    expect(whenOf('2026-11-22T12:14:00')).toBe('22 Nov 2026, 12:14')
    expect(['2026-02-14', '2026-02', '2026-02-14T08:00:00Z'].map(dateOf)).toEqual([
      '14 Feb 2026',
      'Feb 2026',
      '14 Feb 2026',
    ])
  })

  it('reads a span of two dates', () => {
    expect(dateOf('2026-03-08/2026-03-12')).toBe('8 Mar 2026 – 12 Mar 2026')
  })

  it('leaves words that are no dates alone', () => {
    expect(['last spring', '2026-27 budget', ''].map(dateOf)).toEqual(['last spring', '2026-27 budget', ''])
    expect(whenOf('some day')).toBe('some day')
  })

  it('says where a value came from until somebody writes it', () => {
    const origins = [{ field: 'title', from: 'file name' }]
    expect(originOf({ origins }, 'title')).toEqual({ words: 'from the file’s name', exactly: 'file name' })
    expect(originOf({ origins }, 'outlet')).toBeUndefined()
    expect(originOf({ origins, stamps: { title: '2.a.1' } }, 'title')).toBeUndefined()
    expect(editOf({ stamps: { title: '2.a.1' } }, 'title')).toBe('2.a.1')
    // Read anew from another text, which says where it came from again.
    expect(originOf({ origins, stamps: { title: '2.a.1', origins: '2.a.1' } }, 'title')).toBeDefined()
  })
})
