import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { articleText, drawnMarks, selectWords } from './words'

/** 300 KB in several sections, most of which are not drawn, with another direction and characters of several units among them. */
const LINE = 'The ferry was late again and nobody on the quay could say why it had not left the island on time. '
const LONG = Array.from({ length: 620 }, (_, i) => `Paragraph ${i}. ${LINE.repeat(5)}Last of ${i}.`).join('\n\n')
const ARABIC = 'قال المدير إن السفن ستنتظر حتى الجمعة. وأضاف أن أحدا لم يصب بأذى.'
const SIGNS = 'One 👨‍👩‍👧‍👦 two 🇳🇴🇸🇪 three e\u0301a\u0308 four.'

const around = (page: Page): Promise<{ line: string; at: number; seen: boolean; selected: number }> =>
  page.evaluate(() => {
    const selection = getSelection()!
    const { focusNode, focusOffset } = selection
    const block = (focusNode instanceof Element ? focusNode : focusNode!.parentElement!).closest('p, h1, h2, h3')!
    const range = document.createRange()
    range.setStart(block, 0)
    range.setEnd(focusNode!, focusOffset)
    const box = block.getBoundingClientRect()
    const pane = document.querySelector('.article-scroll')!.getBoundingClientRect()
    return {
      line: block.textContent!.slice(0, 14),
      at: range.toString().length,
      seen: box.bottom > pane.top && box.top < pane.bottom,
      selected: selection.toString().length,
    }
  })

test('in a long article the caret finds its way over text that is not drawn', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('long.txt', LONG))
  await page.keyboard.press('Control+End')
  await expect.poll(() => around(page)).toMatchObject({ line: 'Paragraph 619.', seen: true })
  await page.keyboard.press('Control+ArrowUp')
  await page.keyboard.press('Control+ArrowUp')
  expect(await around(page)).toMatchObject({ line: 'Paragraph 618.', at: 0, seen: true })
  await page.keyboard.press('Control+Home')
  await expect.poll(() => around(page)).toMatchObject({ line: 'Paragraph 0. T', at: 0, seen: true })

  // Across sections, and back again to the same place.
  for (let i = 0; i < 30; i++) await page.keyboard.press('Control+ArrowDown')
  expect(await around(page)).toMatchObject({ line: 'Paragraph 30. ', at: 0, seen: true })
  await page.keyboard.press('Alt+ArrowRight')
  expect((await around(page)).at).toBe('Paragraph 30. '.length)

  // Scrolled away, the next key acts where the caret is and shows it.
  await page.locator('.article-scroll').evaluate((pane) => (pane.scrollTop = pane.scrollHeight / 2))
  await page.keyboard.press('Control+ArrowDown')
  await expect.poll(() => around(page)).toMatchObject({ line: 'Paragraph 31. ', at: 0, seen: true })
  await page.keyboard.press('ArrowDown')
  expect(await around(page)).toMatchObject({ line: 'Paragraph 31. ', seen: true })

  // From here to the end, and what is selected is a mark with one key.
  await page.keyboard.press('Control+ArrowUp')
  await page.keyboard.press('Control+Shift+ArrowDown')
  await page.keyboard.press('q')
  expect((await drawnMarks(page))[0]?.words).toMatch(/^Paragraph 31\. .* Last of 31\.$/)
  await page.keyboard.press('Control+Shift+End')
  expect((await around(page)).selected).toBeGreaterThan(250_000)
})

test('from right to left, left is forward: for the caret, its sentences, and the edges of a mark', async ({
  quoin,
}) => {
  const page = await quoin.start(quoin.file('arabic.txt', ARABIC))
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowLeft')
  expect((await around(page)).at).toBe(1)
  await page.keyboard.press('Alt+ArrowLeft')
  expect((await around(page)).at).toBe(ARABIC.indexOf('وأضاف'))
  await page.keyboard.press('Alt+ArrowRight')
  expect((await around(page)).at).toBe(0)
  await selectWords(page, 'السفن ستنتظر')
  await page.keyboard.press('q')
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(async () => (await drawnMarks(page))[0]?.words).toBe('السفن ستنتظر حتى')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(async () => (await drawnMarks(page))[0]?.words).toBe('السفن ستنتظر')
})

test('characters of several units are one step, and are never cut', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('signs.txt', SIGNS))
  await articleText(page).click()
  await page.keyboard.press('Control+Home')
  const stops: number[] = []
  for (let i = 0; i < 18; i++) {
    await page.keyboard.press('ArrowRight')
    stops.push((await around(page)).at)
  }
  const whole = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(SIGNS)]
  expect(stops).toEqual(whole.slice(1, 19).map(({ index }) => index))
})
