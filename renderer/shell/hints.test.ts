import { beforeAll, describe, expect, it } from 'vitest'
import { actions } from '../../shared/keys'
import { offer } from '../store/actions'
import { keysShown } from './keysShown'
import { hintsFor, type Situation } from './hints'

beforeAll(() => offer(actions.map(({ id }) => id)))

const reading: Situation = { articles: true, reading: true, chosen: false, canMark: true, recent: [], zone: 'text' }
const keys = (situation: Partial<Situation>): string[] =>
  keysShown(hintsFor({ ...reading, ...situation }), {}).map((hint) => hint.keys)

describe('the foot line', () => {
  it('teaches to import while there is nothing to read', () => {
    expect(keys({ articles: false, reading: false, canMark: false })[0]).toBe('Mod+I')
  })

  it('teaches to mark where the caret is in the text', () => {
    expect(keys({}).slice(0, 2)).toEqual(['Q', 'C'])
  })

  it('teaches what changes the chosen mark', () => {
    expect(keys({ chosen: true })).toEqual(expect.arrayContaining(['Shift+←/→', 'Delete', 'Escape']))
  })

  it('says how many suggestions wait, and what a suggestion’s keys are where one stands at it', () => {
    const last = (situation: Partial<Situation>) => keysShown(hintsFor({ ...reading, ...situation }), {})
    expect(last({ suggestions: 4 })).toContainEqual({ keys: 'Tab', label: 'next suggestion (4)' })
    expect(last({ suggestions: 4, chosen: true })).toContainEqual({ keys: 'Tab', label: 'next suggestion (4)' })
    expect(keys({ suggestions: 4, suggested: true }).slice(0, 3)).toEqual(['Enter', 'X', 'Tab'])
    expect(keys({ suggestions: 4, zone: 'library' })).not.toContain('X')
  })

  it('names the speakers that the digits give', () => {
    const recent = ['Ada Brook', 'Tom Reed', 'The council', 'Ira Moss']
    const hints = keysShown(hintsFor({ ...reading, chosen: true, recent }), {})
    expect(hints.slice(0, 2)).toEqual([
      { keys: '1', label: 'Ada Brook' },
      { keys: '2', label: 'Tom Reed' },
    ])
    expect(hints.some((hint) => hint.label === 'Ira Moss')).toBe(false)
  })

  it('shows the keys a person has chosen, and nothing for an action without keys', () => {
    const own = { 'mark.quote': ['Z'], 'mark.claim': [], 'hot.startBackward': ['Mod+B'] }
    expect(keysShown(hintsFor(reading), own)[0]).toEqual({ keys: 'Z', label: 'quote' })
    expect(keysShown(hintsFor(reading), own).some(({ label }) => label === 'claim')).toBe(false)
    const chosen = keysShown(hintsFor({ ...reading, chosen: true }), own).map(({ keys }) => keys)
    expect(chosen).toEqual(expect.arrayContaining(['Shift+←/→', 'Mod+Shift+Right']))
  })

  it('names no letters while a text field has the focus', () => {
    for (const chosen of [true, false])
      for (const zone of ['field', 'control', 'dialog'] as const)
        expect(keys({ chosen, zone, recent: ['Ada Brook'] }).filter((key) => key.length === 1)).toEqual([])
  })

  it('says in a control of the inspector how to get back and on', () => {
    expect(keysShown(hintsFor({ ...reading, chosen: true, zone: 'control' }), {}).slice(0, 2)).toEqual([
      { keys: 'Escape', label: 'back to the text' },
      { keys: 'Tab', label: 'next field' },
    ])
  })

  it('says in the list of all suggestions how to move in it, and in the text how to get back there', () => {
    expect(keys({ sweeping: true, chosen: true, zone: 'text' })).toEqual(['↑/↓', 'Mod+Z', 'Escape'])
    expect(keys({ suggested: true, zone: 'text' })).not.toContain('Mod+J')
    expect(keys({ suggested: true, zone: 'text', away: true })).toContain('Mod+J')
  })

  it('says in the list of marks what its keys do, for a chosen mark only what needs one', () => {
    const list = { zone: 'inspector', recent: ['Ada Brook'] } as const
    expect(keys(list)).toEqual(['↑/↓', 'Enter', 'Escape'])
    expect(keys({ ...list, chosen: true })).toEqual(['↑/↓', 'Enter', '1', 'N', 'Delete', 'Escape'])
  })
})
