import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { messages } from './window'
import { articleText, drawnMarks, selectWords } from './words'

const OLD = `The harbour board and the breakwater

The harbour board met on Monday to look at the costs of the new breakwater.

“We will not pay for stones that the sea takes back,” said the chair, Tove Lind.

Fishermen had asked for a decision before the autumn storms.

“It is late,” she added. “It is very late.”

The board meets again in May, the chair said. It is late in the year for such work.
`

/** The same report an hour later: words edited, a paragraph gone, the first paragraph new. */
const NEW = `The harbour board and the breakwater

Updated with the vote of the board.

${OLD.split('\n\n').slice(1).join('\n\n')}`
  .replace('stones that the sea takes back', 'boulders the sea will take back')
  .replace('Fishermen had asked for a decision before the autumn storms.\n\n', '')

async function mark(page: Page, words: string, key: string): Promise<void> {
  await selectWords(page, words)
  await page.keyboard.press(key)
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Replace the text with a newer copy' })
const lost = (page: Page) => page.getByRole('region', { name: 'Lost marks' })

async function replace(page: Page): Promise<void> {
  await page
    .getByRole('option', { name: /The harbour board and/ })
    .first()
    .click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Replace with a newer copy…' }).click()
}

test('a newer copy keeps the marks on their words, and what is gone waits under Lost marks', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('board.txt', OLD))
  await mark(page, 'We will not pay for stones that the sea takes back', 'q')
  await mark(page, 'Fishermen had asked for a decision before the autumn storms', 'c')
  await mark(page, 'The board meets again in May', 'c')
  await quoin.answerOpen(quoin.file('board-2.txt', NEW))
  await replace(page)

  await expect(dialog(page)).toContainText('1 mark on the same words as before.')
  await expect(dialog(page).getByRole('option')).toHaveText([/Fishermen .*no place found/s, /We will not pay .*alike/s])
  await page.keyboard.press('ArrowDown')
  await expect(dialog(page).locator('del')).toContainText(['stones'])
  await expect(dialog(page).locator('ins')).toContainText(['boulders'])
  await dialog(page).getByRole('button', { name: 'Replace the text' }).click()

  await expect(messages(page)).toContainText('1 mark waits under Lost marks.')
  await expect(articleText(page)).toContainText('Updated with the vote of the board.')
  await expect
    .poll(() => drawnMarks(page))
    .toEqual([
      { kind: 'quote', words: 'We will not pay for boulders the sea will take back' },
      { kind: 'claim', words: 'The board meets again in May' },
    ])
  await expect(lost(page)).toContainText('Fishermen had asked for a decision before the autumn storms')

  // A person who knows better gives it other words.
  await lost(page)
    .getByRole('button', { name: /Fishermen had asked/ })
    .click()
  await selectWords(page, 'Updated with the vote of the board')
  await page.keyboard.press('a')
  await expect(lost(page)).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(lost(page)).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(articleText(page)).toContainText('stones that the sea takes back')
  await expect(lost(page)).toBeHidden()
  await expect.poll(async () => (await drawnMarks(page)).length).toBe(3)
})

test('words in other surroundings are asked about, by keys alone, and nothing changes before the answer', async ({
  quoin,
}) => {
  const page = await quoin.start(quoin.file('board.txt', OLD))
  await mark(page, 'It is very late', 'q')
  const twice = OLD.replace(
    '“It is late,” she added. “It is very late.”',
    'A man in the hall said: “It is very late.” “We know,” said the chair. A woman in the hall said: “It is very late.” Then both of them left.',
  )
  await quoin.answerOpen(quoin.file('board-2.txt', twice))
  await replace(page)
  await expect(dialog(page)).toContainText('1 mark waits for your answer')
  await expect(dialog(page).getByRole('radio')).toHaveCount(2)
  await page.keyboard.press('1')
  await expect(dialog(page).getByRole('radio').first()).toBeChecked()
  await page.keyboard.press('0')
  await expect(dialog(page).getByRole('radio').nth(1)).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(articleText(page)).not.toContainText('A man in the hall')
  expect(await drawnMarks(page)).toEqual([{ kind: 'quote', words: 'It is very late' }])
})

test('the same file has nothing new in it', async ({ quoin }) => {
  const path = quoin.file('board.txt', OLD)
  const page = await quoin.start(path)
  await quoin.answerOpen(path)
  await replace(page)
  await expect(messages(page)).toContainText('There is nothing new in it.')
})
