import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addRecent, isRecent, recentFiles } from './recent'
import { change, openSettings } from './settings'
import { newFolder } from './testing/folder'

test('settings come back as they were left', async () => {
  const folder = await newFolder()
  const file = await openSettings(folder)
  expect([file.value.settings.theme, file.value.started]).toEqual(['system', false])
  await change(file, { settings: { ...file.value.settings, theme: 'dark' }, started: true })
  const again = await openSettings(folder)
  expect([again.value.settings.theme, again.value.started]).toEqual(['dark', true])
})

test.each(['', '{', 'null', '[]', '\0\0\0\0', '"words"'])(
  'a settings file that holds %j is set aside, and the defaults hold',
  async (text) => {
    const folder = await newFolder()
    await writeFile(join(folder, 'settings.json'), text)
    expect((await openSettings(folder)).value.settings.textScale).toBe(1)
    expect(await readdir(folder)).toEqual(['settings.json.unreadable'])
    expect(await readFile(join(folder, 'settings.json.unreadable'), 'utf8')).toBe(text)
  },
)

test('one bad value costs that part of the settings only', async () => {
  const folder = await newFolder()
  await writeFile(
    join(folder, 'settings.json'),
    JSON.stringify({ settings: { theme: 'mauve' }, recent: [{ path: '/a.quoin' }], bounds: 7, started: true }),
  )
  const { value } = await openSettings(folder)
  expect([value.settings.theme, value.recent, value.bounds, value.started]).toEqual([
    'system',
    [{ path: '/a.quoin' }],
    undefined,
    true,
  ])
})

test('recent files: the last one first, each once, no more than twelve', async () => {
  const folder = await newFolder()
  const file = await openSettings(folder)
  for (let n = 0; n < 15; n++) await addRecent(file, `/projects/${n}.quoin`)
  await addRecent(file, '/projects/7.quoin')
  const recent = recentFiles(file, folder)
  expect([recent.length, recent[0], recent[1]]).toEqual([
    12,
    { path: '/projects/7.quoin', name: '7' },
    { path: '/projects/14.quoin', name: '14' },
  ])
  expect([isRecent(file, '/projects/14.quoin'), isRecent(file, '/etc/passwd')]).toEqual([true, false])
})
