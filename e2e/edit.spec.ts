import { expect, test } from './app'
import { HARBOUR } from './articles'
import { boxOf, clickWords, drawnMarks, selectWords } from './words'
import { editor, marks, nameSpeaker } from './window'

const SLEPT = 'We will not bring a tanker in with a crew that has not slept'

test.beforeEach(async ({ quoin }) => {
  await quoin.start(quoin.file('harbour.txt', HARBOUR))
})

test('edges move by keys: the end, the start, and by words', async ({ quoin: { page } }) => {
  await selectWords(page, 'stopped work')
  await page.keyboard.press('c')
  const words = async (): Promise<string | undefined> => (await drawnMarks(page))[0]?.words
  for (const [keys, result] of [
    ['Shift+ArrowLeft', 'stopped wor'],
    ['Shift+ArrowRight', 'stopped work'],
    ['Alt+Shift+ArrowRight', 'stopped work on'],
    ['Alt+Shift+ArrowRight', 'stopped work on Tuesday'],
    ['Alt+Shift+ArrowLeft', 'stopped work on'],
    ['Control+Shift+ArrowRight', 'topped work on'],
    ['Control+Shift+ArrowLeft', 'stopped work on'],
    ['Control+Alt+Shift+ArrowRight', 'work on'],
  ] as const) {
    await page.keyboard.press(keys)
    expect([keys, await words()]).toEqual([keys, result])
  }
  await expect(marks(page).first()).toContainText('work on')
})

test('edges move by dragging their handles', async ({ quoin: { page } }) => {
  await selectWords(page, 'stopped work')
  await page.keyboard.press('c')
  const drag = async (edge: 'start' | 'end', to: { x: number; y: number }): Promise<void> => {
    const box = (await page.locator(`.handle.${edge}`).boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 3 })
    await page.mouse.up()
  }
  await drag('end', (await boxOf(page, 'Tuesday')).end)
  await drag('start', (await boxOf(page, 'of Lunnik')).start)
  expect(await drawnMarks(page)).toEqual([{ kind: 'claim', words: 'of Lunnik stopped work on Tuesday' }])
  // One step of undo a drag.
  await page.keyboard.press('Control+z')
  await expect.poll(() => drawnMarks(page)).toEqual([{ kind: 'claim', words: 'stopped work on Tuesday' }])
})

test('S names a new speaker, who is in the register from then on; a digit names one again', async ({
  quoin: { page },
}) => {
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await expect(editor(page, 'Quote 1')).toBeVisible()
  await nameSpeaker(page, 'Marta Oster')
  const speaker = page.getByRole('combobox', { name: 'Speaker' })
  await expect(speaker).toHaveValue('Marta Oster')
  await expect(marks(page).first()).toContainText('Marta Oster')

  await clickWords(page, 'two thirds')
  await page.keyboard.press('q')
  await expect(editor(page, 'Quote 2')).toBeVisible()
  await page.keyboard.press('1')
  await expect(marks(page).nth(1)).toContainText('Marta Oster')

  // By the register: typing a few letters is enough, and her card tells who she is.
  await clickWords(page, 'There is a contract')
  await page.keyboard.press('q')
  await expect(editor(page, 'Quote 3')).toBeVisible()
  await page.keyboard.press('s')
  await expect(speaker).toBeFocused()
  await page.keyboard.type('oster')
  await expect(page.getByRole('option', { name: 'Marta Oster' }).last()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(marks(page).nth(2)).toContainText('Marta Oster')
  await page.getByRole('button', { name: /about Marta Oster/ }).click()
  const card = page.getByRole('dialog', { name: 'Marta Oster' })
  await expect(card).toContainText('Named by 3 marks')
  // Keys belong to the card while it is open: Delete takes no mark away, Escape closes it and nothing else.
  await card.getByRole('heading').focus()
  for (const key of ['c', 'Delete', 'Escape']) await page.keyboard.press(key)
  await expect(card).toBeHidden()
  expect(await drawnMarks(page)).toHaveLength(3)
  await expect(editor(page, 'Quote 3')).toBeVisible()
})

test('a quote has its form, its note in rich text and its tags', async ({ quoin: { page } }) => {
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  const quote = editor(page, 'Quote 1')
  await quote.getByRole('radio', { name: /^Mixed/ }).check()
  await expect(quote.getByRole('radio', { name: /^Mixed/ })).toBeChecked()

  await clickWords(page, 'tanker in with')
  await page.keyboard.press('n')
  const note = quote.getByRole('textbox', { name: 'Note' })
  await expect(note).toBeFocused()
  await page.keyboard.type('Said at the ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('second')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' meeting')
  await expect(note.getByRole('strong')).toHaveText('second')
  await expect(note).toHaveText('Said at the second meeting')

  await quote.getByRole('combobox', { name: 'Tags' }).fill('safety')
  await page.keyboard.press('Enter')
  await expect(quote.getByRole('button', { name: 'Remove tag safety' })).toBeVisible()
  await expect(note.getByRole('strong')).toHaveText('second')
  await expect(note).toHaveText('Said at the second meeting')
})

test('a claim has its statement, who asserts it, and how likely and how sure', async ({ quoin: { page } }) => {
  await clickWords(page, 'expects the queue')
  await page.keyboard.press('c')
  const claim = editor(page, 'Claim 1')
  await claim.getByRole('textbox', { name: 'Statement' }).fill('Forty ships will be waiting by Friday.')
  await claim.getByRole('combobox', { name: 'Asserted by' }).fill('Piet Vandel')
  await page.keyboard.press('Enter')
  await claim.getByRole('combobox', { name: 'Likelihood' }).click()
  await page.getByRole('option', { name: /^Very likely/ }).click()
  await claim.getByRole('radio', { name: /^Moderate/ }).check()

  await expect(claim.getByRole('combobox', { name: 'Likelihood' })).toHaveValue('Very likely')
  await expect(claim.getByRole('radio', { name: /^Moderate/ })).toBeChecked()
  await expect(marks(page).first()).toContainText('Forty ships will be waiting by Friday.')
  await expect(claim.getByRole('combobox', { name: 'Asserted by' })).toHaveValue('Piet Vandel')
  expect(await drawnMarks(page)).toHaveLength(1)
})

test('Escape lets go of the mark; the keys mean new words then', async ({ quoin: { page } }) => {
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await expect(editor(page, 'Quote 1')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(editor(page, 'Quote 1')).toBeHidden()
  await page.keyboard.press('Delete')
  expect(await drawnMarks(page)).toEqual([{ kind: 'quote', words: SLEPT }])
})
