import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuTemplate, type MenuActs, type MenuState } from './menu'

const state: MenuState = {
  mac: false,
  development: false,
  open: true,
  history: {},
  theme: 'dark',
  keys: {},
  recent: [{ path: '/a & b.quoin', name: 'a & b' }],
}
const acts = Object.fromEntries(
  [
    'window',
    'newProject',
    'openProject',
    'openRecent',
    'openSample',
    'save',
    'saveAs',
    'setTheme',
    'help',
    'about',
  ].map((name) => [name, () => undefined]),
) as unknown as MenuActs

const items = (change: Partial<MenuState> = {}): MenuItemConstructorOptions[] => {
  const all = (list: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    list.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])
  return all(menuTemplate({ ...state, ...change }, acts))
}
const labelled = (label: string, change?: Partial<MenuState>) => items(change).find((item) => item.label === label)

test('undo and redo say what they would do', () => {
  const history = { undo: 'Mark quote', redo: 'Change speaker' }
  expect(labelled('Undo mark quote', { history })?.accelerator).toBe('CmdOrCtrl+Z')
  expect(labelled('Redo change speaker', { history })).toBeDefined()
  expect(labelled('Undo')).toBeDefined()
})

test('every kind of mark has its item; its letter is shown and left to text fields', () => {
  for (const [label, key] of [
    ['Quote', 'Q'],
    ['Claim', 'C'],
  ] as const)
    expect(labelled(label)).toMatchObject({ accelerator: key, registerAccelerator: false })
})

test('no two items share a key', () => {
  const keys = items({ development: true }).flatMap((item) => item.accelerator ?? [])
  expect(keys.length).toBe(new Set(keys).size)
})

test('shows the keys a person has chosen; keys that menus have no name for are left out', () => {
  const keys = { 'articles.import': ['Mod+J'], 'mark.quote': ['Z'], 'project.save': ['Ö'], 'project.open': [] }
  expect(labelled('Import…', { keys })?.accelerator).toBe('CmdOrCtrl+J')
  expect(labelled('Quote', { keys })).toMatchObject({ accelerator: 'Z', registerAccelerator: false })
  expect(labelled('Save', { keys })?.accelerator).toBeUndefined()
  expect(labelled('Open…', { keys })?.accelerator).toBeUndefined()
})

test('tools for the page are there in development only', () => {
  const roles = (change: Partial<MenuState>) => items(change).flatMap((item) => item.role ?? [])
  expect(roles({ development: true })).toContain('toggleDevTools')
  expect(roles({})).not.toContain('toggleDevTools')
  expect(roles({})).not.toContain('reload')
})

test('an ampersand in a file’s name is shown as one', () => {
  expect(labelled('a && b')).toBeDefined()
})
