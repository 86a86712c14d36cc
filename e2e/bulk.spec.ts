import type { Page } from '@playwright/test'
import { expect, test, type Quoin } from './app'
import { HARBOUR } from './articles'
import { clickWords, drawnMarks, selectWords } from './words'
import { editor, markList, marks, messages, nameSpeaker, nativeMenu, said } from './window'

/** Quote, quote, claim, quote, in reading order; the first one by Marta Oster, with a tag and a link. */
async function fourMarks({ start, file }: Quoin): Promise<Page> {
  const page = await start(file('harbour.txt', HARBOUR))
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await expect(editor(page, 'Quote 1')).toBeVisible()
  await nameSpeaker(page, 'Marta Oster')
  await expect(marks(page).first()).toContainText('Marta Oster')
  await editor(page, 'Quote 1').getByRole('combobox', { name: 'Tags' }).fill('safety')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove tag safety' })).toBeVisible()
  for (const [words, key] of [
    ['two thirds of all', 'q'],
    ['expects the queue', 'c'],
    ['There is a contract', 'q'],
  ] as const) {
    await clickWords(page, words)
    await page.keyboard.press(key)
  }
  for (const key of ['l', '1']) await page.keyboard.press(key)
  await page.keyboard.type('slept')
  await page.keyboard.press('Enter')
  await expect(editor(page, 'Quote 4').getByRole('region', { name: 'Links' })).toContainText('supports')
  await expect(marks(page)).toHaveCount(4)
  return page
}

const selected = (page: Page): Promise<number> => markList(page).getByRole('option', { selected: true }).count()
const steps = async ({ app }: Quoin): Promise<string | undefined> =>
  (await nativeMenu(app)).find(({ label }) => /^Undo ./.test(label))?.label

test('several marks are chosen by keys and by mouse, as in any list', async ({ quoin }) => {
  const page = await fourMarks(quoin)
  await marks(page).nth(1).click()
  await expect(editor(page, 'Quote 2')).toBeVisible()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  expect(await selected(page)).toBe(3)
  await expect(editor(page, '3 marks')).toContainText('2 quotes, 1 claim')
  await page.keyboard.press('Shift+ArrowUp')
  expect(await selected(page)).toBe(2)
  await page.keyboard.press('Control+a')
  await expect(editor(page, '4 marks')).toBeVisible()
  await expect(said(page)).toContainText('4 marks chosen')
  // One step out: one mark, then the text.
  await page.keyboard.press('Escape')
  expect(await selected(page)).toBe(1)
  expect(await markList(page).evaluate((list) => list.contains(document.activeElement))).toBe(true)

  await marks(page).nth(0).click()
  await marks(page)
    .nth(3)
    .click({ modifiers: ['Control'] })
  expect(await selected(page)).toBe(2)
  await marks(page)
    .nth(2)
    .click({ modifiers: ['Shift'] })
  expect(await selected(page)).toBe(2)
  await marks(page)
    .nth(0)
    .click({ modifiers: ['Shift'] })
  expect(await selected(page)).toBe(4)
  await marks(page)
    .nth(1)
    .click({ modifiers: ['Control'] })
  expect(await selected(page)).toBe(3)
  await page.keyboard.press('ArrowDown')
  expect(await selected(page)).toBe(1)
})

