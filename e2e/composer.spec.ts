import type { Locator, Page } from '@playwright/test'
import { expect, test, type Quoin } from './app'
import { check } from './axe'
import { saved, startSaved } from './project'
import { clickWords } from './words'
import { marks, messages } from './window'

const SLEPT = 'We will not bring a tanker in with a crew that has not slept'

const text = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the briefing' })
const section = (page: Page, title: string): Locator => text(page).locator('.composed').filter({ hasText: title })
const outline = (page: Page): Locator => page.getByRole('listbox', { name: 'Sections' })
const references = (page: Page): Locator => text(page).locator('.ref')

/** A project with one quote, and a briefing begun from a template. */
async function begin(quoin: Quoin, template = 'Two pages'): Promise<string> {
  const path = await startSaved(quoin)
  const { page } = quoin
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await expect(marks(page)).toHaveCount(1)
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: template }).click()
  await expect(text(page)).toBeVisible()
  return path
}

async function write(page: Page, title: string, words: string): Promise<void> {
  await outline(page).getByRole('option', { name: title }).click()
  await expect(text(page)).toBeFocused()
  await page.keyboard.type(words)
}

async function insertByName(page: Page, words: string): Promise<void> {
  await page.keyboard.type(`@${words}`)
  await expect(page.getByRole('listbox', { name: 'Evidence' }).getByRole('option').first()).toContainText(words)
  await page.keyboard.press('Enter')
}

test('a briefing is begun from a template, written, and there again after the app was killed', async ({ quoin }) => {
  const path = await begin(quoin)
  let { page } = quoin
  await write(page, 'What is known', 'The harbour says: ')
  await insertByName(page, 'tanker')
  await page.keyboard.type('and nothing else.')
  await expect(references(page)).toHaveText([`“${SLEPT}”1`])
  await page.getByRole('textbox', { name: 'Bottom line' }).fill('Two words')
  await expect(page.getByText('2 of 60 words')).toBeVisible()
  await expect.poll(() => JSON.stringify(saved(path))).toContain('and nothing else.')
  quoin.app.process().kill('SIGKILL')
  page = await quoin.start(path)
  await page.keyboard.press('Control+2')
  await expect(section(page, 'What is known').locator('p')).toHaveText(
    `The harbour says: “${SLEPT}”1 and nothing else.`,
  )
  await expect(page.getByRole('textbox', { name: 'Bottom line' })).toHaveValue('Two words')
})

test('words typed a moment ago are not lost when the app is killed', async ({ quoin }) => {
  const path = await begin(quoin)
  await write(quoin.page, 'What is known', 'Steady typing is written as it goes on, and never waits for a rest.')
  // From the reading room: what was typed is written before it is left.
  await quoin.page.keyboard.press('Control+1')
  await expect(quoin.page.locator('#article-text')).toBeFocused()
  await expect(quoin.page.getByRole('button', { name: /^Undo write in/ })).toBeVisible()
  quoin.app.process().kill('SIGKILL')
  const page = await quoin.start(path)
  await page.keyboard.press('Control+2')
  await expect(section(page, 'What is known')).toContainText('never waits for a rest.')
})

test('a quote is dragged in, shortened in sight, and restored', async ({ quoin }) => {
  await begin(quoin)
  const { page } = quoin
  const row = page.getByRole('listbox', { name: 'Marks' }).getByRole('option')
  await row.first().dragTo(section(page, 'What is known').locator('p'))
  const quote = references(page)
  await expect(quote).toContainText(`“${SLEPT}”`)
  await expect(row.first()).toContainText('used once')
  await expect(quote).toHaveClass(/evidence/)

  await quote.click()
  const over = page.getByRole('dialog', { name: 'Reference' })
  const words = over.getByRole('textbox', { name: 'Words to be quoted' })
  await expect(words).toBeFocused()
  await words.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(29, 60))
  await page.keyboard.press('x')
  await expect(quote).toContainText('“We will not bring a tanker in […]”')
  await over.getByRole('textbox', { name: /^In the place of/ }).fill('at night')
  await page.keyboard.press('Tab')
  await expect(quote).toContainText('“We will not bring a tanker in [at night]”')
  await over.getByRole('button', { name: 'Restore' }).click()
  await expect(quote).toContainText(`“${SLEPT}”`)
  await page.keyboard.press('Escape')
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(quote).toContainText('[at night]')
})

