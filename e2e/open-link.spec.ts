import type { Locator, Page } from '@playwright/test'
import { expect, test, type Quoin } from './app'
import { check as accessible } from './axe'
import { messages } from './window'
import { articleText, boxOf, clickWords } from './words'

const PAGE = `<h1>Bridge</h1><p>Read <a href="https://post.example/reports/bridge?x=1">the report</a> or
<a href="https://bank.example@evil.example/bank.example">the accounts</a>, <a href="mailto:a@post.example">write</a>.</p>`

/** What would have been opened in the system's browser. */
async function watch(quoin: Quoin): Promise<() => Promise<string[]>> {
  await quoin.app.evaluate(({ shell }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    shell.openExternal = (url) => Promise.resolve(void seen.push(url))
  })
  return () => quoin.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
}

const question = (page: Page): Locator => page.getByRole('dialog', { name: 'Open this link in your browser?' })

async function follow(page: Page, words: string): Promise<void> {
  const { start, end } = await boxOf(page, words)
  await page.keyboard.down('Control')
  await page.mouse.click((start.x + end.x) / 2, start.y)
  await page.keyboard.up('Control')
}

test('a link opens only after a question that shows where it leads, and is asked again each time', async ({
  quoin,
}) => {
  const page = await quoin.start(quoin.file('bridge.html', PAGE))
  const opened = await watch(quoin)
  for (const _ of [1, 2]) {
    await follow(page, 'the report')
    await expect(question(page)).toContainText('https://post.example/reports/bridge?x=1')
    await expect(question(page).locator('.link-host')).toHaveText('post.example')
    await accessible(page, 'the question about a link')
    await page.keyboard.press('Enter')
    await expect(question(page)).toHaveCount(0)
  }
  expect(await opened()).toEqual([])
  await follow(page, 'the report')
  await question(page).getByRole('button', { name: 'Open in browser' }).click()
  await expect.poll(opened).toEqual(['https://post.example/reports/bridge?x=1'])
})

test('a host behind a false name is shown as it is; the address can be copied; mail is no link to the web', async ({
  quoin,
}) => {
  const page = await quoin.start(quoin.file('bridge.html', PAGE))
  const opened = await watch(quoin)
  await follow(page, 'the accounts')
  await expect(question(page).locator('.link-host')).toHaveText('evil.example')
  await expect(question(page)).toContainText('only a name')
  await question(page).getByRole('button', { name: 'Copy address' }).click()
  await expect(messages(page)).toContainText('The address was copied.')
  expect(await quoin.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    'https://bank.example@evil.example/bank.example',
  )
  await follow(page, 'write')
  await expect(question(page)).toHaveCount(0)
  expect(await opened()).toEqual([])
})

test('by keys: the link at the caret', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('bridge.html', PAGE))
  await articleText(page).focus()
  await clickWords(page, 'the report')
  await page.keyboard.press('Control+Enter')
  await expect(question(page)).toContainText('post.example')
  await page.keyboard.press('Escape')
  await clickWords(page, 'Read')
  await page.keyboard.press('Control+Enter')
  await expect(question(page)).toHaveCount(0)
})
