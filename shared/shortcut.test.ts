import { describe, expect, it } from 'vitest'
import { acceleratorOf, isSpelled, whyReserved } from './shortcut'

describe('keys as text', () => {
  it('have one spelling', () => {
    for (const keys of ['Q', '?', 'Mod++', 'Mod+Shift+Z', 'Mod+Alt+Shift+Right', 'F12', 'Ö', '7', 'Ж', 'Shift+F6'])
      expect(isSpelled(keys)).toBe(true)
    for (const keys of ['', 'q', 'Shift+Mod+Z', 'Ctrl', 'Mod+', ' ', 'Mod+ArrowLeft', 'QQ', 'Mod+Mod+Z', 'F25'])
      expect(isSpelled(keys)).toBe(false)
  })

  it('are named for the native menu, unless it has no name for them', () => {
    expect(acceleratorOf('Mod+Shift+Z')).toBe('CmdOrCtrl+Shift+Z')
    expect(acceleratorOf('Mod++')).toBe('CmdOrCtrl+Plus')
    expect(acceleratorOf('Escape')).toBe('Esc')
    expect(acceleratorOf('Mod+,')).toBe('CmdOrCtrl+,')
    expect(acceleratorOf('Ö')).toBeNull()
  })
})

describe('keys the system needs', () => {
  it('are refused with the reason', () => {
    for (const keys of [
      'Tab',
      'Shift+Tab',
      'Escape',
      'F10',
      'Mod+C',
      'Mod+V',
      'Mod+A',
      'Mod+X',
      'Mod+Q',
      'Enter',
      'Left',
      'Mod+End',
    ])
      expect(whyReserved(keys)).toMatch(/^.+\.$/)
    expect(whyReserved('Mod+M', { mac: true })).toMatch(/hide/)
    expect(whyReserved('Alt+F')).toMatch(/menu/)
  })

  it('are free with other modifiers, and letters are free outside text fields', () => {
    for (const keys of ['Q', 'Mod+Shift+C', 'Alt+Right', 'Mod+Enter', 'F9', 'Delete'])
      expect(whyReserved(keys)).toBeNull()
    expect(whyReserved('Q', { inFields: true })).toMatch(/typed/)
    expect(whyReserved('F9', { inFields: true })).toBeNull()
    expect(whyReserved('Shift+Right', { moves: true })).toBeNull()
  })
})