test('speaker and tags of several marks change in one step each', async ({ quoin }) => {
  const page = await fourMarks(quoin)
  await marks(page).first().click()
  await page.keyboard.press('Control+a')
  const all = editor(page, '4 marks')
  await expect(all.getByRole('combobox', { name: 'Speaker' })).toHaveAttribute('placeholder', 'Several')
  await page.keyboard.press('s')
  await expect(all.getByRole('combobox', { name: 'Speaker' })).toBeFocused()
  await page.keyboard.type('Piet Vandel')
  await page.keyboard.press('Enter')
  await expect(markList(page).getByText('Piet Vandel')).toHaveCount(4)
  await expect(all.getByRole('combobox', { name: 'Speaker' })).toHaveValue('Piet Vandel')
  await expect.poll(() => steps(quoin)).toBe('Undo change speaker of 4 marks')

  // A tag that one has goes to all, and off all.
  await all.getByRole('button', { name: 'safety 1 of 4: give it to all' }).click()
  await expect.poll(() => steps(quoin)).toBe('Undo tag 3 marks safety')
  await all.getByRole('combobox', { name: 'Tags' }).fill('strike')
  await page.keyboard.press('Enter')
  await expect.poll(() => steps(quoin)).toBe('Undo tag 4 marks strike')
  await all.getByRole('button', { name: 'Remove tag safety' }).click()
  await expect.poll(() => steps(quoin)).toBe('Undo take tag safety off 4 marks')
  await expect(all.getByRole('button', { name: 'Remove tag strike' })).toBeVisible()
  await page.keyboard.press('Escape')
  for (const before of ['tag 4 marks strike', 'tag 3 marks safety', 'change speaker of 4 marks', 'add link']) {
    await page.keyboard.press('Control+z')
    await expect.poll(() => steps(quoin)).toBe(`Undo ${before}`)
  }
  await expect(markList(page).getByText('Piet Vandel')).toHaveCount(0)
  await expect(marks(page).first()).toContainText('Marta Oster')
})

test('a recent speaker by digit, and deleting, go for all of them', async ({ quoin }) => {
  const page = await fourMarks(quoin)
  await marks(page).nth(1).click()
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('1')
  await expect(markList(page).getByText('Marta Oster')).toHaveCount(4)
  await page.keyboard.press('Delete')
  await expect(marks(page)).toHaveCount(1)
  await expect(messages(page)).toContainText('3 marks deleted.')
  await page.keyboard.press('Control+z')
  await expect(marks(page)).toHaveCount(4)
})

test('marks of one kind share their other fields, and can become another kind with what both have', async ({
  quoin,
}) => {
  const page = await fourMarks(quoin)
  await marks(page).nth(0).click()
  await marks(page)
    .nth(1)
    .click({ modifiers: ['Control'] })
  await marks(page)
    .nth(3)
    .click({ modifiers: ['Control'] })
  const quotes = editor(page, '3 marks')
  await quotes.getByRole('radio', { name: /^Indirect/ }).check()
  await expect.poll(() => steps(quoin)).toBe('Undo change form of 3 quotes')
  await quotes.getByRole('button', { name: 'Change kind' }).click()
  await page.getByRole('menuitem', { name: 'To claims' }).click()
  await expect.poll(() => steps(quoin)).toBe('Undo change 3 quotes to claims')
  await expect(messages(page)).toContainText('Changed to claims. What stood under “Form” has no place there')
  expect((await drawnMarks(page)).map(({ kind }) => kind)).toEqual(['claim', 'claim', 'claim', 'claim'])
  expect(await selected(page)).toBe(3)
  const claims = editor(page, '3 marks')
  await claims.getByRole('combobox', { name: 'Status' }).click()
  await page.getByRole('option', { name: /^Disputed/ }).click()
  await expect.poll(() => steps(quoin)).toBe('Undo change status of 3 claims')

  await marks(page).nth(0).click()
  const first = editor(page, 'Claim 1')
  await expect(first.getByRole('combobox', { name: 'Asserted by' })).toHaveValue('Marta Oster')
  await expect(first.getByRole('button', { name: 'Remove tag safety' })).toBeVisible()
  await expect(first.getByRole('region', { name: 'Links' })).toContainText('supported by')
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z')
  await expect
    .poll(async () => (await drawnMarks(page)).map(({ kind }) => kind))
    .toEqual(['quote', 'quote', 'claim', 'quote'])

  // And one alone.
  await selectWords(page, 'Nobody was hurt')
  await page.keyboard.press('q')
  await editor(page, 'Quote 4').getByRole('button', { name: 'Change kind' }).click()
  await page.getByRole('menuitem', { name: 'To passage' }).click()
  await expect(editor(page, 'Passage 4')).toContainText('Nobody was hurt')
  await expect.poll(() => steps(quoin)).toBe('Undo change quote to passage')
})
