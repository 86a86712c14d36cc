import type { Locator, Page } from '@playwright/test'
import { expect, test, type Quoin } from './app'
import { HARBOUR, ORCHARD } from './articles'
import { saved } from './project'
import { articleText, clickWords, drawnMarks } from './words'
import { editor, library, markList, marks, messages, said, title } from './window'

const SLEPT = 'We will not bring a tanker in with a crew that has not slept'
const ICE = 'I have not seen ice on the twelfth of May since I was a boy'

const picker = (page: Page): Locator => page.getByRole('dialog', { name: /^Link / })
const links = (page: Page): Locator => page.getByRole('region', { name: 'Links' }).getByRole('listitem')

/** Two articles, a quote in each; the second one is the one that was just made. */
async function twoQuotes({ start, file }: Quoin): Promise<Page> {
  const page = await start(file('harbour.txt', HARBOUR), file('orchard.txt', ORCHARD))
  await page.getByRole('button', { name: 'Done' }).click()
  await library(page)
    .getByRole('option', { name: /Harbour/ })
    .click()
  await expect(articleText(page)).toContainText('Marta Oster')
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await expect(editor(page, 'Quote 1')).toContainText(SLEPT)
  await library(page).getByRole('option', { name: /frost/ }).click()
  await expect(articleText(page)).toContainText('Anders Hult')
  await clickWords(page, 'twelfth of May')
  await page.keyboard.press('q')
  await expect(editor(page, 'Quote 1')).toContainText(ICE)
  return page
}

test('three actions from a mark to a typed link with a mark of another article', async ({ quoin }) => {
  const page = await twoQuotes(quoin)
  let actions = 0
  const act = async (key: string): Promise<void> => {
    actions++
    await page.keyboard.press(key)
  }
  await act('l')
  await act('2')
  await act('Enter')
  expect(actions).toBeLessThanOrEqual(3)
  await expect(said(page)).toContainText(`Linked: quote 1 contradicts quote 1, ${SLEPT}`)
  await expect(links(page)).toHaveCount(1)
  await expect(links(page)).toContainText('contradicts')
  await expect(links(page)).toContainText(SLEPT)
  await expect(links(page)).toContainText('Harbour pilots stop work')
  // The mark is still hot, and the keys are the text's.
  await expect(picker(page)).toBeHidden()
  await expect(articleText(page)).toBeFocused()
  await expect(editor(page, 'Quote 1')).toBeVisible()

  const path = `${quoin.folder}/two.quoin`
  await quoin.answerSave(path)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('two')
  const { links: inFile, marks: all } = saved(path)
  const of = (words: string) => all.find((mark) => mark.spans[0]!.exact === words)!.id
  expect(inFile).toMatchObject([{ type: 'contradicts', from: of(ICE), to: of(SLEPT) }])
})

test('any mark of the project is found by typing, and the link can lead the other way', async ({ quoin }) => {
  const page = await twoQuotes(quoin)
  await clickWords(page, 'apples came through')
  await page.keyboard.press('c')
  await expect(editor(page, 'Claim 2')).toBeVisible()
  await page.keyboard.press('l')
  const rows = picker(page).getByRole('option')
  await expect(rows).toHaveCount(2)
  // Chosen last, first; nothing else to do for it.
  await expect(rows.first()).toContainText(ICE)
  await expect(rows.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowLeft')
  await expect(picker(page).getByRole('radio', { checked: true })).toContainText('supported by')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(picker(page).getByRole('radio', { checked: true })).toContainText('repeated by')
  // By the title of its article and a word of its own; digits are words by now.
  await page.keyboard.type('harbour 2')
  await expect(rows).toHaveCount(0)
  await expect(picker(page)).toContainText('No mark has these words.')
  for (let i = 0; i < 2; i++) await page.keyboard.press('Backspace')
  await page.keyboard.type(' slept')
  await expect(rows).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(links(page)).toContainText('repeated by')
  await expect(links(page)).toContainText(SLEPT)

  // The same once more is refused, in words, and the picker stays.
  await page.keyboard.press('l')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('3')
  await page.keyboard.type('slept')
  await expect(rows.first()).toContainText('linked already')
  await page.keyboard.press('Enter')
  await expect(messages(page)).toContainText('Quote 1 already repeats this claim 2. Nothing was changed.')
  await expect(picker(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(picker(page)).toBeHidden()
  await expect(links(page)).toHaveCount(1)
  await expect(editor(page, 'Claim 2')).toBeVisible()
})

test('typing ahead of the picker loses nothing', async ({ quoin }) => {
  const page = await twoQuotes(quoin)
  await page.keyboard.type('l5tanker')
  await page.keyboard.press('Enter')
  await expect(links(page)).toContainText('explains')
  await expect(links(page)).toContainText(SLEPT)
  expect(await drawnMarks(page)).toHaveLength(1)
})

test('a link leads there and back, can be changed, noted, taken away and brought back', async ({ quoin }) => {
  const page = await twoQuotes(quoin)
  for (const key of ['l', '1', 'Enter']) await page.keyboard.press(key)
  await links(page)
    .getByRole('button', { name: /tanker/ })
    .click()
  await expect(title(page)).toContainText('Harbour')
  await expect(articleText(page).getByText(SLEPT)).toBeInViewport()
  await expect(editor(page, 'Quote 1')).toContainText(SLEPT)
  await expect(links(page)).toContainText('supported by')
  await expect(page.getByRole('button', { name: /^Back to quote 1/ })).toBeVisible()
  await expect(articleText(page)).toBeFocused()
  await page.keyboard.press('b')
  await expect(title(page)).toContainText('frost')
  await expect(editor(page, 'Quote 1')).toContainText(ICE)
  await expect(page.getByRole('button', { name: /^Back to quote/ })).toBeHidden()

  await links(page)
    .getByRole('button', { name: /change$/ })
    .click()
  await page.getByRole('menuitem', { name: 'explains' }).click()
  await expect(links(page)).toContainText('explains')
  await links(page)
    .getByRole('button', { name: /change$/ })
    .click()
  await page.getByRole('menuitem', { name: 'Turn it round' }).click()
  await expect(links(page)).toContainText('explained by')
  await links(page)
    .getByRole('button', { name: /change$/ })
    .click()
  await page.getByRole('menuitem', { name: 'Write a note' }).click()
  await links(page).getByRole('textbox', { name: 'Note' }).click()
  await page.keyboard.type('both were tired')
  await page.keyboard.press('Escape')

  await links(page).getByRole('button', { name: 'Remove the link to quote 1' }).click()
  await expect(links(page)).toHaveCount(0)
  await messages(page).getByRole('button', { name: 'Undo' }).click()
  await expect(links(page)).toContainText('explained by')
  await expect(links(page)).toContainText('both were tired')

  // A mark that is deleted takes its links out of sight, and brings them back.
  await page.keyboard.press('b')
  await links(page)
    .getByRole('button', { name: /tanker/ })
    .click()
  await expect(title(page)).toContainText('Harbour')
  await page.keyboard.press('Delete')
  await expect(markList(page)).toBeHidden()
  await page.keyboard.press('b')
  await expect(editor(page, 'Quote 1')).toContainText(ICE)
  await expect(links(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(links(page)).toContainText('explained by')
  await expect(marks(page)).toHaveCount(1)
})

test('the only mark there is has nothing to be linked to, and says so', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await page.keyboard.press('l')
  await expect(picker(page)).toContainText('There is no other mark yet. Mark something else first.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(picker(page)).toBeHidden()
  await expect(editor(page, 'Quote 1')).toBeVisible()
})
