import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { ORCHARD } from './articles'
import { paste } from './gestures'
import { corrected, saved, startSaved } from './project'
import { articleText, clickWords, drawnMarks, selectWords } from './words'
import { chooseNative, marks, messages, said } from './window'

const bar = (page: Page) => page.getByRole('region', { name: 'Correcting the text' })
const corrections = (page: Page) => page.getByRole('region', { name: /^Corrections/ }).getByRole('listitem')

async function correct(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+e')
  await expect(bar(page)).toBeVisible()
}

/** Puts other words in the place of some, as a hand does that selects them and types. */
async function retype(page: Page, words: string, others: string): Promise<void> {
  await selectWords(page, words)
  await page.keyboard.type(others)
}

test('typing errors are put right, and the marks stay on their words', async ({ quoin }) => {
  const path = await startSaved(quoin)
  const { page } = quoin
  await selectWords(page, 'turned away since noon')
  await page.keyboard.press('c')
  await selectWords(page, 'called the stoppage unlawful')
  await page.keyboard.press('q')

  await correct(page)
  await retype(page, 'stopped', 'halted')
  await retype(page, 'since noon', 'since dawn')
  await expect(articleText(page)).toContainText('halted work on Tuesday')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  await page.keyboard.type('zzz')

  expect(await drawnMarks(page)).toEqual([
    { kind: 'claim', words: 'turned away since dawn' },
    { kind: 'quote', words: 'called the stoppage unlawful' },
  ])
  await expect(articleText(page)).toContainText('since dawn. He expects')
  await page.keyboard.press('Control+s')
  await expect
    .poll(() => corrected(path))
    .toMatchObject([
      { removed: 'stopp', inserted: 'halt' },
      { removed: 'noo', inserted: 'daw' },
    ])
  expect(
    saved(path)
      .marks.map(({ spans }) => spans[0]!.exact)
      .sort(),
  ).toEqual(['called the stoppage unlawful', 'turned away since dawn'])
})

test('what was typed in one go is one step back, and the text follows', async ({ quoin }) => {
  await startSaved(quoin)
  const { page } = quoin
  await correct(page)
  await retype(page, 'Tuesday', 'Thursday')
  await page.keyboard.press('Control+z')
  await expect(articleText(page)).toContainText('stopped work on Tuesday after')
  await expect(bar(page)).toBeVisible()
  await expect(said(page)).toContainText('Undone: Correct text')
  await page.keyboard.press('Control+y')
  await expect(articleText(page)).toContainText('stopped work on Thursday after')
  // The caret is where it was: typing goes on there.
  await clickWords(page, 'was hurt')
  await page.keyboard.press('End')
  await page.keyboard.type(' So far.')
  await expect(articleText(page)).toContainText('Nobody was hurt. So far.')
})

test('only words change: no new paragraphs, no joined ones, pasted lines become one', async ({ quoin }) => {
  const path = await startSaved(quoin)
  const { page } = quoin
  const paragraphs = await articleText(page).locator('p').count()
  await correct(page)
  await clickWords(page, 'Nobody was')
  await page.keyboard.press('Enter')
  await expect(bar(page)).toContainText('Only words can be changed')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await clickWords(page, 'was hurt')
  await page.keyboard.press('End')
  await page.keyboard.press('Delete')
  await paste(page, { text: ' At\nleast <b>so</b>\r\nfar. ', html: '<p>At</p><p>least <b>so</b></p>' })
  await expect(articleText(page)).toContainText('Nobody was hurt. At least <b>so</b> far.')
  expect(await articleText(page).locator('p').count()).toBe(paragraphs)
  expect(await articleText(page).locator('b, strong').count()).toBe(0)

  // A selection over paragraphs: their words go, they stay.
  await clickWords(page, 'Harbour master')
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.type('Cut.')
  await expect(articleText(page).locator('p', { hasText: 'Cut.' })).toHaveText('Cut.')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+x')
  await expect(articleText(page)).toHaveText('')
  await page.keyboard.press('Control+z')
  await expect(articleText(page)).toContainText('Harbour pilots stop work')
  await retype(page, 'Lunnik', 'Lunnick')
  expect(await articleText(page).locator('p').count()).toBe(paragraphs)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+s')
  await expect.poll(() => corrected(path)).toMatchObject([{ removed: '', inserted: 'c' }])
})

test('an input method writes into the text as it composes', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', 'The harbour of \nis called Lunnik.\n'))
  await correct(page)
  await clickWords(page, 'harbour of')
  await page.keyboard.press('End')
  const devtools = await page.context().newCDPSession(page)
  for (const text of ['k', 'か', 'かわ'])
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await devtools.send('Input.insertText', { text: '川' })
  await expect(articleText(page).locator('p').first()).toHaveText('The harbour of 川')
  await page.keyboard.type('!')
  await expect(corrections(page)).toHaveCount(1)
  await expect(corrections(page)).toContainText('川!')
  await page.keyboard.press('Control+z')
  await expect(articleText(page).locator('p').first()).toHaveText('The harbour of ')
})

