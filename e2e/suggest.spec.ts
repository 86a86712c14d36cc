import type { Page } from '@playwright/test'
import { expect, test, type Quoin } from './app'
import { saved } from './project'
import { editor, marks, said } from './window'
import { articleText, boxOf, clickWords, drawnMarks, selectWords } from './words'

const LOCK = `Lock keepers at Velm walk out over winter pay

Lock keepers on the Sarn canal stopped work on Monday after talks about winter pay had broken down. “Nobody will open a gate in the ice for summer wages,” said Marta Oster, who speaks for the keepers.

Canal director Piet Vandel told reporters that “two thirds of all barges” had been sent back since noon. He expects the queue to grow to forty barges by Friday.

“There is a contract,” Vandel said, “and it says nothing about ice.” Nobody was hurt.

“If they come without conditions, so will we,” Oster said.
`

/** The words drawn as suggestions of a kind, and those of the one that one stands at. */
const suggested = (page: Page, kind = 'quote'): Promise<string[]> =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), `quoin-suggested-${kind}`)
const current = (page: Page): Promise<string[]> => suggested(page, 'current-quote')
const speaker = (page: Page) => page.getByRole('combobox', { name: 'Speaker' })
const card = (page: Page) => page.getByRole('group', { name: 'Suggestion' })

const WORDS = [
  'Nobody will open a gate in the ice for summer wages',
  'that “two thirds of all barges” had been sent back since noon',
  'There is a contract',
  'and it says nothing about ice.',
  'If they come without conditions, so will we',
]

async function start(quoin: Quoin, name = 'lock.quoin'): Promise<{ page: Page; path: string }> {
  const page = await quoin.start(quoin.file('lock.txt', LOCK))
  const path = `${quoin.folder}/${name}`
  await quoin.answerSave(path)
  await page.keyboard.press('Control+s')
  await expect.poll(() => suggested(page)).toEqual(WORDS)
  return { page, path }
}

test('an article opens with its quotes waiting; one key accepts one with its speaker and cue, as one step', async ({
  quoin,
}) => {
  const { page, path } = await start(quoin)
  await expect(page.locator('.foot-hints')).toContainText('next suggestion (4)')
  expect(await drawnMarks(page)).toEqual([])

  await page.keyboard.press('Tab')
  await expect.poll(() => current(page)).toEqual([WORDS[0]])
  await expect(card(page)).toContainText('Marta Oster')
  await expect(card(page)).toContainText('new speaker')
  await expect(card(page)).toContainText('“said Marta Oster” follows. Very likely right.')
  await expect(said(page)).toHaveText(
    'Suggestion 1 of 4: quote by Marta Oster, “said Marta Oster” follows. Enter accepts, X dismisses.',
  )
  await page.keyboard.press('Enter')
  await expect(marks(page)).toHaveCount(1)
  await expect(card(page)).toBeHidden()
  await expect(speaker(page)).toHaveValue('Marta Oster')
  await expect(editor(page, 'Quote 1')).toContainText('Cuesaid')
  expect(await suggested(page)).toEqual(WORDS.slice(1))

  // The new mark is hot, and the keys of a suggestion are not in its way.
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(async () => (await drawnMarks(page))[0]?.words).toBe(WORDS[0]!.slice(0, -1))
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(marks(page)).toHaveCount(0)
  await expect.poll(() => suggested(page)).toEqual(WORDS)
  await page.keyboard.press('Control+s')
  await expect.poll(() => saved(path).speakers.filter((one) => !('gone' in one))).toEqual([])
})

