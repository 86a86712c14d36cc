import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type Quoin } from './app'
import { HARBOUR } from './articles'
import { check } from './axe'

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the briefing' })
const titles = (page: Page): Promise<string[]> => text(page).locator('.section-title').allInnerTexts()
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const folder = (quoin: Quoin): string => join(quoin.folder, 'data/templates')

/** An article, and a briefing of two pages with a handling line and a section that has a name of its own. */
async function begin(quoin: Quoin): Promise<Page> {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: /^Two pages/ }).click()
  await expect(text(page)).toBeVisible()
  await page.getByRole('textbox', { name: 'Handling line' }).fill('Desk only')
  await page.getByRole('option', { name: 'What is known' }).click()
  await page.keyboard.type('Words that are nobody’s business.')
  await page.getByRole('button', { name: 'Add a section' }).click()
  await page.keyboard.type('What to ask next')
  return page
}

async function save(page: Page, name: string): Promise<void> {
  await page.getByRole('listbox', { name: 'Briefings' }).getByRole('option').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Save as template…' }).click()
  await expect(dialog(page, 'Save as template').getByLabel('Name')).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Tab')
  await page.keyboard.type('For the desk on Mondays.')
  await page.keyboard.press('Enter')
}

test('the shape of a briefing is kept as a template, and others are begun and exported from it', async ({ quoin }) => {
  let page = await begin(quoin)
  await save(page, 'Monday note')
  await expect(dialog(page, 'Save as template')).toHaveCount(0)
  const file = readFileSync(join(folder(quoin), 'Monday note.json'), 'utf8')
  expect(file).toContain('What to ask next')
  expect(file).not.toContain('nobody’s business')

  await page.getByRole('button', { name: 'New briefing' }).click()
  await page.getByRole('menuitem', { name: 'Monday note' }).click()
  await expect
    .poll(() => titles(page))
    .toEqual(['Key judgments', 'What is known', 'What to ask next', 'Claims', 'Sources'])
  await expect(page.getByRole('textbox', { name: 'Handling line' })).toHaveValue('Desk only')
  await expect(text(page)).not.toContainText('nobody’s business')
  await expect(page.getByRole('listbox', { name: 'Briefings' }).getByRole('option', { selected: true })).toContainText(
    'Monday note',
  )

  await page.keyboard.press('Control+e')
  const what = dialog(page, 'Export').getByRole('combobox', { name: 'Briefing' })
  await what.selectOption({ label: 'Monday note' })
  await dialog(page, 'Export')
    .getByRole('radio', { name: /Markdown/ })
    .check()
  await expect(dialog(page, 'Export').locator('pre')).toContainText('Desk only')
  await page.keyboard.press('Escape')

  // It belongs to the person, not to the project: after a start it is among the first choices, and chosen for the export.
  await quoin.quit()
  page = await quoin.start()
  await page.keyboard.press('Control+e')
  await expect(dialog(page, 'Export').getByRole('combobox', { name: 'Briefing' }).locator('option:checked')).toHaveText(
    'Monday note',
  )
})

test('templates are renamed, deleted, put back, and replaced only after a yes', async ({ quoin }) => {
  const page = await begin(quoin)
  await save(page, 'Monday note')
  await save(page, 'Monday note')
  const form = dialog(page, 'Save as template')
  await expect(form.getByRole('alert')).toContainText('There is a template “Monday note” already.')
  await form.getByRole('button', { name: 'Replace template' }).click()
  await expect(form).toHaveCount(0)

  await page.getByRole('button', { name: 'New briefing' }).click()
  await page.getByRole('menuitem', { name: 'Your templates…' }).click()
  const list = dialog(page, 'Your templates')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await check(page, 'the list of templates')
  await list.getByRole('button', { name: 'Rename “Monday note”' }).click()
  const rename = dialog(page, 'Rename template')
  await expect(rename.getByLabel('What it is for')).toHaveValue('For the desk on Mondays.')
  await rename.getByLabel('Name').fill('Tuesday note')
  await page.keyboard.press('Enter')
  await expect(list.getByRole('listitem')).toHaveText(['Tuesday noteFor the desk on Mondays.'])
  expect(readdirSync(folder(quoin))).toEqual(['Tuesday note.json'])

  await list.getByRole('button', { name: 'Delete “Tuesday note”' }).click()
  await expect(list.getByRole('button', { name: 'Undo' })).toBeFocused()
  expect(readdirSync(folder(quoin))).toEqual([])
  await page.keyboard.press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  expect(readdirSync(folder(quoin))).toEqual(['Tuesday note.json'])
})

test('a file put into the folder is a template; a damaged one says so and hides no other', async ({ quoin }) => {
  mkdirSync(folder(quoin), { recursive: true })
  const file = { format: 'quoin-template', formatVersion: 1, name: 'From Ana', sections: [{ title: 'Answer' }] }
  writeFileSync(join(folder(quoin), 'ana.json'), JSON.stringify(file))
  writeFileSync(join(folder(quoin), 'torn.json'), JSON.stringify(file).slice(0, 40))
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: 'Your templates…' }).click()
  const list = dialog(page, 'Your templates')
  await expect(list.getByRole('list', { name: 'Files that cannot be read' })).toHaveText(
    'torn.json cannot be read: it is damaged or not JSON. It is left as it is.',
  )
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'From Ana' }).click()
  await expect.poll(() => titles(page)).toEqual(['Answer'])
})

test('the articles a briefing is about are chosen by keys, as one step', async ({ quoin }) => {
  const files = ['Harbour', 'Tariffs', 'Ferries'].map((name) =>
    quoin.file(`${name}.txt`, `${name} in the news\n\nA text of its own about ${name}, ${name.repeat(3)}.\n`),
  )
  const page = await quoin.start(...files)
  await expect(page.locator('dialog[open]')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: /^Two pages/ }).click()
  const about = page.locator('.paper-about')
  await expect(about).toContainText('About all 3 articles')
  await about.getByRole('button', { name: 'Choose…' }).press('Enter')
  const over = dialog(page, 'Articles it is about')
  await expect(over.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('tariffs')
  await expect(over.getByRole('checkbox')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(about).toContainText('About 2 of 3 articles')
  await expect(about.getByRole('button', { name: 'Choose…' })).toBeFocused()

  // Esc leaves it; nothing ticked is not taken.
  await page.keyboard.press('Enter')
  await over.getByRole('button', { name: 'Tick all' }).click()
  await over.getByRole('button', { name: 'Untick all' }).click()
  await expect(over.getByRole('button', { name: 'Done' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(about).toContainText('About 2 of 3 articles')

  await page.keyboard.press('Control+z')
  await expect(about).toContainText('About all 3 articles')
})
