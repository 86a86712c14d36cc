import type { Page } from '@playwright/test'
import { expect, test, type Quoin } from './app'
import { HARBOUR } from './articles'
import { articleText, boxOf, clickWords, drawnMarks, selectWords } from './words'
import { chooseNative, library, messages, nativeMenu, said, title } from './window'

const RIVER = `# The gauges of the Sarn

Three countries share the river. The gauge at Velm is read by Ana Kovač, whom the papers call Kovac.

## Who reads them

“The gauge tells the truth, the gauges of others do not,” she said. GAUGE is stamped on every post.

## What they say

Nobody believes the gauge in a dry year.

## Dry years

${Array.from({ length: 60 }, (_, i) => `On day ${i + 1} the men at the quay waited for rain.`).join('\n\n')}

The last gauge stands at Lunnik.
`

const question = (page: Page) => page.getByRole('textbox', { name: 'Find in the article' })
const bar = (page: Page) => page.getByRole('search', { name: 'Find in the article' })

const start = async (quoin: Quoin): Promise<Page> => quoin.start(quoin.file('river.md', RIVER))

/** The words tinted in the text, and those one is at. */
const tinted = (page: Page): Promise<{ all: string[]; current: string[] }> =>
  page.evaluate(() => {
    const words = (name: string): string[] => [...(CSS.highlights.get(name) ?? [])].map(String)
    return { all: words('quoin-found'), current: words('quoin-found-current') }
  })

test('finds as one types, counts, goes round by Enter, and Esc leaves the words to be marked', async ({ quoin }) => {
  const page = await start(quoin)
  await clickWords(page, 'Three countries')
  const top = (): Promise<number> => articleText(page).evaluate((text) => text.getBoundingClientRect().top)
  const before = await top()
  await page.keyboard.press('Control+f')
  await expect(question(page)).toBeFocused()
  // The row that comes covers nothing, and nothing jumps.
  expect(await top()).toBeCloseTo(before, 0)
  await page.keyboard.type('gauge')
  await expect(bar(page)).toContainText('2 of 7')
  await expect.poll(async () => (await tinted(page)).current).toEqual(['gauge'])
  expect((await tinted(page)).all.length).toBeGreaterThan(4)

  await page.keyboard.press('Enter')
  await expect(bar(page)).toContainText('3 of 7')
  await expect(said(page)).toHaveText('3 of 7, paragraph 4')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(bar(page)).toContainText('7 of 7')
  await expect(said(page)).toHaveText('7 of 7, paragraph 68, from the end again')
  await expect(articleText(page).getByText('The last gauge stands')).toBeInViewport()
  await page.keyboard.press('Shift+F3')
  await expect(bar(page)).toContainText('6 of 7')

  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  await expect(articleText(page)).toBeFocused()
  expect(await page.evaluate(() => String(getSelection()))).toBe('gauge')
  expect(await tinted(page)).toEqual({ all: [], current: [] })
  await page.keyboard.press('q')
  // On from there, with the bar closed: find, mark, find, mark.
  await page.keyboard.press('F3')
  await page.keyboard.press('c')
  await expect.poll(() => drawnMarks(page)).toContainEqual({ kind: 'claim', words: 'gauge' })
})

