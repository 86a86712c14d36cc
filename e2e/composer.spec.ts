import { expect, test } from './app'
import { begin, insertByName, outline, references, section, SLEPT, text, write } from './composing'
import { saved } from './project'
import { messages } from './window'

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
