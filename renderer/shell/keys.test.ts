import { expect, it, vi } from 'vitest'

const loadKeys = async () => {
  vi.stubGlobal('window', { quoin: { call: () => undefined, on: () => undefined } })
  return (await import('./keys')).keyGroups.flatMap((group) => group.actions)
}

it('gives no keys to two actions', async () => {
  const all = (await loadKeys()).flatMap((action) => action.keys)
  expect(all.filter((keys, i) => all.indexOf(keys) !== i)).toEqual([])
})

it('lets nothing act in a text field that would take a letter or an edit from it', async () => {
  const inFields = (await loadKeys()).filter((action) => action.inFields).flatMap((action) => action.keys)
  expect(inFields.filter((keys) => !/^(Mod\+|(Shift\+)?F\d)/.test(keys) || /^Mod\+[ZYXCVAB]$/.test(keys))).toEqual([])
})
