import type { Locator, Page } from '@playwright/test'
import { check } from './axe'
import { expect, test, type Quoin } from './app'
import { saved } from './project'
import { marks, messages, said } from './window'
import { articleText } from './words'

const LOCK = `Lock keepers at Velm walk out

“Nobody will open a gate in the ice for summer wages,” said Marta Oster, who speaks for the keepers.

“There is a contract,” said canal director Piet Vandel, “and it says nothing about ice.” Nobody was hurt.
`
const TOWN = `Velm waits for coal

“The town has coal for nine days,” said Mayor Ines Kolb. She sent two lorries to the harbour.

“We will come back when they talk,” said Marta Oster.
`

const list = (page: Page): Locator => page.getByRole('listbox', { name: 'All suggestions' })
const rows = (page: Page): Locator => list(page).getByRole('option')
const current = (page: Page): Locator => list(page).getByRole('option', { selected: true })
const bar = (page: Page): Locator => page.getByRole('group', { name: 'Suggestion' })
const heads = (page: Page): Promise<string[]> =>
  page.locator('.sweep-list .sweep-group-title').evaluateAll((all) =>
    all
      .map((one) => [one.getBoundingClientRect().top, one.textContent ?? ''] as const)
      .sort(([a], [b]) => a - b)
      .map(([, title]) => title),
  )

/** Two articles that are open, none of them read but the last one, and the list of all that waits in them. */
async function start(quoin: Quoin): Promise<{ page: Page; path: string }> {
  await quoin.start(quoin.file('lock.txt', LOCK))
  const path = `${quoin.folder}/canal.quoin`
  await quoin.answerSave(path)
  await quoin.page.keyboard.press('Control+s')
  await expect(quoin.page.getByRole('heading', { level: 1 })).toContainText('canal')
  await quoin.quit()
  const page = await quoin.start(path, quoin.file('town.txt', TOWN))
  await expect(page.locator('#article-title')).toHaveText('Velm waits for coal')
  await page.keyboard.press('Control+j')
  await expect(rows(page)).toHaveCount(4)
  await expect(page.locator('.sweep-count')).toHaveText('4 suggestions · in 2 articles')
  return { page, path }
}

test('everything that waits in all articles is in one list; a key makes it a mark, another dismisses it, each one step', async ({
  quoin,
}) => {
  const { page, path } = await start(quoin)
  await expect(list(page)).toBeFocused()
  expect(await heads(page)).toEqual(['Lock keepers at Velm walk out', 'Velm waits for coal'])
  await expect(current(page)).toContainText('“Nobody will open a gate in the ice for summer wages,” said Marta Oster')
  await expect(current(page)).toContainText('Direct quoteVery likely right“said Marta Oster” follows')
  await check(page, 'all suggestions')

  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('Quote by Marta Oster marked.')
  await expect(current(page)).toContainText('There is a contract')
  await page.keyboard.press('x')
  await expect(rows(page)).toHaveCount(2)
  await expect(current(page)).toContainText('nine days')
  await page.keyboard.press('Control+s')
  await expect.poll(() => saved(path).marks.length).toBe(1)
  expect(saved(path).marks[0]).toMatchObject({ form: 'direct', certainty: 0.93, cue: { exact: 'said' } })
  expect(saved(path).dismissals).toMatchObject([{ suggested: 'quote', form: 'direct' }])

  // What is taken back is there again, and one stands at it.
  await page.keyboard.press('Control+z')
  await expect(current(page)).toContainText('There is a contract')
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(4)
})

test('Tab and arrows go through it; Tab at the end leaves it, Escape leads back to the text', async ({ quoin }) => {
  const { page } = await start(quoin)
  for (const key of ['Tab', 'ArrowDown', 'Tab']) await page.keyboard.press(key)
  await expect(current(page)).toContainText('We will come back when they talk')
  await page.keyboard.press('Shift+Tab')
  await expect(current(page)).toContainText('nine days')
  await page.keyboard.press('End')
  await page.keyboard.press('Tab')
  await expect(list(page)).not.toBeFocused()
  await list(page).focus()
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await expect(articleText(page)).toBeFocused()
})

