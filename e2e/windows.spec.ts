import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { expect, test, type Quoin } from './app'
import { HARBOUR, ORCHARD } from './articles'
import { saved, startSaved } from './project'
import { clickWords, drawnMarks, selectWords } from './words'
import { chooseNative, editor, library, marks, title } from './window'

const SLEPT = 'We will not bring a tanker in with a crew that has not slept'
const QUEUE = 'He expects the queue to grow to forty ships by Friday.'

/** One more window, as the key opens it. */
async function secondWindow({ app, page }: Quoin): Promise<Page> {
  const [second] = await Promise.all([app.waitForEvent('window'), page.keyboard.press('Control+Shift+n')])
  await second.locator('[data-ready]').waitFor()
  return second
}

/** What a window shows, asked of it without Playwright's page, which does not outlive a crash. A dead window never answers. */
const ask = <T>({ app }: Quoin, script: string): Promise<T | undefined> =>
  app.evaluate(({ BrowserWindow }, script) => {
    const never = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 500))
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    return Promise.race([webContents.executeJavaScript(script), never])
  }, script) as Promise<T | undefined>

test('a second window shows the same article, and both stay the same at once', async ({ quoin }) => {
  const path = await startSaved(quoin)
  const { page } = quoin
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  const second = await secondWindow(quoin)
  await expect(title(second)).toHaveText('Harbour pilots stop work over night shifts')
  await expect.poll(() => drawnMarks(second)).toEqual([{ kind: 'quote', words: SLEPT }])

  await clickWords(second, 'expects the queue')
  await second.keyboard.press('c')
  const both = [
    { kind: 'quote', words: SLEPT },
    { kind: 'claim', words: QUEUE },
  ]
  for (const window of [page, second]) await expect.poll(() => drawnMarks(window)).toEqual(both)

  // One history for both: what was done last, wherever, is taken back from either.
  await page.getByRole('button', { name: 'Undo mark claim' }).click()
  for (const window of [page, second]) await expect.poll(() => drawnMarks(window)).toEqual(both.slice(0, 1))
  await expect(second.getByRole('button', { name: 'Redo mark claim' })).toBeEnabled()
  await second.getByRole('button', { name: 'Redo mark claim' }).click()
  for (const window of [page, second]) await expect.poll(() => drawnMarks(window)).toEqual(both)
  await expect.poll(() => saved(path).marks.length).toBe(2)
})

test('marking in both windows at the same time ends the same in both and in the file', async ({ quoin }) => {
  const path = await startSaved(quoin)
  const { page } = quoin
  const second = await secondWindow(quoin)
  // Straight through the door, as fast as it goes, each window with its own marks and one field that both write.
  const storm = (window: Page, name: string): Promise<void> =>
    window.evaluate(async (name) => {
      const { call } = (window as unknown as { quoin: { call: (...args: unknown[]) => Promise<unknown> } }).quoin
      const article = location.hash.slice(1).split('/')[0]
      for (let n = 0; n < 60; n++)
        await call('project.apply', {
          at: Date.now(),
          command: { do: 'set', table: 'articles', id: article, fields: { outlet: `${name} ${n}` } },
        })
    }, name)
  const hand = async (window: Page, key: string): Promise<void> => {
    for (const words of ['Pilots at the port', 'two thirds', 'Nobody was hurt', 'a letter to the pilots']) {
      await selectWords(window, words)
      await window.keyboard.press(key)
    }
  }
  await Promise.all([storm(page, 'one'), storm(second, 'two'), hand(page, 'q').then(() => hand(second, 'c'))])
  for (const window of [page, second]) {
    await expect(marks(window)).toHaveCount(8)
    await window.keyboard.press('Escape')
  }
  const inFile = (): string =>
    (JSON.parse(JSON.stringify(saved(path))) as { articles: { outlet: string }[] }).articles[0]!.outlet
  await expect.poll(() => saved(path).marks.length).toBe(8)
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()
  const outlet = inFile()
  expect(outlet).toMatch(/^(one|two) 59$/)
  for (const window of [page, second])
    await expect(window.locator('.article-facts, header').getByText(outlet).first()).toBeVisible()
})

test('questions belong to the window that asks, and what the menu does to the one in use', async ({ quoin }) => {
  await startSaved(quoin)
  const second = await secondWindow(quoin)
  await quoin.app.evaluate(({ dialog, BrowserWindow }) => {
    const asked: number[] = []
    ;(globalThis as { asked?: number[] }).asked = asked
    const note = (window: unknown): void =>
      void asked.push(BrowserWindow.getAllWindows().findIndex((one) => one === window))
    dialog.showOpenDialog = ((window: unknown) => {
      note(window)
      return Promise.resolve({ canceled: true, filePaths: [] })
    }) as typeof dialog.showOpenDialog
  })
  const all = await quoin.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  )
  expect(all).toHaveLength(2)
  await quoin.page.keyboard.press('Control+o')
  await second.keyboard.press('Control+o')
  await expect.poll(() => quoin.app.evaluate(() => new Set((globalThis as { asked?: number[] }).asked).size)).toBe(2)
})

