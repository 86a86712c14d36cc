import { describe, expect, it } from 'vitest'
import { settingsSchema } from './contract'
import { actionOf, actions, conflictsOf, decodeOwnKeys, defaultKeys, keysOf } from './keys'
import { isSpelled, whyReserved } from './shortcut'

const systems = [false, true]

describe('the actions and their keys', () => {
  it('have ids of their own, and keys written as keys are', () => {
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length)
    const all = actions.flatMap(({ keys, mac }) => [...keys, ...mac])
    expect(all.filter((keys) => !isSpelled(keys))).toEqual([])
  })

  it('never meet: no two actions have the same keys in the same place, on any system', () => {
    const clashes = systems.flatMap((mac) =>
      actions.flatMap(({ id }) =>
        defaultKeys(id, mac).flatMap((keys) => conflictsOf(id, keys, {}, mac).map((other) => [id, other.id, keys])),
      ),
    )
    expect(clashes).toEqual([])
  })

  it('take no letter from a text field', () => {
    const taken = systems.flatMap((mac) =>
      actions
        .filter(({ where }) => where === 'window' || where === 'notes')
        .flatMap(({ id }) => defaultKeys(id, mac).filter((keys) => whyReserved(keys, { inFields: true, mac }))),
    )
    expect(taken).toEqual([])
  })

  it('are a person’s own where there are any, also none', () => {
    const own = { 'mark.quote': ['Z', 'F7'], 'mark.claim': [] }
    expect(keysOf('mark.quote', own, false)).toEqual(['Z', 'F7'])
    expect(keysOf('mark.claim', own, false)).toEqual([])
    expect(keysOf('article.next', own, true)).toEqual(['Mod+Alt+Down'])
    expect(conflictsOf('mark.quote', 'C', own, false)).toEqual([])
    expect(conflictsOf('mark.next', 'Z', own, false)).toEqual([actionOf('mark.quote')])
  })
})

describe('own keys in the settings', () => {
  it('are kept as far as they are keys; ids of a newer program stay', () => {
    const given = {
      'mark.quote': ['Z', 'z', 7, 'Shift+Mod+A', 'Z', 'Mod+Shift+A'],
      'later.action': ['F9'],
      '': [],
      'no list': 'Q',
    }
    const kept = { 'mark.quote': ['Z', 'Mod+Shift+A'], 'later.action': ['F9'] }
    expect(decodeOwnKeys(given)).toEqual(kept)
    expect(settingsSchema.parse({ keys: given }).keys).toEqual(kept)
    expect(settingsSchema.parse({}).keys).toEqual({})
  })
})
