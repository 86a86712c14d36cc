import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { expect, test } from './app'
import { HARBOUR } from './articles'
import { articleText } from './words'
import { chooseNative, editor, library, marks } from './window'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Runs all of axe's rules, best practices among them, and names what breaks them. */
async function check(page: Page, scene: string): Promise<void> {
  // By the debugger: the page's policy lets no foreign script in.
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } }
    const { violations, passes } = await axe.run()
    if (passes.length < 20) throw new Error('axe has hardly looked at anything')
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, all, none }) => [
        id,
        html.slice(0, 160),
        [...any, ...all, ...none]
          .map(({ message }) => message)
          .join('; ')
          .slice(0, 200),
      ]),
    )
  })
  expect.soft(found, scene).toEqual([])
}

test.use({ fresh: true })

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing to complain of, ${theme}`, async ({ quoin }) => {
    test.setTimeout(120_000)
    const page = await quoin.start()
    const inTheme = (one: Page): Promise<void> => one.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await inTheme(page)
    await expect(articleText(page)).toBeVisible()
    await expect(page.getByRole('region', { name: 'Mark what was said' })).toBeVisible()
    await check(page, 'the tour over the sample')
    await page.keyboard.press('Escape')
    await check(page, 'an article and its details')

    await marks(page).filter({ hasText: 'Irena Dahl' }).first().click()
    await expect(editor(page, /^Quote/)).toBeVisible()
    await check(page, 'a quote')
    await page.getByRole('combobox', { name: 'Speaker' }).click()
    await expect(page.getByRole('option', { name: 'Tomas Verrin' }).last()).toBeVisible()
    await check(page, 'the list of speakers')
    await page.keyboard.press('Escape')
    await editor(page, /^Quote/)
      .getByRole('textbox', { name: 'Note' })
      .click()
    await expect(page.getByRole('toolbar', { name: 'Formatting of note' })).toBeVisible()
    await check(page, 'a note being written')
    await page.getByRole('button', { name: /about Irena Dahl/ }).click()
    await expect(page.getByRole('dialog', { name: 'Irena Dahl' })).toBeVisible()
    await check(page, 'a speaker')
    await page.keyboard.press('Escape')
    await marks(page).filter({ hasText: 'Claim:' }).first().click()
    await expect(editor(page, /^Claim/)).toBeVisible()
    await check(page, 'a claim')

    await library(page).focus()
    await page.keyboard.press('Shift+F10')
    await expect(page.getByRole('menu', { name: 'Article' })).toBeVisible()
    await check(page, 'the menu of an article')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await check(page, 'the export menu')
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox', { name: 'Filter articles' }).fill('no such words')
    await check(page, 'a filter that finds nothing')
    await page.keyboard.press('Escape')
    await articleText(page).click()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await check(page, 'the keys')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
    await check(page, 'the settings')
    await page.getByRole('button', { name: 'About Quoin' }).click()
    await expect(page.getByRole('dialog', { name: 'About Quoin' })).toBeVisible()
    await check(page, 'about Quoin')
    await page.keyboard.press('Escape')

    await quoin.answerOpen(
      quoin.file('harbour.txt', HARBOUR),
      quoin.file('copy.txt', HARBOUR),
      quoin.file('empty.txt', ''),
    )
    await chooseNative(quoin.app, 'Import…')
    await expect(page.getByRole('dialog', { name: /^1 imported/ })).toBeVisible()
    await check(page, 'the report of an import')
    await page.keyboard.press('Escape')
    await quoin.answerOpen(quoin.file('empty.txt', ''))
    await page.keyboard.press('Control+i')
    await expect(page.getByRole('region', { name: 'Messages' }).getByRole('alert')).toContainText('empty')
    await check(page, 'an error message')
    await page.keyboard.press('Control+n')
    await expect(page.getByText('Begin with an article')).toBeVisible()
    await check(page, 'an empty project')

    const [help] = await Promise.all([quoin.app.waitForEvent('window'), page.keyboard.press('F1')])
    await inTheme(help)
    await help.getByRole('searchbox').fill('quote')
    await check(help, 'the help')
  })
