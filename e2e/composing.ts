import type { Locator, Page } from '@playwright/test'
import { expect, type Quoin } from './app'
import { startSaved } from './project'
import { marks } from './window'
import { clickWords } from './words'

export const SLEPT = 'We will not bring a tanker in with a crew that has not slept'

export const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the briefing' })
export const section = (page: Page, title: string): Locator =>
  text(page).locator('.composed').filter({ hasText: title })
export const outline = (page: Page): Locator => page.getByRole('listbox', { name: 'Sections' })
export const references = (page: Page): Locator => text(page).locator('.ref')

/** A project with one quote, and a briefing begun from a template. */
export async function begin(quoin: Quoin, template = 'Two pages'): Promise<string> {
  const path = await startSaved(quoin)
  const { page } = quoin
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await expect(marks(page)).toHaveCount(1)
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: template }).click()
  await expect(text(page)).toBeVisible()
  return path
}

export async function write(page: Page, title: string, words: string): Promise<void> {
  await outline(page).getByRole('option', { name: title }).click()
  await expect(text(page)).toBeFocused()
  await page.keyboard.type(words)
}

export async function insertByName(page: Page, words: string): Promise<void> {
  await page.keyboard.type(`@${words}`)
  await expect(page.getByRole('listbox', { name: 'Evidence' }).getByRole('option').first()).toContainText(words)
  await page.keyboard.press('Enter')
}
