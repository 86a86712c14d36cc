import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitPanes, PANES } from './panes'

const asked = { library: 256, inspector: 320 }

describe('fitPanes', () => {
  it('gives what was asked for where there is room', () => {
    expect(fitPanes(1920, asked, 'inspector')).toEqual(asked)
    expect(fitPanes(1280, asked, 'inspector')).toEqual(asked)
  })

  it('narrows, then closes, the pane that is not kept', () => {
    expect(fitPanes(1100, asked, 'inspector')).toEqual({ library: 220, inspector: 320 })
    expect(fitPanes(1000, asked, 'inspector')).toEqual({ library: 0, inspector: 320 })
    expect(fitPanes(1000, asked, 'library')).toEqual({ library: 256, inspector: 0 })
  })

  it('never widens a pane, never opens a closed one, and leaves the text its room while a pane can still give', () => {
    const width = fc.integer({ min: 0, max: 700 }).map((w) => (w < 100 ? 0 : w))
    const keep = fc.constantFrom('library' as const, 'inspector' as const)
    fc.assert(
      fc.property(fc.integer({ min: 700, max: 4000 }), width, width, keep, (window, library, inspector, keep) => {
        const fit = fitPanes(window, { library, inspector }, keep)
        expect(fit.library).toBeLessThanOrEqual(library)
        expect(fit.inspector).toBeLessThanOrEqual(inspector)
        expect(Math.min(fit.library, fit.inspector)).toBeGreaterThanOrEqual(0)
        const both = fit.library > 0 && fit.inspector > 0
        expect(!both || window - fit.library - fit.inspector >= PANES.text).toBe(true)
      }),
    )
  })
})
