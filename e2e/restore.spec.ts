import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { expect, test, type Quoin } from './app'
import { clickWords, drawnMarks, selectWords } from './words'
import { chooseNative, marks, messages } from './window'
import { saved, startSaved } from './project'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const UNLAWFUL = 'called the stoppage unlawful'
const SHIPS = 'two thirds of all ships'

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Restore a version' })
const versions = (page: Page): Locator => dialog(page).getByRole('listbox').getByRole('option')
const button = (page: Page, name: string): Locator => dialog(page).getByRole('button', { name })

/** A project with one claim, closed once, so that there is a version of it; then reopened. */
async function withVersion(quoin: Quoin): Promise<string> {
  const path = await startSaved(quoin)
  await selectWords(quoin.page, UNLAWFUL)
  await quoin.page.keyboard.press('c')
  await expect(marks(quoin.page)).toHaveCount(1)
  await quoin.quit()
  await quoin.start()
  await expect(marks(quoin.page)).toHaveCount(1)
  return path
}

async function openRestore(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+H')
  await expect(dialog(page)).toBeVisible()
}

test('before there is a version the dialog says how one comes about', async ({ quoin }) => {
  await quoin.start()
  await chooseNative(quoin.app, 'Restore a version…')
  await expect(dialog(quoin.page)).toContainText('A version is kept every few minutes while you work')
  await quoin.page.keyboard.press('Escape')
  await expect(dialog(quoin.page)).toBeHidden()
})

test('a mark that was deleted is taken back by keys alone, in one step that can be undone', async ({ quoin }) => {
  await withVersion(quoin)
  const { page } = quoin
  await clickWords(page, UNLAWFUL)
  await page.keyboard.press('Delete')
  await expect(marks(page)).toHaveCount(0)
  await selectWords(page, SHIPS)
  await page.keyboard.press('q')
  await openRestore(page)
  await expect(versions(page).first()).toContainText('1 mark more; 1 mark fewer')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(button(page, 'Take back 1 mark')).toBeEnabled()
  await button(page, 'Take back 1 mark').press('Enter')
  await expect(dialog(page).getByRole('status').filter({ hasText: 'Took back 1 mark.' })).toBeVisible()
  await expect(versions(page).first()).toContainText('1 mark fewer')
  await page.keyboard.press('Escape')
  expect((await drawnMarks(page)).map(({ words }) => words).sort()).toEqual([UNLAWFUL, SHIPS])
  await page.keyboard.press('Control+z')
  await expect(marks(page)).toHaveCount(1)
  await expect(marks(page)).toContainText(SHIPS)
})

test('everything is replaced and brought back again', async ({ quoin }) => {
  const path = await withVersion(quoin)
  const { page } = quoin
  await clickWords(page, UNLAWFUL)
  await page.keyboard.press('Delete')
  await selectWords(page, SHIPS)
  await page.keyboard.press('q')
  await openRestore(page)
  await button(page, 'Replace everything').click()
  await expect(marks(page)).toHaveCount(1)
  await expect(marks(page)).toContainText(UNLAWFUL)
  await messages(page).getByRole('button', { name: 'Undo' }).last().click()
  await expect(marks(page)).toContainText(SHIPS)
  await quoin.quit()
  expect(
    saved(path)
      .marks.filter((mark) => !(mark as { gone?: boolean }).gone)
      .map(({ spans }) => spans[0]!.exact),
  ).toEqual([SHIPS])
})

test('what a field said before stands beside what it says now', async ({ quoin }) => {
  await withVersion(quoin)
  const { page } = quoin
  await clickWords(page, UNLAWFUL)
  await page.getByRole('textbox', { name: 'Statement' }).fill('The stoppage was unlawful.')
  await page.keyboard.press('Escape')
  await openRestore(page)
  await expect(versions(page).first()).toContainText('1 mark differs')
  const row = dialog(page).getByRole('listitem').filter({ hasText: UNLAWFUL })
  await expect(row).toContainText('Different')
  await expect(row).toContainText('Statementnothing now The stoppage was unlawful.')
})

test('a version opens as a copy; the project itself stays as it is', async ({ quoin }) => {
  const path = await withVersion(quoin)
  const { page } = quoin
  await clickWords(page, UNLAWFUL)
  await page.keyboard.press('Delete')
  await openRestore(page)
  await button(page, 'Open as a copy').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('harbour, version of')
  await expect(marks(page)).toContainText(UNLAWFUL)
  await expect(dialog(page)).toBeHidden()
  await quoin.quit()
  expect(saved(path).marks.every((mark) => (mark as { gone?: boolean }).gone)).toBe(true)
})

test('a damaged project is left as it is, and its newest version offered', async ({ quoin }) => {
  const path = await withVersion(quoin)
  await quoin.quit()
  const damaged = readFileSync(path, 'utf8').slice(0, 900)
  writeFileSync(path, damaged)
  const page = await quoin.start()
  await expect(messages(page)).toContainText('harbour.quoin is damaged')
  await messages(page).getByRole('button', { name: 'Open the version of today' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('harbour, version of')
  await expect(marks(page)).toContainText(UNLAWFUL)
  expect(readFileSync(path, 'utf8')).toBe(damaged)
})

test('what was taken back is undone in the dialog, which stays open', async ({ quoin }) => {
  await withVersion(quoin)
  const { page } = quoin
  await clickWords(page, UNLAWFUL)
  await page.keyboard.press('Delete')
  await openRestore(page)
  await dialog(page).getByRole('checkbox').check()
  await button(page, 'Take back 1 mark').click()
  await expect(versions(page).first()).toContainText('As it is now')
  await expect(dialog(page)).toContainText('The project is now as it was in this version.')
  await button(page, 'Undo').click()
  await expect(versions(page).first()).toContainText('1 mark more')
  await expect(dialog(page).getByRole('checkbox')).not.toBeChecked()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing to complain of, ${colorScheme}`, async ({ quoin }) => {
    await withVersion(quoin)
    const { page } = quoin
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.getByRole('textbox', { name: 'Title' }).fill('Another title')
    await clickWords(page, UNLAWFUL)
    await page.keyboard.press('Delete')
    await selectWords(page, SHIPS)
    await page.keyboard.press('q')
    await openRestore(page)
    await dialog(page).getByRole('checkbox').first().check()
    // By the debugger: the page's policy lets no foreign script in.
    await page.evaluate(axe)
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } }
      return (await axe.run()).violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))])
    })
    expect(found).toEqual([])
  })

test('versions are whole project files outside the project’s folder', async ({ quoin }) => {
  const path = await withVersion(quoin)
  await quoin.quit()
  const backups = join(quoin.folder, 'data/backups')
  const files = readdirSync(backups, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(quoin|new)$/.test(name),
  )
  expect(files.map((name) => readFileSync(join(backups, name), 'utf8'))).toContain(readFileSync(path, 'utf8'))
})
