import { describe, expect, it } from 'vitest'
import { keyNames, keyShortcut, keyText, pressed } from './shortcuts'

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

  it('match exactly what is pressed', () => {
    expect(pressed(press('z', { ctrlKey: true }), 'Mod+Z', false)).toBe(true)
    expect(pressed(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Z', false)).toBe(false)
    expect(pressed(press('z', { metaKey: true }), 'Mod+Z', true)).toBe(true)
    expect(pressed(press('z', { ctrlKey: true }), 'Mod+Z', true)).toBe(false)
    expect(pressed(press('q', { altKey: true }), 'Q', false)).toBe(false)
    expect(pressed(press('ArrowLeft', { shiftKey: true }), 'Shift+Left', false)).toBe(true)
  })

  it('take a sign as typed, however the keyboard makes it', () => {
    expect(pressed(press('?', { shiftKey: true }), '?', false)).toBe(true)
    expect(pressed(press('+', { ctrlKey: true, shiftKey: true }), 'Mod++', false)).toBe(true)
    expect(pressed(press('+', { ctrlKey: true }), 'Mod++', false)).toBe(true)
  })
})