test('the edges are mended before it is accepted; Esc leaves it as it was', async ({ quoin }) => {
  const { page } = await start(quoin)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Alt+Shift+ArrowRight')
  await expect.poll(() => current(page)).toEqual([WORDS[1]!.replace('that “', '')])
  await page.keyboard.press('Escape')
  await expect(card(page)).toBeHidden()
  expect(await suggested(page)).toEqual(WORDS)
  await page.keyboard.press('Shift+Tab')
  await expect(card(page)).toBeVisible()
  await page.keyboard.press('Control+Alt+Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(() => drawnMarks(page)).toHaveLength(1)
})

test('all of a speaker become marks in one step, and go in one', async ({ quoin }) => {
  const { page } = await start(quoin)
  await clickWords(page, 'There is a contract')
  await expect(card(page)).toContainText('Piet Vandel')
  await card(page).getByRole('button', { name: 'All 2 of Piet Vandel' }).click()
  await expect(marks(page)).toHaveCount(2)
  await expect(articleText(page)).toBeFocused()
  expect(await suggested(page)).toEqual([WORDS[0], WORDS[4]])
  await page.keyboard.press('Control+z')
  await expect(marks(page)).toHaveCount(0)
  await expect.poll(() => suggested(page)).toEqual(WORDS)
})

test('one that is dismissed stays away after the next start, and undo brings it back', async ({ quoin }) => {
  const { page, path } = await start(quoin)
  await page.keyboard.press('Tab')
  await page.keyboard.press('x')
  await expect.poll(() => suggested(page)).toEqual(WORDS.slice(1))
  await quoin.quit()
  const again = await quoin.start(path)
  await articleText(again).waitFor()
  await expect.poll(() => suggested(again)).toEqual(WORDS.slice(1))
  await again.keyboard.press('Tab')
  await again.keyboard.press('x')
  await expect.poll(() => suggested(again)).toEqual(WORDS.slice(2))
  await again.keyboard.press('Control+z')
  await expect.poll(() => suggested(again)).toEqual(WORDS.slice(1))
})

test('a mark made by hand takes the place of what was suggested there, and is never in question', async ({ quoin }) => {
  const { page } = await start(quoin)
  await selectWords(page, 'a gate in the ice for summer wages')
  await page.keyboard.press('q')
  await expect.poll(() => suggested(page)).toEqual(WORDS.slice(1))
  await page.keyboard.press('Control+z')
  await expect.poll(() => suggested(page)).toEqual(WORDS)
  // Enter and X mean nothing where no suggestion is current.
  await clickWords(page, 'Nobody was hurt')
  await page.keyboard.press('x')
  await page.keyboard.press('Enter')
  await expect(marks(page)).toHaveCount(0)
  expect(await suggested(page)).toEqual(WORDS)
})

test('where a name may be somebody of the register it is asked, and the answer is learned', async ({ quoin }) => {
  const page = await quoin.start(
    quoin.file('first.txt', '“No gate will open in the ice,” said Marta Oster on Monday.\n'),
  )
  await expect.poll(() => suggested(page)).toHaveLength(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(marks(page)).toHaveCount(1)
  await quoin.quit()
  await quoin.start(
    quoin.file('second.txt', '“We will wait for spring,” Oster said.\n\n“It can be a long wait,” Oster said.\n'),
  )
  const then = quoin.page
  await expect.poll(() => suggested(then)).toHaveLength(2)
  await then.keyboard.press('Tab')
  await expect(card(then)).toContainText('Who is Oster?')
  await expect(said(then)).toContainText('Who is it? 1 Marta Oster, 2 new speaker Oster.')
  await then.keyboard.press('Enter')
  await expect(marks(then)).toHaveCount(0)
  await then.keyboard.press('1')
  await expect(marks(then)).toHaveCount(1)
  await expect(speaker(then)).toHaveValue('Marta Oster')
  await then.keyboard.press('Tab')
  await expect(card(then)).toContainText('Marta Oster')
  await then.keyboard.press('Enter')
  await expect(marks(then)).toHaveCount(2)
})

test('the last one keeps the focus in the text for one more Tab; then Tab leaves it as ever', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('one.txt', '“No gate will open in the ice,” said Marta Oster on Monday.\n'))
  await expect.poll(() => suggested(page)).toHaveLength(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(marks(page)).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(said(page)).toHaveText('No suggestions are left here. Tab once more leaves the text.')
  await expect(articleText(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(articleText(page)).not.toBeFocused()
})

test('settings switch it off, and bring claims and the uncertain in', async ({ quoin }) => {
  const { page } = await start(quoin)
  const turn = async (name: string): Promise<void> => {
    await page.keyboard.press('Control+,')
    await page.getByRole('checkbox', { name }).click()
    await page.keyboard.press('Escape')
  }
  await turn('Uncertain ones')
  await expect.poll(() => suggested(page)).toContain('the queue to grow to forty barges by Friday')
  await turn('Claims')
  await expect.poll(async () => (await suggested(page, 'claim')).length).toBeGreaterThan(0)
  await turn('Quotes')
  await expect.poll(() => suggested(page)).toEqual([])
  await turn('Claims')
  await expect.poll(() => suggested(page, 'claim')).toEqual([])
  await articleText(page).focus()
  await expect(page.locator('.foot-hints')).not.toContainText('next suggestion')
})

test('a correction of the text takes the suggestions along', async ({ quoin }) => {
  const { page } = await start(quoin)
  await page.keyboard.press('Tab')
  await page.keyboard.press('x')
  await page.keyboard.press('Control+Shift+e')
  expect(await suggested(page)).toEqual([])
  await clickWords(page, 'Lock keepers on')
  await page.keyboard.press('Home')
  await page.keyboard.type('All the ')
  await page.keyboard.press('Escape')
  await expect.poll(() => suggested(page)).toEqual(WORDS.slice(1))
  const { start: at } = await boxOf(page, WORDS[4]!)
  await page.mouse.click(at.x + 20, at.y)
  await expect(card(page)).toContainText('Marta Oster')
})
