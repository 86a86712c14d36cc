import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from './app'
import { HARBOUR } from './articles'
import { saved } from './project'
import { clickWords } from './words'

test('a file that cannot be written is said, the work is kept, and a copy can be saved elsewhere', async ({
  quoin,
}) => {
  const folder = `${quoin.folder}/stick`
  mkdirSync(folder)
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await quoin.answerSave(`${folder}/harbour.quoin`)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('harbour')
  // The stick is pulled out; a file in the place of its folder keeps it from being made anew.
  rmSync(folder, { recursive: true })
  writeFileSync(folder, '')

  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  const alert = page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Save a copy…' }) })
  await expect(alert).toContainText('harbour.quoin')
  await expect(page.getByRole('banner').getByText('Kept safe, but the file cannot be written')).toBeVisible()

  const copy = `${quoin.folder}/copy.quoin`
  await quoin.answerSave(copy)
  await alert.getByRole('button', { name: 'Save a copy…' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('copy')
  await expect(alert).toBeHidden()
  expect(saved(copy).marks).toHaveLength(1)
})
