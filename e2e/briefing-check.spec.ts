import type { Locator, Page } from '@playwright/test'
import { expect, test, type Quoin } from './app'
import { check as checkAccess } from './axe'
import { readPdf } from './pdf'
import { saved, startSaved } from './project'
import { editor, exportDialog, marks, messages, openExport } from './window'
import { clickWords } from './words'

const SLEPT = 'We will not bring a tanker in with a crew that has not slept'

const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the briefing' })
const checkTab = (page: Page): Locator => page.getByRole('tab', { name: /^Check/ })
const items = (page: Page): Locator => page.getByRole('list', { name: 'To look at' }).locator('> li')

/** A briefing that quotes one mark and states another. */
async function briefed(quoin: Quoin): Promise<string> {
  const path = await startSaved(quoin)
  const { page } = quoin
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await clickWords(page, 'expects the queue')
  await page.keyboard.press('c')
  await editor(page, 'Claim 2').getByRole('textbox', { name: 'Statement' }).fill('Forty ships will wait.')
  await page.keyboard.press('Escape')
  await expect(marks(page)).toHaveCount(2)
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: 'Two pages' }).click()
  await page.getByRole('listbox', { name: 'Sections' }).getByRole('option', { name: 'What is known' }).click()
  await expect(text(page)).toBeFocused()
  await insert(page, 'The pilots say: ', 'tanker')
  await insert(page, '. What follows is this: ', 'Forty')
  await page.keyboard.type('. That is all.')
  await checkTab(page).click()
  return path
}

async function insert(page: Page, words: string, name: string): Promise<void> {
  await page.keyboard.type(`${words}@${name}`)
  await expect(page.getByRole('listbox', { name: 'Evidence' }).getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Enter')
}

/** Takes the first letters off the quote, so that the briefing has other words than the mark. */
async function moveStart(page: Page): Promise<void> {
  await page.keyboard.press('Control+1')
  await marks(page).first().click()
  await page.keyboard.press('Control+Alt+Shift+ArrowRight')
  await expect(marks(page).first()).not.toContainText(SLEPT)
  await page.keyboard.press('Control+2')
}

test('a quote that has other words than its source stops the export, until somebody says that it stays', async ({
  quoin,
}) => {
  await briefed(quoin)
  const { page } = quoin
  // Nobody is named who asserts the claim.
  await expect(items(page)).toHaveCount(1)
  await moveStart(page)
  await expect(page.getByRole('button', { name: '2 to look at' })).toBeVisible()

  const dialog = await openExport(page, 'Briefing (PDF)')
  await expect(dialog.getByRole('heading', { name: 'One quote stops the export' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Export…' })).toBeDisabled()
  // From there to its place in the text.
  await dialog.getByRole('button', { name: SLEPT }).click()
  await expect(exportDialog(page)).toHaveCount(0)
  await expect(text(page)).toBeFocused()
  await expect(text(page).locator('.ProseMirror-selectednode')).toContainText(SLEPT)

  const first = items(page).first()
  await expect(first.locator('del')).toContainText('We')
  await checkAccess(page, 'the check')
  await first.getByRole('button', { name: 'Keep these words' }).click()
  await expect(page.getByRole('button', { name: '1 to look at' })).toBeVisible()
  await expect(items(page).last()).toContainText('A note in the briefing says so.')

  const path = `${quoin.folder}/kept.pdf`
  await quoin.answerSave(path)
  await openExport(page, 'Briefing (PDF)')
  await exportDialog(page).getByRole('button', { name: 'Export…' }).click()
  await expect(messages(page)).toContainText('exported to “kept.pdf”', { timeout: 30_000 })
  const printed = (await readPdf(path)).pages.join(' ')
  expect(printed).toContain(SLEPT)
  expect(printed).toContain('The source reads differently now')

  // One step of undo, and it stops again.
  await text(page).focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '2 to look at' })).toBeVisible()
  await first.getByRole('button', { name: 'Take the source’s words' }).click()
  await expect(page.getByRole('button', { name: '1 to look at' })).toBeVisible()
  await expect(text(page)).not.toContainText(SLEPT)
})

test('a sentence is listed when its claim has changed, gone to by key, and updated', async ({ quoin }) => {
  const path = await briefed(quoin)
  const { page } = quoin
  await page.keyboard.press('Control+1')
  await marks(page).last().click()
  await editor(page, 'Claim 2').getByRole('combobox', { name: 'Likelihood' }).fill('very likely')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+2')
  const stale = items(page).filter({ hasText: 'What follows is this' })
  await expect(stale).toContainText('Likelihood')
  await expect(stale.locator('ins')).toContainText('Very likely')
  await page.keyboard.press('F8')
  await expect(text(page)).toBeFocused()
  await expect(text(page).locator('.ProseMirror-selectednode')).toContainText('Forty ships')
  await stale.getByRole('button', { name: 'Update' }).click()
  await expect(stale).toHaveCount(0)
  await expect.poll(() => JSON.stringify(saved(path))).toContain('"likelihood":"Very likely')
})

test('what was deleted comes back, or is taken out', async ({ quoin }) => {
  await briefed(quoin)
  const { page } = quoin
  const remove = async (): Promise<void> => {
    await page.keyboard.press('Control+1')
    await marks(page).first().click()
    await page.keyboard.press('Delete')
    await expect(marks(page)).toHaveCount(1)
    await page.keyboard.press('Control+2')
  }
  await remove()
  const deleted = items(page).filter({ hasText: 'was deleted' })
  await deleted.getByRole('button', { name: 'Bring it back', exact: true }).click()
  await expect(deleted).toHaveCount(0)
  await remove()
  await deleted.getByRole('button', { name: 'Take it out', exact: true }).click()
  await expect(deleted).toHaveCount(0)
  await expect(text(page)).not.toContainText(SLEPT)
  await expect(text(page)).toContainText('The pilots say:')
})