test('undo takes back what was typed in small steps, then what was done before, and redo brings it again', async ({
  quoin,
}) => {
  await begin(quoin)
  const { page } = quoin
  const known = section(page, 'What is known')
  await write(page, 'What is known', 'Pilots stopped.')
  await page.keyboard.type(' @tanker')
  await page.keyboard.press('Enter')
  await expect(references(page)).toHaveCount(1)
  await page.keyboard.type('Ships wait.')
  await page.keyboard.press('Control+z')
  await expect(known).not.toContainText('Ships wait.')
  await expect(references(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(references(page)).toHaveCount(0)
  await expect(known).toContainText('Pilots stopped.')
  await page.keyboard.press('Control+Shift+z')
  await expect(references(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(references(page)).toHaveCount(0)
  await expect(known).not.toContainText('@tanker')
  for (let i = 0; i < 5 && (await known.locator('p').innerText()).includes('Pilots'); i++) {
    const before = await known.locator('p').innerText()
    await page.keyboard.press('Control+z')
    await expect(known.locator('p')).not.toHaveText(before)
  }
  await expect(known.locator('p')).not.toContainText('Pilots')
})

test('sections are added, moved by keys, deleted, and come back', async ({ quoin }) => {
  const path = await begin(quoin)
  const { page } = quoin
  const titles = (): Promise<string[]> => text(page).locator('.section-title').allInnerTexts()
  await write(page, 'What is known', 'Kept.')
  await outline(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(titles).toEqual(['What is known', 'Key judgments', 'Claims', 'Sources'])
  await expect(section(page, 'What is known')).toContainText('Kept.')
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await expect.poll(titles).toEqual(['Key judgments', 'Claims', 'Sources'])
  await messages(page).getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(titles).toEqual(['What is known', 'Key judgments', 'Claims', 'Sources'])
  await page.getByRole('button', { name: 'Add a section' }).click()
  await expect(text(page)).toBeFocused()
  await page.keyboard.type('Outlook')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Calm.')
  await expect.poll(() => JSON.stringify(saved(path))).toContain('Calm.')
  await expect(outline(page).getByRole('option', { name: 'Outlook' })).toBeVisible()
})

test('two windows write in one briefing at the same time', async ({ quoin }) => {
  await begin(quoin)
  const { page } = quoin
  await write(page, 'What is known', 'First window.')
  const [second] = await Promise.all([quoin.app.waitForEvent('window'), page.keyboard.press('Control+Shift+n')])
  await second.locator('[data-ready]').waitFor()
  await expect(section(second, 'What is known')).toContainText('First window.')
  await write(second, 'Key judgments', 'It is likely that it goes on.')
  await write(page, 'Sources', '')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Still here.')
  for (const window of [page, second]) {
    await expect(section(window, 'Key judgments')).toContainText('It is likely that it goes on.')
    await expect(section(window, 'Sources')).toContainText('Still here.')
  }
})

test('two windows write in one paragraph, and no word of either is lost', async ({ quoin }) => {
  await begin(quoin)
  const { page } = quoin
  await write(page, 'What is known', 'Pilots stopped work.')
  const [second] = await Promise.all([quoin.app.waitForEvent('window'), page.keyboard.press('Control+Shift+n')])
  await second.locator('[data-ready]').waitFor()
  await expect(section(second, 'What is known')).toContainText('Pilots stopped work.')
  await write(second, 'What is known', '')
  await Promise.all([
    page.keyboard.type(' Forty ships wait outside.', { delay: 40 }),
    second.keyboard.type('On Friday, it was said, ', { delay: 40 }),
  ])
  for (const window of [page, second])
    await expect(section(window, 'What is known').locator('p')).toHaveText(
      'On Friday, it was said, Pilots stopped work. Forty ships wait outside.',
    )
  // At the same place: both stand there, and both windows say so.
  for (const window of [page, second]) await window.keyboard.press('Control+End')
  await write(second, 'What is known', '')
  await write(page, 'What is known', '')
  await Promise.all([page.keyboard.type('Alpha '), second.keyboard.type('Zulu ')])
  for (const window of [page, second]) {
    const words = section(window, 'What is known').locator('p')
    await expect(words).toContainText('Alpha')
    await expect(words).toContainText('Zulu')
    await expect(messages(window)).toContainText('two people wrote at the same place')
  }
})

test('a letter typed on a section of the marks leaves the part where it is', async ({ quoin }) => {
  await begin(quoin)
  const { page } = quoin
  const part = section(page, 'Claims').locator('.part')
  await write(page, 'Claims', '')
  await page.keyboard.type(' and more')
  await expect(part).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(part).toHaveClass(/ProseMirror-selectednode/)
  await page.keyboard.type('Below it.')
  await expect(part).toBeVisible()
  await expect(text(page).locator('p', { hasText: 'Below it.' })).toBeVisible()
})

test('a judgment by Tab alone, and a quote shortened by keys', async ({ quoin }) => {
  await begin(quoin, 'Quote sheet')
  const { page } = quoin
  await page.getByRole('button', { name: 'Add a section' }).click()
  await page.keyboard.type('Notes')
  await page.keyboard.press('Enter')
  for (const words of ['First', 'Second']) {
    await page.keyboard.type('/judg')
    await page.keyboard.press('Enter')
    for (const part of [words, 'why', 'what would change it']) {
      await page.keyboard.type(part)
      await page.keyboard.press('Tab')
    }
    await expect(text(page).locator('.judgment', { hasText: words }).getByLabel('Confidence')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(text(page).locator('.judgment', { hasText: words }).getByText('Choose claims')).toBeFocused()
    await page.keyboard.press('Tab')
  }
  await expect(text(page)).toBeFocused()
  await page.keyboard.type('They said ')
  await insertByName(page, 'tanker')
  await page.keyboard.type('. No more')
  await expect(text(page).locator('p', { hasText: 'They said' })).toHaveText(/”\d?\. No more$/)
  await text(page).locator('p', { hasText: 'They said' }).locator('.ref').click()
  const over = page.getByRole('dialog', { name: 'Reference' })
  await page.keyboard.press('x')
  await expect(over.getByText('Nothing is selected')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('x')
  await expect(over.getByText('That would leave nothing of the quote')).toBeVisible()
  await page.keyboard.press('Control+Home')
  for (let i = 0; i < 8; i++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.type('qx')
  await expect(over.getByRole('textbox', { name: 'Words to be quoted' })).toHaveValue(SLEPT)
  await expect(over.getByText('[…] not bring a tanker').first()).toBeVisible()
})

test('marks dropped on titles, Arabic, and everything taken out and pasted again', async ({ quoin }) => {
  await begin(quoin)
  const { page } = quoin
  const row = page.getByRole('listbox', { name: 'Marks' }).getByRole('option').first()
  const title = page.locator('#briefing-title')
  const before = await title.inputValue()
  await row.dragTo(title)
  await expect(title).toHaveValue(before)
  await row.dragTo(section(page, 'What is known').locator('.section-title'))
  await expect(text(page).locator('.section-title', { hasText: SLEPT })).toHaveCount(0)
  // The section begins with the mark now: the caret goes to its title.
  await write(page, 'What is known', '')
  await page.keyboard.press('Enter')
  await page.keyboard.type('توقف المرشدون عن العمل.')
  const line = text(page).locator('p', { hasText: 'المرشدون' })
  await expect(line).toHaveAttribute('dir', 'auto')
  await expect(line).toHaveCSS('direction', 'rtl')
  const titles = await text(page).locator('.section-title').allInnerTexts()
  for (const keys of ['Control+a', 'Control+c', 'Delete']) await page.keyboard.press(keys)
  await expect(text(page).locator('.section-title')).toHaveCount(1)
  await page.keyboard.press('Control+v')
  await expect(text(page).locator('.section-title')).toHaveText(titles)
})

test('a mark that is used and then deleted: the reference says so, and the way to the article and back', async ({
  quoin,
}) => {
  await begin(quoin)
  const { page } = quoin
  await write(page, 'What is known', 'They said ')
  await insertByName(page, 'tanker')
  await references(page).click()
  await page.getByRole('button', { name: 'Show in the article' }).click()
  await expect(page.locator('#article-text')).toBeFocused()
  await expect(marks(page).filter({ hasText: 'tanker' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('b')
  await expect(references(page)).toBeVisible()
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Delete')
  await expect(marks(page)).toHaveCount(0)
  await page.keyboard.press('Control+2')
  await expect(references(page)).toHaveText(`“${SLEPT}”mark deleted`)
  await page.keyboard.press('Control+z')
  await expect(references(page)).toHaveText(`“${SLEPT}”1`)
})

test('a judgment, a table, a footnote, a comment and a link, all by keys', async ({ quoin }) => {
  const path = await begin(quoin, 'Quote sheet')
  const { page } = quoin
  await page.getByRole('button', { name: 'Add a section' }).click()
  await page.keyboard.type('Notes')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/judg')
  await page.keyboard.press('Enter')
  for (const words of ['It is likely that it goes on.', 'two sources agree', 'a new roster']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  // The last line is left by Enter only while it is empty.
  await page.keyboard.press('Enter')
  await page.keyboard.type('/apart')
  await page.keyboard.press('Enter')
  await page.keyboard.type('tanker')
  await expect(page.getByRole('listbox', { name: 'Evidence' }).getByRole('option').first()).toContainText('tanker')
  await page.keyboard.press('Enter')
  await expect(references(page)).toHaveClass(/evidence/)
  await page.keyboard.type('See the table')
  await page.keyboard.press('Control+Alt+f')
  await page.getByRole('textbox', { name: 'Footnote' }).fill('Counted on Friday.')
  await page.keyboard.press('Enter')
  // As the output calls it.
  await expect(text(page).locator('.footnote')).toHaveAttribute('data-number', 'a')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Alt+m')
  await page.getByRole('textbox', { name: 'Comment to yourself' }).fill('Enough?')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Comments (1)' })).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/table')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ships')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Forty')
  await page.keyboard.press('Control+1')
  await expect.poll(() => JSON.stringify(saved(path))).toContain('Forty')
  const kept = JSON.stringify(saved(path))
  for (const words of ['"judgment"', 'a new roster', 'Counted on Friday.', 'Enough?', '"tableHeader"'])
    expect(kept).toContain(words)
})

test('the claims of a judgment are offered at once, at their field, claims first', async ({ quoin }) => {
  await startSaved(quoin)
  const { page } = quoin
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('c')
  await expect(marks(page)).toHaveCount(2)
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: 'Full briefing' }).click()
  await page.getByRole('button', { name: 'Choose claims' }).click()
  const field = page.getByRole('combobox', { name: 'Claim', exact: true })
  const list = page.getByRole('listbox', { name: 'Claim' })
  await expect(list.locator('.combobox-section')).toHaveText(['Claims', 'Quotes and passages'])
  const [under, over] = [(await list.boundingBox())!, (await field.boundingBox())!]
  expect(Math.abs(under.x - over.x)).toBeLessThan(8)
  expect(under.width).toBeGreaterThanOrEqual(over.width)
  expect(Math.min(Math.abs(under.y - over.y - over.height), Math.abs(over.y - under.y - under.height))).toBeLessThan(12)
  const box = page.getByRole('dialog', { name: 'Claims it rests on' })
  const before = (await box.boundingBox())!
  await list.getByRole('option').first().click()
  await expect(box.getByRole('listitem')).toHaveCount(1)
  expect((await box.boundingBox())!.x).toBe(before.x)
  await box.getByRole('button', { name: /^Take away/ }).click()
  expect(await box.boundingBox()).toEqual(before)
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing to complain of in the composer, ${theme}`, async ({ quoin }) => {
    test.setTimeout(120_000)
    await startSaved(quoin)
    const { page } = quoin
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await clickWords(page, 'tanker in with')
    await page.keyboard.press('q')
    await page.keyboard.press('Control+2')
    await expect(page.getByText('No briefing yet.')).toBeVisible()
    await check(page, 'no briefing yet')
    await page.getByRole('button', { name: 'Full briefing' }).click()
    await expect(text(page)).toBeVisible()
    await check(page, 'a new briefing')
    await write(page, 'Discussion', 'They said @tanker')
    await expect(page.getByRole('listbox', { name: 'Evidence' })).toBeVisible()
    await check(page, 'evidence to choose from')
    await page.keyboard.press('Enter')
    await page.keyboard.type('and /')
    await expect(page.getByRole('listbox', { name: 'What can be put in' })).toBeVisible()
    await check(page, 'what can be put in')
    await page.keyboard.press('Escape')
    await references(page).click()
    await expect(page.getByRole('dialog', { name: 'Reference' })).toBeVisible()
    await check(page, 'a reference')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Choose claims' }).click()
    await expect(page.getByRole('dialog', { name: 'Claims it rests on' })).toBeVisible()
    await check(page, 'the claims of a judgment')
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Comments' }).click()
    await check(page, 'comments')
  })
