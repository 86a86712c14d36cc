import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { HARBOUR } from './articles'
import { articleText, drawnMarks, selectWords } from './words'
import { marks } from './window'

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' })
const line = (page: Page, label: string) => settings(page).getByRole('group', { name: label, exact: true })

async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press('Control+,')
  await settings(page).getByRole('tab', { name: 'Keys' }).click()
}

async function record(page: Page, label: string, keys: string): Promise<void> {
  await line(page, label)
    .getByRole('button', { name: /^Add keys/ })
    .click()
  await expect(settings(page).getByRole('button', { name: 'Press the new keys' })).toBeFocused()
  await page.keyboard.press(keys)
}

const accelerator = (app: { evaluate: Function }, label: string): Promise<string | undefined> =>
  app.evaluate(({ Menu }: typeof Electron, wanted: string) => {
    const all = (menu: Electron.Menu | null | undefined): Electron.MenuItem[] =>
      menu?.items.flatMap((item) => [item, ...all(item.submenu)]) ?? []
    return all(Menu.getApplicationMenu()).find((item) => item.label === wanted)?.accelerator
  }, label)

test('a key that is changed works at once, in the menu and the hints too, and after a restart', async ({ quoin }) => {
  let page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await openKeys(page)
  await settings(page).getByRole('searchbox', { name: 'Find an action' }).fill('mark a quote')
  await record(page, 'Mark a quote', 'w')
  await line(page, 'Mark a quote').getByRole('button', { name: 'Take Q away' }).click()
  await page.keyboard.press('Escape')
  await expect(settings(page)).toBeHidden()

  const works = async (now: Page): Promise<void> => {
    await expect(now.locator('.foot-line')).toContainText('W quote')
    await articleText(now).click({ position: { x: 5, y: 5 } })
    const before = await marks(now).count()
    await selectWords(now, 'two thirds of all ships')
    await now.keyboard.press('q')
    await expect(marks(now)).toHaveCount(before)
    await now.keyboard.press('w')
    await expect(marks(now)).toHaveCount(before + 1)
  }
  await works(page)
  expect((await drawnMarks(page))[0]?.words).toBe('two thirds of all ships')
  await expect.poll(() => accelerator(quoin.app, 'Quote')).toBe('W')

  await quoin.quit()
  page = await quoin.start()
  await works(page)

  // And back.
  await openKeys(page)
  await line(page, 'Mark a quote').getByRole('button', { name: 'Reset to the standard keys' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => accelerator(quoin.app, 'Quote')).toBe('Q')
})

test('keys that another action has, or the system needs, are told at once', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await openKeys(page)

  await record(page, 'Mark a quote', 'c')
  await expect(settings(page)).toContainText('These are the keys of “Mark a claim”.')
  await expect(line(page, 'Mark a claim')).toContainText('C')
  await page.getByRole('button', { name: 'Use them here' }).click()
  await expect(line(page, 'Mark a quote')).toContainText('QC')
  await expect(line(page, 'Mark a claim')).not.toContainText('C')

  for (const [keys, why] of [
    ['Control+c', 'copy, paste'],
    ['F10', 'opens the menus'],
    ['Tab', 'next'],
  ] as const) {
    await record(page, 'Next mark', keys)
    await expect(line(page, 'Next mark')).toContainText(why)
    await page.keyboard.press('Escape')
    await expect(settings(page)).toBeVisible()
  }
  await record(page, 'Save now', 'x')
  await expect(line(page, 'Save now')).toContainText('text fields')
  await page.keyboard.press('F8')
  await expect(line(page, 'Save now')).toContainText('F8')

  await page.getByRole('button', { name: 'Reset all' }).click()
  await expect(line(page, 'Save now')).not.toContainText('F8')
  await expect(line(page, 'Mark a claim')).toContainText('C')
})

test('another window follows', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  const [second] = await Promise.all([quoin.app.waitForEvent('window'), page.keyboard.press('Control+Shift+n')])
  await second.locator('[data-ready]').waitFor()
  await openKeys(page)
  await record(page, 'Next mark', 'F9')
  await line(page, 'Next mark').getByRole('button', { name: 'Take J away' }).click()
  await page.keyboard.press('Escape')
  await expect(second.locator('.foot-line')).toContainText('F9 next mark')
})

test('the sheet on ? shows the keys of now, filters them, and leads to where they are changed', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet).toContainText('Mark a quote')
  // What nothing carries out is not shown.
  await expect(sheet).toContainText('1–9')
  await sheet.getByRole('searchbox').fill('sentence')
  await expect(sheet).toContainText('Next sentence')
  await expect(sheet).not.toContainText('Mark a quote')
  await sheet.getByRole('searchbox').fill('save now')
  await expect(sheet.getByRole('definition')).toHaveCount(1)
  await sheet.getByRole('button', { name: 'Change keys…' }).click()
  await expect(settings(page).getByRole('searchbox', { name: 'Find an action' })).toBeVisible()
})
