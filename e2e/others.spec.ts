import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { appArgs, expect, test, type Quoin } from './app'
import { saved, startSaved } from './project'
import { clickWords, drawnMarks } from './words'
import { marks, messages } from './window'

const QUEUE = 'He expects the queue to grow to forty ships by Friday.'

const banner = (page: Page) => page.locator('.save-trouble')
const state = (page: Page) => page.getByRole('banner').getByText(/^(Saved|Kept safe)/)

/** Another installation, on a data folder of its own: another person. */
async function colleague(quoin: Quoin, name: string, path: string): Promise<{ app: ElectronApplication; page: Page }> {
  const folder = join(quoin.folder, name)
  mkdirSync(join(folder, 'data'), { recursive: true })
  const settings = { started: true, settings: { tourSeen: true, author: { name, initials: name[0] } } }
  writeFileSync(join(folder, 'data/settings.json'), JSON.stringify(settings))
  const app = await _electron.launch({ args: [...appArgs(folder), path], cwd: folder })
  const page = await app.firstWindow()
  await page.locator('[data-ready]').waitFor()
  return { app, page }
}

/** A colleague has marked the queue in a copy of the file. */
async function theirs(quoin: Quoin, path: string): Promise<string> {
  const copy = join(quoin.folder, 'theirs.quoin')
  copyFileSync(path, copy)
  const { app, page } = await colleague(quoin, 'Bert', copy)
  await clickWords(page, 'expects the queue')
  await page.keyboard.press('c')
  await expect(state(page)).toHaveText('Saved')
  await app.close()
  return copy
}

const replace = (from: string, path: string): void => {
  copyFileSync(from, `${path}.tmp`)
  renameSync(`${path}.tmp`, path)
}