test('all of a speaker, in all articles, are counted first and accepted as one step', async ({ quoin }) => {
  const { page } = await start(quoin)
  await page.getByText('By speaker').click()
  expect(await heads(page)).toEqual(['Ines Kolb', 'Marta Oster', 'Piet Vandel'])
  await rows(page).filter({ hasText: 'when they talk' }).click()
  await expect(bar(page)).toContainText('All 2 of Marta Oster')
  await list(page).focus()
  await page.keyboard.press('Shift+Enter')
  await expect(bar(page)).toContainText('Accept 2 suggestions of Marta Oster in 2 articles, as one step?')
  await page.keyboard.press('Escape')
  await expect(rows(page)).toHaveCount(4)
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Undo accept 2 suggestions' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(4)
})

test('all of an article leave those of which it must be said who speaks; the answer is learned', async ({ quoin }) => {
  const { page, path } = await start(quoin)
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(3)
  await quoin.quit()
  await quoin.start(
    path,
    quoin.file(
      'spring.txt',
      'Spring\n\n“We wait for spring,” Oster said.\n\n“Ice is ice,” said Ines Kolb.\n\n“It can be long,” Oster said.\n',
    ),
  )
  const then = quoin.page
  await expect(then.locator('#article-title')).toHaveText('Spring')
  await then.keyboard.press('Control+j')
  await expect(then.locator('.sweep-count')).toContainText('in 3 articles')
  await then.getByText('Ice is ice').click()
  await then.keyboard.press('Control+Enter')
  await expect(bar(then)).toContainText('Accept 1 suggestion in “Spring”, as one step? 2 others stay')
  await then.keyboard.press('Enter')
  await expect(current(then)).toContainText('It can be long')
  await then.keyboard.press('Shift+Enter')
  await expect(bar(then)).toContainText('Who is Oster? All 2 become marks.')
  await then.keyboard.press('1')
  await expect(rows(then).filter({ hasText: 'Oster said' })).toHaveCount(0)
  await then.keyboard.press('Control+s')
  await expect
    .poll(() => saved(path).speakers.map(({ name, aliases }) => [name, aliases]))
    .toContainEqual(['Marta Oster', ['Oster']])
})

test('a row leads into its text, where one stands at it, and the same key back to the same row', async ({ quoin }) => {
  const { page } = await start(quoin)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.locator('#article-title')).toHaveText('Lock keepers at Velm walk out')
  await expect(page.locator('.ghost-card')).toContainText('Piet Vandel')
  await page.keyboard.press('x')
  await expect(page.locator('.ghost-card')).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.locator('.foot-hints')).toContainText('next suggestion (2)')
  await page.keyboard.press('Control+j')
  await expect(current(page)).toContainText('There is a contract')
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(marks(page)).toHaveCount(1)
})

test('it follows what comes in and goes out meanwhile, and says when nothing waits', async ({ quoin }) => {
  const { page } = await start(quoin)
  for (const left of [3, 2, 1]) {
    await page.keyboard.press('x')
    await expect(rows(page)).toHaveCount(left)
  }
  await page.keyboard.press('x')
  await expect(page.getByText('Nothing waits')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('Control+,')
  await page.getByRole('checkbox', { name: 'Quotes' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Suggestions are off')).toBeVisible()
  await page.getByRole('button', { name: 'Suggest quotes' }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(messages(page)).not.toContainText('could not')
})

test('what is accepted and dismissed says what is shown in this project, until it is forgotten', async ({ quoin }) => {
  const { page } = await start(quoin)
  await page.keyboard.press('Enter')
  await page.keyboard.press('x')
  await expect(rows(page)).toHaveCount(2)
  await page.keyboard.press('Control+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await expect(settings).toContainText('In this project: 1 accepted, 1 dismissed; ')
  await settings.getByRole('button', { name: 'Forget it' }).click()
  await expect(settings).not.toContainText('In this project:')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+,')
  await expect(settings).toContainText('In this project: 1 accepted, 1 dismissed; ')
})
