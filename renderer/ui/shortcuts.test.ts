import { describe, expect, it } from 'vitest'
import { inBrief, keyNames, keyShortcut, keyText, spellings } from './shortcuts'

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
})

describe('keys', () => {
  it('are named as on the keyboard of the system', () => {
    expect(keyNames('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(keyText('Mod+Shift+Z', true)).toBe('⌘⇧Z')
    expect(keyNames('Mod++', false)).toEqual(['Ctrl', '+'])
    expect(keyShortcut('Mod+Left', false)).toBe('Control+ArrowLeft')
  })

  it('are shortened where they are a row of digits', () => {
    expect(inBrief(['1', '2', '3', '4'])).toEqual(['1–4'])
    expect(inBrief(['1', '3', '4'])).toEqual(['1', '3', '4'])
    expect(inBrief([])).toEqual([])
  })
})

describe('a press', () => {
  const one = (key: string, more: object = {}, mac = false) => spellings(press(key, more), mac)[0]

  it('is exactly the keys that were held', () => {
    expect(one('z', { ctrlKey: true })).toBe('Mod+Z')
    expect(one('Z', { ctrlKey: true, shiftKey: true })).toBe('Mod+Shift+Z')
    expect(one('z', { metaKey: true }, true)).toBe('Mod+Z')
    expect(one('z', { ctrlKey: true }, true)).toBe('Ctrl+Z')
    expect(one('q', { altKey: true })).toBe('Alt+Q')
    expect(one('ArrowLeft', { shiftKey: true })).toBe('Shift+Left')
    expect(one(' ')).toBe('Space')
    expect(one('z', { metaKey: true })).toBeUndefined()
    expect(one('Shift', { shiftKey: true })).toBeUndefined()
  })

  it('is a sign as typed, however the keyboard makes it', () => {
    expect(one('?', { shiftKey: true })).toBe('?')
    expect(one('+', { ctrlKey: true, shiftKey: true })).toBe('Mod++')
    const altGraph = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' }
    expect(one('@', { ...altGraph, code: 'KeyQ' })).toBe('@')
  })

  it('is a letter in any script and with any layout', () => {
    expect(one('й', { code: 'KeyQ' })).toBe('Q')
    expect(spellings(press('й', { code: 'KeyQ' }), false)).toContain('Й')
    expect(one('é', { code: 'Digit2' })).toBe('É')
    expect(one('a', { code: 'KeyQ' })).toBe('A')
    expect(spellings(press('a', { code: 'KeyQ' }), false)).toEqual(['A'])
    expect(one('œ', { code: 'KeyQ', altKey: true }, true)).toBe('Alt+Q')
    expect(spellings(press('&', { code: 'Digit1' }), false)).toEqual(['&', '1'])
  })
})
