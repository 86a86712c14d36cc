import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actions, conflictsOf, decodeOwnKeys, keysOf, type ActionId } from '../../shared/keys'
import { addKeys, dropKeys, giveKeys, isChanged, resetKeys, whyNot, type Own } from './ownKeys'

const id = fc.constantFrom(...actions.map((action) => action.id))
const keys = fc.constantFrom('Q', 'C', 'Z', 'F9', 'Mod+Shift+K', 'Mod+F', 'Alt+Right', 'Shift+Right', '1', 'Escape')
const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), id, keys }),
  fc.record({ do: fc.constant('drop' as const), id, keys }),
  fc.record({ do: fc.constant('reset' as const), id, keys }),
)
const change = (own: Own, { do: what, id, keys }: { do: string; id: ActionId; keys: string }, mac: boolean): Own =>
  what === 'add'
    ? addKeys(own, id, keys, mac)
    : what === 'drop'
      ? dropKeys(own, id, keys, mac)
      : resetKeys(own, id, mac)

describe('own keys', () => {
  it('never leave two actions with the same keys in the same place, whatever is changed in whatever order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), (steps, mac) => {
        const own = steps.reduce((now, one) => change(now, one, mac), {} as Own)
        for (const { id } of actions)
          for (const one of keysOf(id, own, mac)) expect(conflictsOf(id, one, own, mac)).toEqual([])
        expect(decodeOwnKeys(own)).toEqual(own)
      }),
    )
  })

  it('are gone from the settings when they are the defaults again', () => {
    const changed = addKeys(addKeys({}, 'mark.quote', 'C', false), 'mark.quote', 'F9', false)
    expect(changed).toEqual({ 'mark.claim': [], 'mark.quote': ['Q', 'C', 'F9'] })
    expect(isChanged(changed, 'mark.claim', false)).toBe(true)
    expect(resetKeys(changed, 'mark.claim', false)).toEqual({ 'mark.quote': ['Q', 'F9'] })
    expect(resetKeys(resetKeys(changed, 'mark.claim', false), 'mark.quote', false)).toEqual({})
    expect(giveKeys({ later: ['F9'] }, 'mark.quote', ['Q'], false)).toEqual({ later: ['F9'] })
  })

  it('are refused with a reason where they are needed for something else, but never the defaults', () => {
    expect(whyNot('project.save', 'S', false)).toMatch(/typed/)
    expect(whyNot('mark.quote', 'Escape', false)).toMatch(/one step out/)
    expect(whyNot('hot.release', 'Escape', false)).toBeNull()
    expect(whyNot('caret.sentenceForward', 'Right', false)).toMatch(/caret/)
    expect(whyNot('mark.quote', 'F9', false)).toBeNull()
  })
})
