import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { HARBOUR } from './articles'
import { check } from './axe'
import { articleText, clickWords, selectWords } from './words'
import { editor, library, marks, said } from './window'

/** Marks over each other around "not slept": a passage, in it a quote, in it two claims. */
async function nest(page: Page): Promise<void> {
  for (const [words, key] of [
    ['“We will not bring a tanker in with a crew that has not slept,” said Marta Oster', 'p'],
    ['We will not bring a tanker in with a crew that has not slept', 'q'],
    ['a crew that has not slept', 'c'],
    ['not slept', 'c'],
  ] as const) {
    await selectWords(page, words)
    await page.keyboard.press(key)
  }
  await page.keyboard.press('Escape')
}

const list = (page: Page) => page.getByRole('listbox', { name: 'Marks here' })
const rows = (page: Page) => list(page).getByRole('option')

test.describe('marks over each other', () => {
  test.beforeEach(async ({ quoin }) => {
    await nest(await quoin.start(quoin.file('harbour.txt', HARBOUR)))
  })

  test('hang their lines in lanes of their own, each in the form of its kind', async ({ quoin: { page } }) => {
    const looks = await articleText(page).evaluate((text) => {
      const seen = new Map<string, { form: string; offset: number }>()
      for (const mark of text.querySelectorAll<HTMLElement>('.mark')) {
        const { textDecorationStyle, textUnderlineOffset } = getComputedStyle(mark)
        seen.set(mark.dataset['mark']!, { form: textDecorationStyle, offset: parseFloat(textUnderlineOffset) })
      }
      return [...seen.values()]
    })
    expect(looks.map(({ form }) => form).slice(0, 3)).toEqual(['double', 'solid', 'wavy'])
    const offsets = looks.map(({ offset }) => offset)
    expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b))
  })

  test('a click chooses the shortest and lists the others; the caret stays, and the keys choose', async ({
    quoin: { page },
  }) => {
    await clickWords(page, 'slept')
    await expect(editor(page, 'Claim 4')).toBeVisible()
    await expect(rows(page)).toContainText(['Claim 4', 'Claim 3', 'Quote 2', 'Passage 1'])
    await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true')
    await expect(articleText(page)).toBeFocused()
    await check(page, 'the list of marks over each other')

    await page.keyboard.press('ArrowDown')
    await expect(said(page)).toContainText('2 of 4 marks here. Claim: a crew that has not slept')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(list(page)).toBeHidden()
    await expect(editor(page, 'Quote 2')).toBeVisible()

    // The caret has not moved: the key goes on from it.
    await page.keyboard.press('o')
    await expect(editor(page, 'Passage 1')).toBeVisible()
    await page.keyboard.press('2')
    await expect(list(page)).toBeHidden()
    await expect(editor(page, 'Claim 3')).toBeVisible()
  })

  test('the list goes with Escape, with a key for the mark, and with a click elsewhere; the mark stays', async ({
    quoin: { page },
  }) => {
    await clickWords(page, 'slept')
    await expect(list(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(list(page)).toBeHidden()
    await expect(editor(page, 'Claim 4')).toBeVisible()

    await page.keyboard.press('o')
    await expect(list(page)).toBeVisible()
    await page.keyboard.press('n')
    await expect(list(page)).toBeHidden()
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
    await page.keyboard.press('Escape')

    await clickWords(page, 'tanker')
    await expect(rows(page)).toHaveCount(2)
    await clickWords(page, 'Nobody was')
    await expect(list(page)).toBeHidden()
  })

  test('a hand on the mouse chooses in the list', async ({ quoin: { page } }) => {
    await clickWords(page, 'slept')
    await rows(page).filter({ hasText: 'Passage 1' }).click()
    await expect(editor(page, 'Passage 1')).toBeVisible()
    await expect(list(page)).toBeHidden()
    await expect(articleText(page)).toBeFocused()
  })

  test('more than the margin has room for are one click away', async ({ quoin: { page } }) => {
    for (let i = 0; i < 4; i++) {
      await selectWords(page, 'called the stoppage unlawful')
      await page.keyboard.press('c')
    }
    await page.locator('.gutter').getByText('+2').click()
    await expect(rows(page)).toHaveCount(4)
  })
})

const ARABIC = `استئناف المفاوضات

قالت الوزيرة إن المفاوضات ستستأنف في الأسبوع المقبل، وأضافت أن الجسر سيفتح للمرور قبل نهاية الصيف مهما كانت الصعوبات.
`

test('a mark that ends inside an Arabic word leaves its letters joined', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('arabic.txt', ARABIC))
  /** Where the lines of the text begin and end: letters that no longer join are wider or narrower. */
  const lines = (): Promise<number[]> =>
    articleText(page).evaluate((text) => {
      const found = new Map<number, { left: number; right: number }>()
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const { left, right, bottom } of range.getClientRects()) {
        const line = Math.round(bottom / 12)
        const seen = found.get(line) ?? { left, right }
        found.set(line, { left: Math.min(seen.left, left), right: Math.max(seen.right, right) })
      }
      return [...found.values()].map(({ left, right }) => right - left)
    })
  await clickWords(page, 'الأسبوع')
  const before = await lines()
  await page.keyboard.press('q')
  // Into the last word, letter by letter, and into the first.
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight')
  for (let i = 0; i < 2; i++) await page.keyboard.press('Control+Shift+ArrowLeft')
  await expect(marks(page)).toContainText(['لت الوزيرة'])
  const after = await lines()
  expect(after).toHaveLength(before.length)
  after.forEach((width, i) => expect(Math.abs(width - before[i]!)).toBeLessThan(1))
})

test('an article is opened again where it was read last, also after a restart', async ({ quoin }) => {
  const long = Array.from(
    { length: 300 },
    (_, i) => `Minute ${i} of the day went by without news from the quay, and nobody on it was surprised by that.`,
  )
  const page = await quoin.start(
    quoin.file('long.txt', ['The day', ...long].join('\n\n')),
    quoin.file('harbour.txt', HARBOUR),
  )
  await expect(page.getByRole('dialog', { name: '2 imported' })).toBeVisible()
  await page.keyboard.press('Escape')
  await library(page).getByRole('option', { name: 'The day' }).click()
  await articleText(page).getByText('Minute 200 of').scrollIntoViewIfNeeded()
  await page.locator('.article-scroll').evaluate((scroll) => (scroll.scrollTop += 400))
  const first = (one: Page): Promise<string> =>
    one.locator('.article-scroll').evaluate((scroll) => {
      const { top } = scroll.getBoundingClientRect()
      const seen = [...scroll.querySelectorAll('#article-text p')].find(
        (p) => p.getBoundingClientRect().bottom > top + 24,
      )
      return seen?.textContent?.slice(0, 10) ?? ''
    })
  await expect.poll(() => first(page)).toMatch(/Minute (19|20)\d/)
  const read = await first(page)

  await library(page)
    .getByRole('option', { name: /Harbour/ })
    .click()
  await expect(articleText(page)).toContainText('Lunnik')
  await library(page).getByRole('option', { name: 'The day' }).click()
  await expect.poll(() => first(page)).toBe(read)

  await quoin.quit()
  const again = await quoin.start()
  await library(again).getByRole('option', { name: 'The day' }).click()
  await expect.poll(() => first(again)).toBe(read)
})
