import { readFileSync } from 'node:fs'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from './app'
import { exportAs, markList, messages } from './window'
import { articleText, selectWords } from './words'

const LINE = 'words that fill the line of a page from its left to its right end, as in a report'

async function report(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const first of ['First page:', 'Second page:', 'Third page:']) {
    const page = pdf.addPage([600, 800])
    for (let i = 0; i < 12; i++)
      page.drawText(i === 0 ? `${first} ${LINE}`.slice(0, LINE.length) : LINE, {
        x: 50,
        y: 700 - i * 14,
        size: 11,
        font,
      })
  }
  return pdf.save()
}

test('a passage of a PDF is found by its page: in the window, in the file, in what is exported, and after a correction', async ({
  quoin,
}) => {
  const page = await quoin.start()
  await quoin.answerOpen(quoin.file('report.pdf', await report()))
  await page.keyboard.press('Control+i')
  await expect(articleText(page)).toContainText('Third page:')
  await selectWords(page, 'Third page:')
  await page.keyboard.press('q')
  await expect(markList(page).getByRole('option')).toContainText('p. 3, ¶')
  await expect(page.getByRole('button', { name: /^Go to page 3, paragraph/ })).toBeVisible()
  const path = `${quoin.folder}/report.quoin`
  await quoin.answerSave(path)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('report')
  // Longer words before it move the page with them.
  await page.keyboard.press('Control+Shift+e')
  await selectWords(page, 'First page:')
  await page.keyboard.type('The very first page of all that there are:')
  await page.keyboard.press('Escape')
  await expect(markList(page).getByRole('option')).toContainText('p. 3, ¶')
  await quoin.answerSave(`${quoin.folder}/report.md`)
  await exportAs(page, 'Markdown')
  await expect(messages(page)).toContainText('report.md')
  expect(readFileSync(`${quoin.folder}/report.md`, 'utf8')).toContain('p.\u00a03, ¶')
  await quoin.quit()
  const [article] = (JSON.parse(readFileSync(path, 'utf8')) as { articles: { pages: { at: number }[]; doc: object }[] })
    .articles
  expect(article!.pages.map(({ at }) => at > 0)).toEqual([false, true, true])
})
