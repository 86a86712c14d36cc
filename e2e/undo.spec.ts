import { expect, test, type Quoin } from './app'
import { HARBOUR } from './articles'
import { articleText, clickWords, drawnMarks } from './words'
import { chooseNative, editor, library, marks, messages, nativeMenu } from './window'

test.beforeEach(async ({ quoin }) => {
  await quoin.start(quoin.file('harbour.txt', HARBOUR))
})

const offers = async ({ app }: Quoin): Promise<string[]> =>
  (await nativeMenu(app))
    .filter(({ label, enabled }) => enabled && /^(Undo|Redo) ./.test(label))
    .map(({ label }) => label)

/** Everything a person did, as the text and the list show it. */
async function shown({ page }: Quoin): Promise<unknown> {
  return { drawn: await drawnMarks(page), list: await marks(page).allInnerTexts() }
}

test('undo and redo say what they do, in the menu and on the buttons, and lead all the way back and forth', async ({
  quoin,
}) => {
  const { page, app } = quoin
  const states: unknown[] = [await shown(quoin)]
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  states.push(await shown(quoin))
  await expect(editor(page, 'Quote 1')).toBeVisible()
  await page.getByRole('combobox', { name: 'Speaker' }).fill('Marta Oster')
  await page.keyboard.press('Enter')
  await expect(marks(page).first()).toContainText('Marta Oster')
  states.push(await shown(quoin))
  await editor(page, 'Quote 1')
    .getByRole('radio', { name: /^Mixed/ })
    .check()
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('Shift+ArrowLeft')
  states.push(await shown(quoin))
  await page.keyboard.press('Delete')
  await expect.poll(() => drawnMarks(page)).toEqual([])
  states.push(await shown(quoin))

  await expect.poll(() => offers(quoin)).toEqual(['Undo delete quote'])
  await expect(page.getByRole('button', { name: 'Undo delete quote' })).toBeEnabled()
  await page.keyboard.press('Control+z')
  await expect.poll(() => shown(quoin)).toEqual(states[3])
  await expect.poll(() => offers(quoin)).toEqual(['Undo move edge of quote', 'Redo delete quote'])
  await page.getByRole('button', { name: 'Undo move edge of quote' }).click()
  await expect.poll(() => shown(quoin)).toEqual(states[2])
  await expect.poll(() => offers(quoin)).toEqual(['Undo change form', 'Redo move edge of quote'])
  await chooseNative(app, 'Undo change form')
  await expect.poll(() => offers(quoin)).toEqual(['Undo add speaker Marta Oster', 'Redo change form'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => shown(quoin)).toEqual(states[1])
  await page.keyboard.press('Control+z')
  await expect.poll(() => shown(quoin)).toEqual(states[0])
  await expect.poll(() => offers(quoin)).toEqual(['Undo import article', 'Redo mark quote'])

  for (const keys of ['Control+Shift+z', 'Control+y', 'Control+y', 'Control+y', 'Control+y'])
    await page.keyboard.press(keys)
  await expect.poll(() => shown(quoin)).toEqual(states[4])
  await expect.poll(() => offers(quoin)).toEqual(['Undo delete quote'])
})

test('inside a note undo and redo are the project’s, by key and by menu', async ({ quoin }) => {
  const { page, app } = quoin
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await expect(editor(page, 'Quote 1')).toBeVisible()
  await page.keyboard.press('n')
  const note = page.getByRole('textbox', { name: 'Note' })
  await expect(page.getByRole('toolbar', { name: 'Formatting of note' })).toBeVisible()
  await page.keyboard.type('Said in anger')
  await page.keyboard.press('Control+z')
  await expect(note).toHaveText('')
  await page.keyboard.press('Control+Shift+z')
  await expect(note).toHaveText('Said in anger')
  await expect.poll(() => offers(quoin)).toEqual(['Undo change note'])
  await chooseNative(app, 'Undo change note')
  await expect(note).toHaveText('')
  // Typing goes on where it was.
  await page.keyboard.type('Said calmly')
  await expect(note).toHaveText('Said calmly')
  expect(await drawnMarks(page)).toHaveLength(1)

  await page.keyboard.press('Escape')
  await expect.poll(() => offers(quoin)).toEqual(['Undo change note'])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => drawnMarks(page)).toEqual([])
})

test('the Mark menu does what the keys do', async ({ quoin }) => {
  const { page, app } = quoin
  await clickWords(page, 'tanker in with')
  await chooseNative(app, 'Quote')
  await expect.poll(() => drawnMarks(page)).toHaveLength(1)
  await chooseNative(app, 'Delete mark')
  await expect.poll(() => drawnMarks(page)).toEqual([])
})

test('an article that was removed comes back with its marks', async ({ quoin }) => {
  const { page } = quoin
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  const before = await shown(quoin)
  await library(page).focus()
  await page.keyboard.press('Delete')
  await expect(library(page)).toBeHidden()
  await expect(articleText(page)).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(articleText(page)).toContainText('Marta Oster')
  await expect.poll(() => shown(quoin)).toEqual(before)
})

test('a message offers to take back its own step only, and goes with the next', async ({ quoin }) => {
  const { page } = quoin
  const offer = messages(page).getByRole('button', { name: 'Undo' })
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await page.keyboard.press('Delete')
  await expect(messages(page).getByText('Quote deleted.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(marks(page)).toHaveCount(1)
  await expect(offer).toHaveCount(0)
  await marks(page).first().click()
  await page.keyboard.press('Delete')
  await expect(offer).toBeVisible()
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('c')
  await expect(marks(page)).toHaveCount(1)
  await expect(offer).toHaveCount(0)
  await page.keyboard.press('Delete')
  await offer.click()
  await expect(marks(page)).toHaveCount(1)
})

test('what is undone in the other room is told, with the way back', async ({ quoin }) => {
  const { page } = quoin
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: 'Two pages' }).click()
  const text = page.getByRole('textbox', { name: 'Text of the briefing' })
  await expect(text).toBeVisible()
  await page.getByRole('listbox', { name: 'Sections' }).getByRole('option').first().click()
  await page.keyboard.type('Nothing is known.')
  await expect(text).toContainText('Nothing is known.')
  await page.keyboard.press('Control+1')
  await page.locator('#article-text').focus()
  await page.keyboard.press('Control+z')
  const told = messages(page).locator('.toast')
  await expect(told).toContainText('Undone: Write in')
  await told.getByRole('button', { name: 'Redo' }).click()
  await expect(told).toContainText('Done again: Write in')
  await expect(told).toHaveCount(1)
  await page.keyboard.press('Control+2')
  await expect(text).toContainText('Nothing is known.')
})
