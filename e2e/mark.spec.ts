import { expect, test } from './app'
import { HARBOUR } from './articles'
import { articleText, boxOf, clickWords, drawnMarks, selectWords } from './words'
import { editor, markList, marks, said } from './window'

const SLEPT = 'We will not bring a tanker in with a crew that has not slept'
const QUEUE = 'He expects the queue to grow to forty ships by Friday.'

test.beforeEach(async ({ quoin }) => {
  await quoin.start(quoin.file('harbour.txt', HARBOUR))
})

test('one key marks the words selected, and says so', async ({ quoin: { page } }) => {
  await selectWords(page, 'called the stoppage unlawful')
  await page.keyboard.press('c')
  expect(await drawnMarks(page)).toEqual([{ kind: 'claim', words: 'called the stoppage unlawful' }])
  await expect(marks(page)).toContainText(['called the stoppage unlawful'])
  await expect(said(page)).toContainText('Claim marked: called the stoppage unlawful')
  await expect(editor(page, 'Claim 1')).toBeVisible()
})

test('a hand on the mouse finds the same at the selection', async ({ quoin: { page } }) => {
  await selectWords(page, 'two thirds of all ships')
  const bar = page.getByRole('toolbar', { name: 'Mark the selection' })
  await bar.getByRole('button', { name: 'Quote' }).click()
  expect(await drawnMarks(page)).toEqual([{ kind: 'quote', words: 'two thirds of all ships' }])
  await expect(bar).toBeHidden()
  await expect(editor(page, 'Quote 1').getByRole('radio', { name: /^Direct/ })).toBeChecked()
})

test('a bare caret means the quotation around it, elsewhere the sentence', async ({ quoin: { page } }) => {
  await clickWords(page, 'a tanker in')
  await page.keyboard.press('q')
  await clickWords(page, 'expects the queue')
  await page.keyboard.press('c')
  expect(await drawnMarks(page)).toEqual([
    { kind: 'quote', words: SLEPT },
    { kind: 'claim', words: QUEUE },
  ])
})

test('marks that overlap are both drawn, and clicking on picks the next', async ({ quoin: { page } }) => {
  await selectWords(page, QUEUE)
  await page.keyboard.press('c')
  await selectWords(page, 'queue to grow to forty ships')
  await page.keyboard.press('q')
  await page.keyboard.press('Escape')
  expect(await drawnMarks(page)).toEqual([
    { kind: 'claim', words: QUEUE },
    { kind: 'quote', words: 'queue to grow to forty ships' },
  ])
  await clickWords(page, 'forty')
  await expect(editor(page, 'Quote 2')).toBeVisible()
  await clickWords(page, 'forty')
  await expect(editor(page, 'Claim 1')).toBeVisible()
  // Elsewhere in both: three clicks in one place would be a triple click, which selects the paragraph.
  await clickWords(page, 'grow')
  await expect(editor(page, 'Quote 2')).toBeVisible()
})

test('choosing in the list goes there in the text, and choosing in the text shows it in the list', async ({
  quoin,
}) => {
  const long = `${HARBOUR}\n${'The day went on without news from the quay.\n\n'.repeat(80)}The last ship left at ten.\n`
  await quoin.answerOpen(quoin.file('long.txt', long))
  const { page } = quoin
  await page.keyboard.press('Control+i')
  await expect(page.locator('#article-text')).toContainText('The last ship')
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await clickWords(page, 'The last ship left')
  await page.keyboard.press('c')
  await expect(articleText(page).getByText('Harbour pilots stop')).not.toBeInViewport()

  await marks(page).first().click()
  await expect(articleText(page).getByText(SLEPT)).toBeInViewport()
  await expect(articleText(page).getByText('The last ship left')).not.toBeInViewport()
  // And with the arrows of the list.
  await page.keyboard.press('ArrowDown')
  await expect(articleText(page).getByText('The last ship left')).toBeInViewport()
  await clickWords(page, 'The last ship left')
  await expect(markList(page).getByRole('option', { selected: true })).toContainText('The last ship left')
})

test('J and K walk along the marks; Delete takes one away and chooses its neighbour', async ({ quoin: { page } }) => {
  for (const words of ['tanker in with', 'expects the queue', 'Nobody was hurt']) {
    await clickWords(page, words)
    await page.keyboard.press(words.startsWith('tanker') ? 'q' : 'c')
  }
  const chosen = markList(page).getByRole('option', { selected: true })
  await expect(chosen).toContainText('Nobody was hurt')
  await page.keyboard.press('k')
  await expect(chosen).toContainText(QUEUE)
  await page.keyboard.press('k')
  await expect(chosen).toContainText(SLEPT)
  await page.keyboard.press('j')
  await expect(chosen).toContainText(QUEUE)

  await page.keyboard.press('Delete')
  await expect(said(page)).toContainText(`Claim deleted: ${QUEUE}`)
  await expect(chosen).toContainText('Nobody was hurt')
  // The last mark ends where its paragraph ends: there, too, Delete means the mark.
  await page.keyboard.press('Delete')
  await expect(chosen).toContainText(SLEPT)
  expect(await drawnMarks(page)).toEqual([{ kind: 'quote', words: SLEPT }])
})

test('letters in a text field are letters, and the article’s text cannot be changed', async ({ quoin: { page } }) => {
  const before = await articleText(page).innerText()
  await clickWords(page, 'Nobody was')
  await page.getByLabel('Author').click()
  await page.keyboard.type('jack qcsn')
  await expect(page.getByLabel('Author')).toHaveValue('jack qcsn')
  expect(await drawnMarks(page)).toEqual([])

  await clickWords(page, 'Nobody was')
  for (const key of ['x', 'Backspace', 'Enter', 'Control+x']) await page.keyboard.press(key)
  const { start, end } = await boxOf(page, 'Harbour master')
  await page.mouse.dblclick((start.x + end.x) / 2, start.y)
  for (const key of ['x', 'Delete', 'Enter', 'Control+x']) await page.keyboard.press(key)
  expect(await articleText(page).innerText()).toBe(before)
})
