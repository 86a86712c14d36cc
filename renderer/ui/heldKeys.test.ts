import { beforeEach, describe, expect, it } from 'vitest'
import { holdKey, releaseKeys } from './heldKeys'

const press = (key: string, ctrlKey = false): boolean => holdKey({ key, ctrlKey, metaKey: false, altKey: false })

describe('keys typed before their field is there', () => {
  beforeEach(() => void releaseKeys())

  it('come out in their order, once', () => {
    for (const key of 'Death') expect(press(key)).toBe(true)
    expect([releaseKeys(), releaseKeys()]).toEqual(['Death', ''])
  })

  it('are corrected by Backspace, a whole character at a time, and go on in a new line after Enter', () => {
    for (const key of ['a', '😀', 'Backspace', 'Backspace', 'Backspace', 'b', 'Enter', 'c']) press(key)
    expect(releaseKeys()).toBe('b\nc')
  })

  it('leave commands and keys that type nothing alone', () => {
    expect([press('z', true), press('Escape'), press('F6'), press('Shift')]).toEqual([false, false, false, false])
    expect(releaseKeys()).toBe('')
  })
})
