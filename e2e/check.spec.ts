import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { check as accessible } from './axe'
import { library, markList, title } from './window'
import { articleText, drawnMarks, selectWords } from './words'

const SENTENCE =
  'The council met on Tuesday, and nobody could say, not even the engineers, how long the old bridge would stay shut. '
const paragraphs = (count: number, words: string): string =>
  Array.from({ length: count }, (_, i) => `<p>${words} part ${i + 1}. ${SENTENCE.repeat(2)}</p>`).join('')

/** A page whose second half stands in a box that is taken for advertising. */
const HALVED = `<!doctype html><html lang="en"><title>Bridge stays shut</title><nav><a href="/">Home</a></nav>
<main><article><h1>Bridge stays shut</h1><div class="text">${paragraphs(6, 'First')}</div>
<div class="sponsor-related-promo sidebar">${paragraphs(6, 'Second')}</div></article></main><footer>All rights reserved</footer></html>`

const notice = (page: Page) => page.getByRole('note')
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

test('a page of which much was left out says so; the rest can be seen beside it and taken, marks along with it', async ({
  quoin,
}) => {
  const page = await quoin.start(quoin.file('bridge.html', HALVED))
  await expect(notice(page)).toContainText('Much of the page was left out.')
  await expect(articleText(page)).not.toContainText('Second part 1.')
  await selectWords(page, 'First part 2.')
  await page.keyboard.press('q')
  await notice(page).getByRole('button', { name: 'Check…' }).click()
  const check = dialog(page, 'Is this the whole article?')
  const other = check.getByRole('region', { name: 'Other reading' })
  await expect(other).toContainText('Second part 6.')
  await accessible(page, 'two readings of a page')
  await expect(other.locator('mark').filter({ hasText: 'Second part' })).toHaveCount(6)
  await expect(other.locator('mark').filter({ hasText: 'First part' })).toHaveCount(0)
  // Looking changes nothing.
  await page.keyboard.press('Escape')
  await expect(articleText(page)).not.toContainText('Second part 1.')
  await notice(page).getByRole('button').click()
  await check.getByText('What it calls its article').click()
  await expect(other).not.toContainText('All rights reserved')
  await expect(other).toContainText('Second part 6.')
  await check.getByRole('button', { name: 'Use this text' }).click()
  await expect(articleText(page)).toContainText('Second part 6.')
  expect(await drawnMarks(page)).toEqual([{ kind: 'quote', words: 'First part 2.' }])
  await expect(notice(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(articleText(page)).not.toContainText('Second part 6.')
  await expect(notice(page)).toBeVisible()
})

test('what was looked at and kept asks no more, and an undo asks again', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('bridge.html', HALVED))
  await notice(page).getByRole('button').click()
  await dialog(page, 'Is this the whole article?').getByRole('button', { name: 'Keep the text as read' }).click()
  await expect(notice(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(notice(page)).toBeVisible()
})

test('after a new start the file is asked for, and only the same one will do', async ({ quoin }) => {
  const path = quoin.file('bridge.html', HALVED)
  await quoin.start(path)
  await quoin.quit()
  const page = await quoin.start()
  await notice(page).getByRole('button').click()
  const check = dialog(page, 'Is this the whole article?')
  await expect(check).toContainText('no longer holds this one')
  await quoin.answerOpen(quoin.file('other.html', '<p>Other words.'))
  await check.getByRole('button', { name: 'Choose the file…' }).click()
  await expect(check).toContainText('other.html is not the file that this article was made from')
  await quoin.answerOpen(path)
  await check.getByRole('button', { name: 'Choose the file…' }).click()
  await expect(check.getByRole('region', { name: 'Other reading' })).toContainText('Second part 6.')
})

test('letters whose coding was guessed can be read in another way, title and all', async ({ quoin }) => {
  // Windows-1251, written down as the Latin letters of the same bytes.
  const bytes = Buffer.from('Ìèíèñòð ñêàçàë\n\nÂñ¸ èä¸ò ïî ïëàíó è áóäåò â ïîðÿäêå.', 'latin1')
  const page = await quoin.start(quoin.file('minister.txt', bytes))
  await expect(title(page)).toHaveText('Министр сказал')
  await notice(page).getByRole('button').click()
  const check = dialog(page, 'Are these the right letters?')
  await check.getByLabel('Read as').selectOption('koi8-r')
  await expect(check.getByRole('region', { name: 'Other reading' })).not.toContainText('Министр')
  await check.getByLabel('Read as').selectOption('windows-1252')
  await expect(check.getByRole('region', { name: 'Other reading' })).toContainText('Ìèíèñòð')
  await accessible(page, 'another encoding')
  await check.getByRole('button', { name: 'Use Western European' }).click()
  await expect(title(page)).toHaveText('Ìèíèñòð ñêàçàë')
  await expect(articleText(page)).toContainText('ïîðÿäêå')
  await page.keyboard.press('Control+z')
  await expect(title(page)).toHaveText('Министр сказал')
})

test('garbled letters are repaired after a look, and the marks on them keep to their words', async ({ quoin }) => {
  const page = await quoin.start(
    quoin.file('president.txt', 'Le prÃ©sident a parlÃ©\n\nIl a dÃ©clarÃ© : tout est rÃ©glÃ©, dÃ©jÃ .\n'),
  )
  await expect(notice(page)).toContainText('garbled')
  await selectWords(page, 'tout est rÃ©glÃ©')
  await page.keyboard.press('q')
  await notice(page).getByRole('button', { name: 'Repair…' }).click()
  const check = dialog(page, 'Repair garbled letters')
  await expect(check.getByRole('region', { name: 'As it is' }).last()).toContainText('rÃ©glÃ©')
  await expect(check.getByRole('region', { name: 'Repaired' }).last()).toContainText('réglé')
  await check.getByRole('button', { name: /^Repair \d/ }).click()
  await expect(articleText(page)).toBeFocused()
  await expect(articleText(page)).toContainText('Il a déclaré')
  await expect(title(page)).toHaveText('Le président a parlé')
  await expect(markList(page).getByRole('option')).toContainText('tout est réglé')
  await expect(notice(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(articleText(page)).toContainText('dÃ©clarÃ©')
})

test('what is attached to a mail comes in when it is wanted, and nothing else', async ({ quoin }) => {
  const part = (name: string, words: string): string[] => [
    '--b',
    'Content-Type: application/octet-stream',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    words,
  ]
  const page = await quoin.start()
  const mail = [
    'From: Jane Doe <jane@post.example>',
    'Subject: Two reports',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See the reports below.',
    ...part('bridge.txt', 'The bridge stays shut, the council said on Tuesday.'),
    ...part('run.exe', 'MZ'),
    ...part('harbour.html', '<h1>Harbour</h1><p>Pilots stopped work on Tuesday.'),
    '--b--',
  ]
  await quoin.answerOpen(quoin.file('reports.eml', mail.join('\r\n')))
  await page.keyboard.press('Control+i')
  await expect(articleText(page)).toContainText('See the reports below.')
  await notice(page).getByRole('button', { name: 'Show…' }).click()
  const attached = dialog(page, 'Attached to this mail')
  await expect(attached.getByRole('listitem').filter({ hasText: 'run.exe' })).toContainText(
    'not a kind that Quoin reads',
  )
  await expect(attached.getByRole('button', { name: 'Import run.exe' })).toHaveCount(0)
  await expect(attached.getByRole('button', { name: 'Import all 2' })).toBeFocused()
  await attached.getByRole('button', { name: 'Import bridge.txt' }).click()
  await expect(articleText(page)).toContainText('the council said on Tuesday')
  await expect(library(page).getByRole('option')).toHaveCount(2)
})
