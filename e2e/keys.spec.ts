import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { HARBOUR } from './articles'
import { articleText, drawnMarks, selectWords } from './words'
import { editor, marks, said } from './window'

/** Presses and counts: what marking costs is the number of actions. */
const counting = (page: Page) => {
  let count = 0
  return {
    press: async (key: string): Promise<void> => {
      count++
      await page.keyboard.press(key)
    },
    /** Typing words into a list that filters is one action. */
    type: async (words: string): Promise<void> => {
      count++
      await page.keyboard.type(words)
    },
    count: () => count,
  }
}

const caretAt = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { focusNode, focusOffset } = getSelection()!
    return (focusNode?.textContent ?? '').slice(focusOffset, focusOffset + 12)
  })

test('one key from a selection to a mark, two to a mark with a recent speaker', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await selectWords(page, 'two thirds of all ships')
  const first = counting(page)
  await first.press('q')
  expect(await drawnMarks(page)).toEqual([{ kind: 'quote', words: 'two thirds of all ships' }])
  expect(first.count()).toBe(1)

  // A speaker nobody has been given yet: S, the name, Enter; and the keys are back with the text.
  const named = counting(page)
  await named.press('s')
  await named.type('Piet Vandel')
  await named.press('Enter')
  await expect(marks(page).first()).toContainText('Piet Vandel')
  await expect(articleText(page)).toBeFocused()
  await expect(said(page)).toContainText('Piet Vandel')
  expect(named.count()).toBe(3)

  await selectWords(page, 'There is a contract')
  const second = counting(page)
  await second.press('q')
  await second.press('1')
  await expect(marks(page).nth(1)).toContainText('Piet Vandel')
  expect(second.count()).toBe(2)
})

test('S, T and N bring their field and give the text back, with the side panel and without', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  for (const panel of ['open', 'closed']) {
    if (panel === 'closed') await page.keyboard.press('Control+Shift+i')
    await selectWords(page, panel === 'open' ? 'two thirds of all ships' : 'There is a contract')
    await page.keyboard.press('q')
    const before = await articleText(page).evaluate((text) => [text.clientWidth, text.getBoundingClientRect().top])

    await page.keyboard.press('s')
    await expect(page.getByRole('combobox', { name: 'Speaker' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(articleText(page)).toBeFocused()

    await page.keyboard.press('t')
    await page.keyboard.type(`tag ${panel}`)
    await page.keyboard.press('Enter')
    await expect(said(page)).toContainText(`tag ${panel}`)
    await page.keyboard.press('Enter')
    await expect(articleText(page)).toBeFocused()

    // Typed at once: no letter is lost, and none is taken for a key.
    await page.keyboard.press('n')
    await page.keyboard.type('quick note')
    await expect(page.getByRole('textbox', { name: 'Note' })).toContainText('quick note')
    await page.keyboard.press('Escape')
    await expect(articleText(page)).toBeFocused()
    expect(await articleText(page).evaluate((text) => [text.clientWidth, text.getBoundingClientRect().top])).toEqual(
      before,
    )
    expect(await drawnMarks(page)).toHaveLength(panel === 'open' ? 1 : 2)
  }
})

test('the edges of a mark move by character, word and sentence, and each step is said', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await selectWords(page, 'two thirds of all ships')
  await page.keyboard.press('q')
  const words = async (): Promise<string> => (await drawnMarks(page))[0]!.words
  const step = async (key: string, now: string | RegExp): Promise<void> => {
    await page.keyboard.press(key)
    if (typeof now === 'string') await expect.poll(words).toBe(now)
    else await expect.poll(words).toMatch(now)
  }
  await step('Shift+ArrowLeft', 'two thirds of all ship')
  await step('Shift+ArrowRight', 'two thirds of all ships')
  await step('Alt+Shift+ArrowLeft', 'two thirds of all')
  await step('Alt+Shift+ArrowRight', 'two thirds of all ships')
  await step('Control+Shift+ArrowRight', 'wo thirds of all ships')
  await expect(said(page)).toContainText('Begins: wo thirds')
  await step('Control+Shift+ArrowLeft', 'two thirds of all ships')
  await step('Control+Alt+Shift+ArrowLeft', 'that “two thirds of all ships')
  await step('Control+Alt+Shift+ArrowRight', 'two thirds of all ships')
  await step('Shift+ArrowDown', /^two thirds .* since noon\.$/)
  await expect(said(page)).toContainText('since noon.')
  await step('Control+Shift+ArrowUp', /^Harbour master .* since noon\.$/)
  await step('Shift+ArrowDown', /by Friday\.$/)
  await step('Shift+ArrowUp', /^Harbour master .* since noon\.$/)
  await step('Control+z', /by Friday\.$/)
})

test('keep marking: every selection becomes a mark, with kind and speaker kept until Esc', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  const foot = page.locator('.foot-line')
  await articleText(page).click({ position: { x: 5, y: 5 } })
  await page.keyboard.press('m')
  await expect(foot).toContainText('Marking quotes')

  // Its speaker before anything is marked.
  await page.keyboard.press('s')
  await page.keyboard.type('Marta Oster')
  await page.keyboard.press('Enter')
  await expect(foot).toContainText('Marking quotes by Marta Oster')
  await expect(articleText(page)).toBeFocused()

  await selectWords(page, 'two thirds of all ships')
  await expect(marks(page)).toHaveCount(1)
  await selectWords(page, 'There is a contract')
  await expect(marks(page)).toHaveCount(2)
  for (const row of [0, 1]) await expect(marks(page).nth(row)).toContainText('Marta Oster')

  // From the keyboard: select, Enter; another kind for what comes next.
  await page.keyboard.press('c')
  await expect(foot).toContainText('Marking claims by Marta Oster')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Enter')
  await expect(marks(page)).toHaveCount(3)
  expect((await drawnMarks(page)).map(({ kind }) => kind)).toEqual(['claim', 'quote', 'quote'])

  // One step of undo each, and Esc ends it.
  await page.keyboard.press('Control+z')
  await expect(marks(page)).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(foot).not.toContainText('Marking')
  await selectWords(page, 'Nobody was hurt')
  await expect(marks(page)).toHaveCount(2)
})

test('letters are letters in every field, and keys again in the text', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await page.locator('#library-filter').click()
  await page.keyboard.type('qcsntmjk1')
  await expect(marks(page)).toHaveCount(0)
  await expect(page.locator('.foot-line')).not.toContainText('Marking')
  await articleText(page).click()
  await page.keyboard.press('q')
  await expect(marks(page)).toHaveCount(1)
  await expect(editor(page, 'Quote 1')).toBeVisible()
})

test('the caret goes by sentence and paragraph, and selects with Shift', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+ArrowDown')
  expect(await caretAt(page)).toBe('Pilots at th')
  await page.keyboard.press('Alt+ArrowRight')
  expect(await caretAt(page)).toBe('“We will not')
  await page.keyboard.press('Control+ArrowDown')
  expect(await caretAt(page)).toBe('Harbour mast')
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  expect(await page.evaluate(() => getSelection()!.toString())).toBe(
    'He expects the queue to grow to forty ships by Friday.',
  )
  await page.keyboard.press('c')
  expect((await drawnMarks(page))[0]).toEqual({
    kind: 'claim',
    words: 'He expects the queue to grow to forty ships by Friday.',
  })
  await page.keyboard.press('Control+ArrowUp')
  expect(await caretAt(page)).toBe('Harbour mast')
})