test('a crash right after the pause loses nothing', async ({ quoin }) => {
  await quoin.start(quoin.file('orchard.txt', ORCHARD))
  const { page } = quoin
  await correct(page)
  await retype(page, 'Growers', 'Farmers')
  await expect(corrections(page)).toHaveCount(1)
  // The answer to the change has come back: it is on the disk.
  await expect(page.getByRole('button', { name: 'Corrected in one place' })).toBeVisible()
  const gone = new Promise((resolve) => quoin.app.process().once('exit', resolve))
  quoin.app.process().kill('SIGKILL')
  await gone
  const again = await quoin.start()
  await expect(articleText(again)).toContainText('Farmers around Velm')
  await expect(corrections(again)).toHaveCount(1)
})

test('marks whose words are cut are told of at once, and come back with the words', async ({ quoin }) => {
  await startSaved(quoin)
  const { page } = quoin
  await selectWords(page, 'Nobody was hurt')
  await page.keyboard.press('c')
  await page.keyboard.press('Escape')
  await correct(page)
  await selectWords(page, ' Nobody was hurt.')
  await page.keyboard.press('Delete')
  await expect(messages(page)).toContainText('1 mark lost its words. It waits under Lost marks.')
  await expect(marks(page)).toHaveCount(0)
  await messages(page).getByRole('button', { name: 'Undo' }).last().click()
  await expect(articleText(page)).toContainText('by Friday. Nobody was hurt.')
  expect(await drawnMarks(page)).toEqual([{ kind: 'claim', words: 'Nobody was hurt' }])
})

test('corrections are listed, shown in the text, taken back alone; the original can be read', async ({ quoin }) => {
  await startSaved(quoin)
  const { page } = quoin
  await chooseNative(quoin.app, 'Correct the text')
  await retype(page, 'Lunnik', 'Lunnick')
  await retype(page, 'forty', 'fifty')
  await bar(page).getByRole('button', { name: 'Done' }).click()
  await expect(corrections(page)).toHaveCount(2)
  await expect(corrections(page).nth(1)).toContainText('queue to grow to forty fifty ships')

  const head = page.getByRole('button', { name: 'Corrected in 2 places' })
  await head.click()
  await expect(articleText(page).locator('.corrected')).toHaveText(['Lunnick', 'fifty'])
  await expect(articleText(page).locator('del')).toHaveText(['Lunnik', 'forty'])
  await head.click()
  await expect(articleText(page).locator('del')).toHaveCount(0)

  await page.getByRole('button', { name: 'See the original' }).click()
  const original = page.getByRole('dialog', { name: 'The original text' })
  await expect(original).toContainText('the port of Lunnik')
  await expect(original.locator('.was')).toHaveText(['Lunnik', 'forty'])
  await page.keyboard.press('Escape')

  await corrections(page).nth(0).getByRole('button', { name: 'Take this correction back' }).click()
  await expect(articleText(page)).toContainText('the port of Lunnik')
  await expect(articleText(page)).toContainText('fifty ships')
  await expect(corrections(page)).toHaveCount(1)
})

test('a text that somebody corrects can be marked, and marks are left alone', async ({ quoin: { start, file } }) => {
  const page = await start(file('orchard.txt', ORCHARD))
  await selectWords(page, 'a third of their cherry blossom')
  await page.keyboard.press('c')
  await correct(page)
  // The caret in a mark chooses nothing, and letters are letters.
  await clickWords(page, 'cherry blossom')
  await page.keyboard.type('qcs')
  await page.keyboard.press('Escape')
  expect(await drawnMarks(page)).toEqual([
    { kind: 'claim', words: expect.stringMatching(/^a third of .*qcs.*blossom$/) as unknown as string },
  ])
  await selectWords(page, 'the cherries')
  await page.keyboard.press('q')
  await expect(marks(page)).toHaveCount(2)
})

test('two windows on one text keep what is typed in both', async ({ quoin }) => {
  await startSaved(quoin)
  const [other] = await Promise.all([quoin.app.waitForEvent('window'), quoin.page.keyboard.press('Control+Shift+n')])
  await other.locator('#article-text').waitFor()
  await correct(other)
  await correct(quoin.page)
  await retype(other, 'Pilots', 'All the pilots')
  await retype(quoin.page, 'Friday', 'Sunday')
  await expect(articleText(quoin.page)).toContainText('All the pilots at the port')
  await expect(articleText(other)).toContainText('forty ships by Sunday')
  expect(await articleText(quoin.page).innerText()).toBe(await articleText(other).innerText())
})