test('words selected are the first question; capitals, whole words and accents are asked for', async ({ quoin }) => {
  const page = await start(quoin)
  await selectWords(page, 'gauge tells')
  await page.keyboard.press('Control+f')
  await expect(question(page)).toHaveValue('gauge tells')
  await expect(bar(page)).toContainText('1 of 1')
  await page.keyboard.type('GAUGE')
  await expect(bar(page)).toContainText('of 7')
  await page.getByRole('button', { name: 'Match capitals' }).click()
  await expect(bar(page)).toContainText('1 of 1')
  await page.getByRole('button', { name: 'Match capitals' }).click()
  await page.getByRole('button', { name: 'Whole words only' }).click()
  await expect(bar(page)).toContainText('of 5')
  await question(page).fill('kovac')
  await expect(bar(page)).toContainText('of 1')
  await page.getByRole('button', { name: 'Ignore accents' }).click()
  await expect(bar(page)).toContainText('of 2')
  await question(page).fill('no such words')
  await expect(bar(page)).toContainText('Not found')
  await expect(said(page)).toHaveText('Not found')

  // Remembered while the window is open, also in another article.
  await quoin.answerOpen(quoin.file('harbour.txt', HARBOUR))
  await page.keyboard.press('Control+i')
  await expect(title(page)).toContainText('Harbour pilots')
  for (const name of ['Whole words only', 'Ignore accents'])
    await expect(page.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true')
  await question(page).fill('pilots')
  await expect(bar(page)).toContainText('1 of 4')
})

test('ticks on the scroll bar lead to the words', async ({ quoin }) => {
  const page = await start(quoin)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('gauge')
  await expect(bar(page)).toContainText('of 7')
  await expect(articleText(page).getByText('The last gauge stands')).not.toBeInViewport()
  const last = await page.locator('.ticks').evaluate((strip) => {
    const { left, top, width } = strip.getBoundingClientRect()
    const ys = [
      ...strip
        .querySelector('.ticks-all')!
        .getAttribute('d')!
        .matchAll(/M\d+ (\d+)/g),
    ]
    return { x: left + width / 2, y: top + Number(ys.at(-1)![1]) + 1 }
  })
  await page.mouse.click(last.x, last.y)
  await expect(bar(page)).toContainText('7 of 7')
  await expect(articleText(page).getByText('The last gauge stands')).toBeInViewport()
})

test('the native menu finds; the library has its own key', async ({ quoin }) => {
  const page = await start(quoin)
  const labels = (await nativeMenu(quoin.app)).map(({ label }) => label)
  expect(labels).toEqual(expect.arrayContaining(['Find…', 'Find next', 'Find previous', 'Mark every occurrence…']))
  await chooseNative(quoin.app, 'Find…')
  await page.keyboard.type('rain')
  await chooseNative(quoin.app, 'Find next')
  await expect(bar(page)).toContainText('2 of 60')
  await chooseNative(quoin.app, 'Find previous')
  await expect(bar(page)).toContainText('1 of 60')
  await page.keyboard.press('Control+Shift+f')
  await expect(page.getByRole('searchbox', { name: 'Filter articles' })).toBeFocused()
  await expect(library(page)).toBeVisible()
})

test('the search follows a text that is corrected', async ({ quoin }) => {
  const page = await start(quoin)
  await page.keyboard.press('Control+Shift+e')
  const { end } = await boxOf(page, 'share the river')
  await page.mouse.click(end.x, end.y)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('rivers')
  await expect(bar(page)).toContainText('Not found')
  // Round by the library, back to the caret in the text.
  await page.keyboard.press('Shift+F6')
  await page.keyboard.press('F6')
  await expect(articleText(page)).toBeFocused()
  await page.keyboard.type('s')
  await expect(articleText(page)).toContainText('share the rivers.')
  await expect(bar(page)).toContainText('1 found')
  await expect.poll(async () => (await tinted(page)).all).toEqual(['rivers'])
})

test('the outline goes to a heading, and says where there is none', async ({ quoin }) => {
  const page = await start(quoin)
  await page.getByRole('button', { name: 'Outline of the article' }).click()
  const outline = page.getByRole('dialog', { name: 'Outline' })
  await expect(outline.getByRole('option')).toHaveText([
    'The gauges of the Sarn',
    'Who reads them',
    'What they say',
    'Dry years',
  ])
  await expect(outline.locator('[aria-current]')).toHaveText('The gauges of the Sarn')
  await page.keyboard.press('Escape')
  await expect(outline).toBeHidden()
  await clickWords(page, 'On day 40')
  await page.keyboard.press('q')
  await page.keyboard.press('Control+Shift+o')
  await expect(outline.locator('[aria-current]')).toHaveText(/Dry years\s*1 mark/)
  await page.keyboard.type('what')
  await expect(outline.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(outline).toBeHidden()
  await expect(articleText(page).getByRole('heading', { name: 'What they say' })).toBeInViewport()
  await expect(articleText(page)).toBeFocused()

  await quoin.answerOpen(quoin.file('harbour.txt', HARBOUR))
  await page.keyboard.press('Control+i')
  await expect(title(page)).toContainText('Harbour pilots')
  await expect(page.getByRole('button', { name: 'Outline of the article' })).toBeHidden()
  await page.keyboard.press('Control+Shift+o')
  await expect(messages(page)).toContainText('This article has no headings')
})