test('another project opened in one window is shown in both; what was being typed is not lost', async ({ quoin }) => {
  const path = await startSaved(quoin)
  const { page } = quoin
  const second = await secondWindow(quoin)
  await clickWords(second, 'expects the queue')
  await second.keyboard.press('c')
  await editor(second, 'Claim 1').getByRole('textbox', { name: 'Statement' }).pressSequentially('Forty ships')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Untitled')
  await expect(second.getByRole('heading', { level: 1 })).toContainText('Untitled')
  expect(JSON.stringify(saved(path).marks)).toContain('Forty ships')
  const titles = await quoin.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  )
  expect(new Set(titles)).toEqual(new Set(['Untitled – Quoin']))
})

test('closing one window leaves the other at work; quitting writes what is typed in both', async ({ quoin }) => {
  const path = await startSaved(quoin)
  const { page } = quoin
  for (const words of ['tanker in with', 'expects the queue']) {
    await clickWords(page, words)
    await page.keyboard.press('c')
  }
  const second = await secondWindow(quoin)
  const third = await secondWindow(quoin)
  await third.close()
  const statement = (window: Page, name: string): Promise<void> =>
    editor(window, name).getByRole('textbox', { name: 'Statement' }).pressSequentially(`Typed in ${name}`)
  await marks(page).first().click()
  await marks(second).last().click()
  await statement(page, 'Claim 1')
  await statement(second, 'Claim 2')
  await chooseNative(quoin.app, 'Quit').catch(() => undefined)
  await quoin.quit().catch(() => undefined)
  const text = JSON.stringify(saved(path).marks)
  expect([text.includes('Typed in Claim 1'), text.includes('Typed in Claim 2')]).toEqual([true, true])
})

test('a window whose process is killed while marking comes back at the same article with all marks', async ({
  quoin,
}) => {
  const path = await startSaved(quoin)
  const { page } = quoin
  await quoin.answerOpen(quoin.file('orchard.txt', ORCHARD))
  await page.keyboard.press('Control+i')
  await expect(title(page)).toContainText('Late frost')
  // Not the article that a window begins with.
  await expect(library(page).getByRole('option', { selected: true })).toContainText('Late frost')
  for (const words of ['Growers around', 'puts the damage', 'apples came']) {
    await clickWords(page, words)
    await page.keyboard.press('c')
  }
  await expect(marks(page)).toHaveCount(3)
  await expect.poll(() => page.url()).toMatch(/#a_\w+\/m_\w+$/)
  await quoin.app.evaluate(({ BrowserWindow }) =>
    process.kill(BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(), 'SIGKILL'),
  )
  await expect
    .poll(() => ask<string>(quoin, 'document.querySelector("#article-title")?.textContent ?? ""'))
    .toContain('Late frost')
  await expect
    .poll(() =>
      ask<number>(
        quoin,
        'new Set([...document.querySelectorAll("#article-text .mark[data-mark]")].map((m) => m.dataset.mark)).size',
      ),
    )
    .toBe(3)
  expect(await ask<number>(quoin, 'document.querySelectorAll("[role=alertdialog], dialog[open]").length')).toBe(0)
  expect(saved(path).marks.length).toBeGreaterThan(0)
  // And it works on.
  await ask(quoin, `window.quoin.call('project.undo', {}).then(() => true)`)
  await expect
    .poll(() =>
      ask<number>(
        quoin,
        'document.querySelectorAll("[role=option][data-mark], [aria-label=\\"Marks in reading order\\"] [role=option]").length',
      ),
    )
    .toBe(2)
})

test('killing everything while marking loses nothing that was acknowledged', async ({ quoin }) => {
  await quoin.start(quoin.file('harbour.txt', HARBOUR))
  let page = quoin.page
  let count = 0
  for (const words of ['Pilots at the port', 'two thirds', 'Nobody was hurt']) {
    await selectWords(page, words)
    await page.keyboard.press('q')
    count++
    // The answer to a later question says that the one before was answered.
    await page.evaluate(() =>
      (window as unknown as { quoin: { call: (...args: unknown[]) => Promise<unknown> } }).quoin.call(
        'project.save',
        {},
      ),
    )
    await selectWords(page, `${words.slice(0, 6)}`)
    await page.keyboard.press('c')
    count++
    await expect(marks(page)).toHaveCount(count)
    await page.evaluate(() =>
      (window as unknown as { quoin: { call: (...args: unknown[]) => Promise<unknown> } }).quoin.call('app.start', {}),
    )
    const main = quoin.app.process()
    main.kill('SIGKILL')
    await once(main, 'exit')
    page = await quoin.start()
    await expect(marks(page)).toHaveCount(count)
  }
})

test('of steady typing a crash costs no more than the last second', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await clickWords(page, 'expects the queue')
  await page.keyboard.press('c')
  await editor(page, 'Claim 1').getByRole('textbox', { name: 'Statement' }).click()
  const typed: { text: string; at: number }[] = []
  let text = ''
  for (const word of 'Forty ships will wait outside the harbour on Friday because nobody has slept'.split(' ')) {
    text += `${word} `
    await page.keyboard.type(`${word} `, { delay: 30 })
    typed.push({ text: text.trim(), at: Date.now() })
  }
  const main = quoin.app.process()
  const killed = Date.now()
  main.kill('SIGKILL')
  await once(main, 'exit')
  const again = await quoin.start()
  await marks(again).first().click()
  const kept = await editor(again, 'Claim 1').getByRole('textbox', { name: 'Statement' }).inputValue()
  const due = typed.findLast(({ at }) => at < killed - 1000)!
  expect(kept.startsWith(due.text)).toBe(true)
  expect(text.startsWith(kept)).toBe(true)
})
