import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { startSaved, saved } from './project'
import { articleText, drawnMarks, selectWords } from './words'
import { marks, said } from './window'

const list = (page: Page) => page.getByRole('listbox', { name: 'Places of the words' })
const places = (page: Page) => list(page).getByRole('option')
const panel = (page: Page) => page.getByRole('region', { name: 'Mark every occurrence' })
const chosen = (page: Page) => places(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-checked')))

test('every occurrence of the words selected is previewed, and marked in one step', async ({ quoin }) => {
  const path = await startSaved(quoin)
  const { page } = quoin
  await selectWords(page, 'pilots')
  await page.keyboard.press('Control+Shift+m')
  await expect(list(page)).toBeFocused()
  await expect(panel(page)).toContainText('4 of 4 chosen')
  await expect(places(page).nth(2)).toContainText('speaks for the pilots')

  // The arrows go there in the text; Space leaves one out.
  await page.keyboard.press('End')
  await expect(places(page).nth(3)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Space')
  expect(await chosen(page)).toEqual(['true', 'true', 'true', 'false'])
  await page.getByRole('combobox', { name: 'Speaker' }).click()
  await page.keyboard.type('Marta Oster')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Mark 3 quotes' }).click()

  await expect(panel(page)).toBeHidden()
  await expect(articleText(page)).toBeFocused()
  await expect(said(page)).toHaveText('3 quotes marked')
  expect(await drawnMarks(page)).toEqual([
    { kind: 'quote', words: 'pilots' },
    { kind: 'quote', words: 'Pilots' },
    { kind: 'quote', words: 'pilots' },
  ])
  await expect(marks(page).first()).toContainText('Marta Oster')
  await page.keyboard.press('Control+s')
  await expect(said(page)).toHaveText('Project saved')
  expect(saved(path).speakers.map(({ name }) => name)).toEqual(['Marta Oster'])

  // One step back takes them all, and the speaker who came with them.
  await page.keyboard.press('Control+z')
  await expect(said(page)).toHaveText('Undone: Mark 3 quotes')
  await expect(marks(page)).toHaveCount(0)
})

test('what is marked already is left out, unless another kind is wanted', async ({ quoin }) => {
  await startSaved(quoin)
  const { page } = quoin
  await selectWords(page, 'forty ships')
  await page.keyboard.press('q')
  // The chosen mark's own words are the question, and its kind is the kind.
  await page.keyboard.press('Control+Shift+m')
  await expect(panel(page)).toContainText('0 of 1 chosen')
  await expect(places(page)).toContainText('already a quote')
  await expect(page.getByRole('button', { name: 'Mark 0 quotes' })).toBeDisabled()
  await page.getByText('Claim', { exact: true }).click()
  await page.getByRole('button', { name: 'Mark 1 claim' }).click()
  await expect(marks(page)).toHaveCount(2)
})

test('from the find bar: the question can be changed while its places are listed', async ({ quoin }) => {
  await startSaved(quoin)
  const { page } = quoin
  await page.keyboard.press('Control+f')
  await page.keyboard.type('the')
  await page.getByRole('button', { name: /^Mark all \d+/ }).click()
  await expect(list(page)).toBeFocused()
  const many = await places(page).count()
  await page.getByRole('button', { name: 'Whole words only' }).click()
  await expect.poll(() => places(page).count()).toBeLessThan(many)
  await page.getByRole('textbox', { name: 'Find in the article' }).fill('zebra')
  await expect(panel(page)).toContainText('The text does not hold these words')
  await page.getByRole('textbox', { name: 'Find in the article' }).fill('ships')
  await expect(places(page)).toHaveCount(2)
  await page.getByRole('checkbox').first().click()
  await expect(page.getByRole('button', { name: 'Mark 0 quotes' })).toBeDisabled()
  await places(page).nth(1).locator('.every-box').click()
  await list(page).focus()
  // Letters mark nothing here, Enter marks what is chosen.
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  expect(await drawnMarks(page)).toEqual([{ kind: 'quote', words: 'ships' }])
})

test('Esc goes one step out, to where the list was asked for', async ({ quoin }) => {
  await startSaved(quoin)
  const { page } = quoin
  await page.keyboard.press('Control+f')
  await page.keyboard.type('port')
  await page.keyboard.press('Control+Shift+m')
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Find in the article' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(articleText(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await selectWords(page, 'Nobody was hurt')
  await page.keyboard.press('Control+Shift+m')
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(articleText(page)).toBeFocused()
  await expect(page.getByRole('search', { name: 'Find in the article' })).toBeHidden()
})

test('thousands are listed a few at a time, marked in one step, and taken back in one', async ({ quoin }) => {
  const line = 'The pilots of Lunnik spoke with the pilots of Velm, and with no other pilots.\n\n'
  const page = await quoin.start(quoin.file('long.txt', `Long night\n\n${line.repeat(1000)}`))
  await selectWords(page, 'pilots')
  await page.keyboard.press('Control+Shift+m')
  await expect(panel(page)).toContainText('3,000 of 3,000 chosen')
  expect(await places(page).count()).toBeLessThan(60)
  await page.keyboard.press('End')
  await expect(places(page).last()).toHaveAttribute('aria-posinset', '3000')
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('3,000 quotes marked')
  await expect(page.getByRole('heading', { name: '3,000 quotes' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(said(page)).toHaveText('Undone: Mark 3,000 quotes')
  await expect(marks(page)).toHaveCount(0)
})
