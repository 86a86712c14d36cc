import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from './app'
import { HARBOUR } from './articles'
import { saved, startSaved } from './project'
import { clickWords, drawnMarks } from './words'
import { chooseNative, editor, marks, nativeMenu, title } from './window'

const SLEPT = 'We will not bring a tanker in with a crew that has not slept'

test('marks, speakers, notes and tags are all there after quitting and starting again', async ({ quoin }) => {
  let page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  const quote = editor(page, 'Quote 1')
  await quote.getByRole('combobox', { name: 'Speaker' }).fill('Marta Oster')
  await page.keyboard.press('Enter')
  await quote.getByRole('combobox', { name: 'Tags' }).fill('safety')
  await page.keyboard.press('Enter')
  await clickWords(page, 'expects the queue')
  await page.keyboard.press('c')
  await editor(page, 'Claim 2').getByRole('textbox', { name: 'Statement' }).fill('Forty ships will wait.')
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('n')
  await expect(page.getByRole('toolbar', { name: 'Formatting of note' })).toBeVisible()
  // The last words are typed in the moment in which the window closes.
  await page.keyboard.type('Check with the crew')
  const drawn = await drawnMarks(page)
  await quoin.quit()

  page = await quoin.start()
  await expect(title(page)).toHaveText('Harbour pilots stop work over night shifts')
  await expect.poll(() => drawnMarks(page)).toEqual(drawn)
  await expect(marks(page)).toContainText([/Marta Oster/, /Forty ships will wait\./])
  await marks(page).first().click()
  const again = editor(page, 'Quote 1')
  await expect(again.getByRole('combobox', { name: 'Speaker' })).toHaveValue('Marta Oster')
  await expect(again.getByRole('textbox', { name: 'Note' })).toHaveText('Check with the crew')
  await expect(again.getByRole('button', { name: 'Remove tag safety' })).toBeVisible()
})

test('Save as makes the file chosen, goes on there, and puts it among the recent ones', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await expect(page.getByRole('button', { name: 'Not saved to a file yet' })).toBeVisible()
  await quoin.answerSave('')
  await page.keyboard.press('Control+Shift+s')
  await expect(page.getByRole('button', { name: 'Not saved to a file yet' })).toBeVisible()

  const first = `${quoin.folder}/first.quoin`
  await quoin.answerSave(first.replace('.quoin', ''))
  await page.keyboard.press('Control+Shift+s')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('first')
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await expect.poll(() => saved(first).marks.length).toBe(1)

  const second = `${quoin.folder}/second.quoin`
  await quoin.answerSave(second)
  await chooseNative(quoin.app, 'Save as…')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('second')
  await clickWords(page, 'expects the queue')
  await page.keyboard.press('c')
  await expect.poll(() => saved(second).marks.length).toBe(2)
  expect(saved(first).marks).toHaveLength(1)
  const recent = (await nativeMenu(quoin.app)).map(({ label }) => label)
  expect(recent.indexOf('second')).toBeLessThan(recent.indexOf('first'))
  expect(recent).toContain('first')
})

test('Save in the menu asks where, as long as there is no file', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await quoin.answerSave(`${quoin.folder}/menu.quoin`)
  await chooseNative(quoin.app, 'Save')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('menu')
  expect(existsSync(`${quoin.folder}/menu.quoin`)).toBe(true)
})

test('the window says Saved only when the file holds it', async ({ quoin }) => {
  const path = await startSaved(quoin)
  const { page } = quoin
  const state = page.getByRole('banner').getByText(/^(Saved|Kept safe)/)
  await expect(state).toHaveText('Saved')
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await expect(state).toHaveText(/^Kept safe/)
  expect(saved(path).marks).toEqual([])
  await expect(state).toHaveText('Saved')
  expect(saved(path).marks.map(({ spans }) => spans[0]?.exact)).toEqual([SLEPT])
})

test('a mark that was acknowledged survives kill -9', async ({ quoin }) => {
  const path = await startSaved(quoin)
  const page = quoin.page
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  // The header tells that the journal has it, before the file does.
  await expect(page.getByRole('banner').getByText(/^Kept safe/)).toBeVisible()
  const main = quoin.app.process()
  main.kill('SIGKILL')
  await once(main, 'exit')
  expect(readFileSync(path, 'utf8')).not.toContain('"kind":"quote"')

  const again = await quoin.start()
  await expect.poll(() => drawnMarks(again)).toEqual([{ kind: 'quote', words: SLEPT }])
  await expect.poll(() => saved(path).marks.length).toBe(1)
})