test('a file that another program replaces: one bar, and joining keeps both', async ({ quoin }) => {
  const path = await startSaved(quoin)
  const { page } = quoin
  await expect(state(page)).toHaveText('Saved')
  const other = await theirs(quoin, path)
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  replace(other, path)
  await expect(banner(page)).toHaveCount(1)
  await expect(banner(page)).toContainText('was changed by another program, so it was not overwritten')
  expect(readFileSync(path)).toEqual(readFileSync(other))
  await banner(page).getByRole('button', { name: 'Join both' }).click()
  await expect(banner(page)).toBeHidden()
  await expect(marks(page)).toHaveCount(2)
  await expect.poll(() => saved(path).marks.length).toBe(2)
  await expect(state(page)).toHaveText('Saved')
  // It is one step, and can be taken back.
  await messages(page)
    .locator('.toast', { hasText: 'Both versions are joined' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(marks(page)).toHaveCount(1)
})

test('reloading takes theirs, and ours is among the versions', async ({ quoin }) => {
  const path = await startSaved(quoin)
  const { page } = quoin
  await expect(state(page)).toHaveText('Saved')
  const other = await theirs(quoin, path)
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  replace(other, path)
  await banner(page).getByRole('button', { name: 'Reload theirs' }).click()
  await expect(banner(page)).toBeHidden()
  await expect.poll(() => drawnMarks(page)).toEqual([{ kind: 'claim', words: QUEUE }])
  await expect(page.getByRole('heading', { level: 1 })).toContainText('harbour')
  const versions = await page.evaluate(async () => {
    const { call } = (
      window as unknown as {
        quoin: { call: (...args: unknown[]) => Promise<{ value: { counts: { marks: number } }[] }> }
      }
    ).quoin
    return (await call('backup.list', {})).value.map(({ counts }) => counts.marks)
  })
  expect(versions).toContain(1)
  await clickWords(page, 'Nobody was')
  await page.keyboard.press('c')
  await expect.poll(() => saved(path).marks.length).toBe(2)
})

test('somebody else has it open: a bar with their name, work goes on, and is offered for joining', async ({
  quoin,
}) => {
  const path = await startSaved(quoin)
  const { page } = quoin
  await page.evaluate(() =>
    (window as unknown as { quoin: { call: (...args: unknown[]) => Promise<unknown> } }).quoin.call('settings.change', {
      author: { name: 'Anna Berg', initials: 'AB' },
    }),
  )
  // The name is written when the file is opened.
  await quoin.quit()
  const anna = await quoin.start(path)
  const bert = await colleague(quoin, 'Bert', path)
  await expect(banner(bert.page)).toContainText(/^Anna Berg on \S+ has this project open\. Your changes are kept here/)
  await clickWords(bert.page, 'expects the queue')
  await bert.page.keyboard.press('c')
  await clickWords(anna, 'tanker in with')
  await anna.keyboard.press('q')
  await expect.poll(() => saved(path).marks.length).toBe(1)
  await quoin.quit()
  await expect(banner(bert.page)).toContainText('was changed by another program')
  await banner(bert.page).getByRole('button', { name: 'Join both' }).click()
  await expect.poll(() => saved(path).marks.length).toBe(2)
  await bert.app.close()
  expect(existsSync(join(quoin.folder, '.harbour.quoin-lock'))).toBe(false)
})

test('a lock that a crash has left is taken over without a word', async ({ quoin }) => {
  const path = await startSaved(quoin)
  const main = quoin.app.process()
  main.kill('SIGKILL')
  await once(main, 'exit')
  const lock = join(quoin.folder, '.harbour.quoin-lock')
  expect(existsSync(lock)).toBe(true)
  const bert = await colleague(quoin, 'Bert', path)
  await expect(banner(bert.page)).toBeHidden()
  await bert.app.close()
  // One of another machine: in under five seconds.
  writeFileSync(lock, JSON.stringify({ host: 'elsewhere', pid: 1, user: 'Cleo', time: '', id: 'x' }))
  const begun = Date.now()
  const again = await colleague(quoin, 'Dora', path)
  await expect(banner(again.page)).toContainText('Cleo on elsewhere')
  await expect(banner(again.page)).toBeHidden({ timeout: 10_000 })
  expect(Date.now() - begun).toBeLessThan(8000)
  await again.app.close()
})

test('a folder that goes and comes back: one bar, everything kept, said once when it is over', async ({ quoin }) => {
  mkdirSync(join(quoin.folder, 'work'))
  const path = await startSaved(quoin, 'work/harbour.quoin').catch(() => join(quoin.folder, 'work/harbour.quoin'))
  const { page } = quoin
  await expect(state(page)).toHaveText('Saved')
  renameSync(join(quoin.folder, 'work'), join(quoin.folder, 'away'))
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await expect(banner(page)).toContainText('there is no such folder')
  await clickWords(page, 'expects the queue')
  await page.keyboard.press('c')
  await expect(marks(page)).toHaveCount(2)
  await expect(banner(page)).toHaveCount(1)
  renameSync(join(quoin.folder, 'away'), join(quoin.folder, 'work'))
  await expect(banner(page)).toBeHidden({ timeout: 15_000 })
  await expect(messages(page).getByText('can be written again')).toHaveCount(1)
  await expect.poll(() => saved(path).marks.length).toBe(2)
})

test('a file that cannot be written can be saved elsewhere, and work goes on there', async ({ quoin }) => {
  const path = await startSaved(quoin)
  const { page } = quoin
  await expect(state(page)).toHaveText('Saved')
  rmSync(path)
  // A folder in its place: nothing can be written there by any means.
  mkdirSync(path)
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await expect(banner(page)).toBeVisible()
  const elsewhere = join(quoin.folder, 'elsewhere.quoin')
  await quoin.answerSave(elsewhere)
  await banner(page).getByRole('button', { name: 'Save a copy…' }).click()
  await expect(banner(page)).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('elsewhere')
  expect(saved(elsewhere).marks).toHaveLength(1)
})
