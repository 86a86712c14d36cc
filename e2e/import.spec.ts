import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { appArgs, expect, test } from './app'
import { HARBOUR, NEWS_PAGE, ORCHARD } from './articles'
import { articleText } from './words'
import { library, messages, title } from './window'
import { dropFiles, paste } from './gestures'

const electron = createRequire(import.meta.url)('electron') as string

test('a news page by dialog: its facts are found, its text is all that stays', async ({ quoin }) => {
  const page = await quoin.start()
  await quoin.answerOpen(quoin.file('sarn.html', NEWS_PAGE))
  await page.getByRole('button', { name: 'Import', exact: true }).click()

  await expect(title(page)).toHaveText('Bridge over the Sarn opens after nine years')
  await expect(page.getByLabel('Outlet')).toHaveValue('The Lowland Post')
  await expect(page.getByLabel('Author')).toHaveValue('Ida Brandvold')
  await expect(page.getByLabel('Published')).toHaveValue('17 Apr 2026')
  const text = articleText(page)
  await expect(text).toContainText('“It is a bridge, not a miracle, but I will take it,” said Oda Ness')
  await expect(text).not.toContainText('Subscribe')
  await expect(text.locator('script, img[src^="http"], a[href]')).toHaveCount(0)
})

test('several files at once, dropped on the window, and each can be read', async ({ quoin }) => {
  const page = await quoin.start()
  await dropFiles(page, [quoin.file('harbour.txt', HARBOUR), quoin.file('orchard.md', ORCHARD)])
  await expect(page.getByRole('dialog', { name: '2 imported' })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(articleText(page)).toContainText('Marta Oster')
  await library(page).getByRole('option', { name: 'Late frost' }).click()
  await expect(articleText(page)).toContainText('Anders Hult')
})

test('a project dropped on the window is opened', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await expect(title(page)).toHaveText('Harbour pilots stop work over night shifts')
  await quoin.answerSave(`${quoin.folder}/harbour.quoin`)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('harbour')
  await page.keyboard.press('Control+n')
  await expect(library(page)).toBeHidden()
  await dropFiles(page, [`${quoin.folder}/harbour.quoin`])
  await expect(title(page)).toHaveText('Harbour pilots stop work over night shifts')
})

test('what is pasted becomes an article: formatted text with its paragraphs, plain text as it is', async ({
  quoin,
}) => {
  const page = await quoin.start()
  const [first, second] = ORCHARD.split('\n\n').slice(1)
  await paste(page, {
    html: `<p>${first}</p><p><b>${second}</b><img src="https://x.example/y.gif"></p>`,
    text: ORCHARD,
  })
  await expect(articleText(page).getByRole('strong')).toContainText('The agricultural office')
  await expect(articleText(page).getByRole('paragraph')).toHaveCount(2)
  await expect(articleText(page).locator('img')).toHaveCount(0)

  await paste(page, { text: HARBOUR })
  await expect(title(page)).toHaveText('Harbour pilots stop work over night shifts')
  await expect(library(page).getByRole('option')).toHaveCount(2)

  const item = (marker: string, words: string): string =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp;</span></span><![endif]>${words}<o:p></o:p></p>`
  await paste(page, {
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><p class=MsoNormal>${first} <del>It rained.</del></p>${item('1.', 'Cherries')}${item('2.', 'Apples')}<!--EndFragment--></body></html>`,
    text: `${first} Cherries Apples`,
  })
  await expect(articleText(page).getByRole('listitem')).toHaveText(['Cherries', 'Apples'])
  await expect(articleText(page)).not.toContainText('It rained')
})

test('a second start hands its file to the window that is open', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await expect(articleText(page)).toContainText('Marta Oster')
  const second = spawn(electron, [...appArgs(quoin.folder), quoin.file('orchard.txt', ORCHARD)], { stdio: 'ignore' })
  expect((await once(second, 'exit'))[0]).toBe(0)
  await expect(library(page).getByRole('option', { name: 'Late frost' })).toBeVisible()
  await expect(library(page).getByRole('option')).toHaveCount(2)
})

test('the same file twice is offered, not doubled; importing it again makes a second', async ({ quoin }) => {
  const path = quoin.file('harbour.txt', HARBOUR)
  const page = await quoin.start(path)
  await expect(articleText(page)).toContainText('Marta Oster')
  await quoin.answerOpen(path)
  await page.keyboard.press('Control+i')
  const report = page.getByRole('dialog', { name: '1 already here' })
  await expect(report).toContainText('Harbour pilots stop work over night shifts')
  await expect(library(page).getByRole('option')).toHaveCount(1)
  await report.getByRole('button', { name: 'Import again' }).click()
  await expect(library(page).getByRole('option')).toHaveCount(2)
})

test('an import can be taken back', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await quoin.answerOpen(quoin.file('orchard.txt', ORCHARD))
  await page.keyboard.press('Control+i')
  await expect(title(page)).toHaveText('Late frost takes a third of the cherries')
  await messages(page).getByRole('button', { name: 'Undo' }).last().click()
  await expect(library(page).getByRole('option')).toHaveText([/Harbour pilots/])
  // What cannot be read any more is not shown any more.
  await expect(page.getByText('Anders Hult')).toBeHidden()
})

test('details put right in place are there after a restart', async ({ quoin }) => {
  let page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await page.getByLabel('Outlet').fill('The Lunnik Gazette')
  await page.getByLabel('Published').fill('2026-05-05')
  await page.keyboard.press('Enter')
  await expect(library(page).getByRole('option')).toContainText('The Lunnik Gazette')
  await quoin.quit()
  page = await quoin.start()
  await expect(page.getByLabel('Outlet')).toHaveValue('The Lunnik Gazette')
  await expect(page.getByLabel('Published')).toHaveValue('5 May 2026')
})
