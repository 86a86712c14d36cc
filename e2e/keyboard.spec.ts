import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { HARBOUR, ORCHARD } from './articles'
import { saved } from './project'
import { articleText, drawnMarks } from './words'
import { editor, library, markList, marks, title } from './window'

/** What has the focus can be seen to have it: by an outline, a ring, a lit line, or the caret of a text. */
async function focusShows(page: Page): Promise<void> {
  // For a frame nothing has it: what takes it is being drawn.
  const blind = (): Promise<string | null> =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      if (!element || element === document.body) return 'nothing has the focus'
      if (element.isContentEditable) return null
      const looks = (one: Element): boolean => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      }
      // A list shows it on the line that the arrows have reached; a field may show it on the frame around it.
      const line = element.getAttribute('aria-activedescendant')
      const seen = [element, element.parentElement!, ...(line ? [document.getElementById(line)!] : [])]
      return seen.some(looks) ? null : element.outerHTML.slice(0, 200)
    })
  await expect.poll(blind).toBeNull()
}

test('the whole job by keyboard alone: import, read, mark, name, note, undo, save, export', async ({ quoin }) => {
  const page = await quoin.start()
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await focusShows(page)
    }
  }
  await quoin.answerOpen(quoin.file('harbour.txt', HARBOUR), quoin.file('orchard.txt', ORCHARD))
  await page.keyboard.press('Control+i')
  await expect(page.getByRole('button', { name: 'Done' })).toBeFocused()
  await press('Enter')

  // Find the article in the library, and read it.
  await expect(articleText(page)).toContainText('Marta Oster')
  await press('Control+Shift+f')
  await page.keyboard.type('frost')
  await expect(library(page).getByRole('option')).toHaveCount(1)
  await press('ArrowDown', 'Enter')
  await expect(title(page)).toContainText('Late frost')
  await expect(articleText(page)).toBeFocused()

  // Walk the caret into the quotation and mark it; then a claim, from words selected by keys.
  await press('Control+Home')
  for (let line = 0; line < 40 && !(await inQuotation(page)); line++) await press('ArrowRight', 'Control+ArrowRight')
  await press('q')
  expect((await drawnMarks(page))[0]?.words).toContain('I have not seen ice on the twelfth of May')
  await expect(editor(page, 'Quote 1')).toBeVisible()
  await press('s')
  await expect(page.getByRole('combobox', { name: 'Speaker' })).toBeFocused()
  await page.keyboard.type('Anders Hult')
  await press('Enter')
  await expect(marks(page).first()).toContainText('Anders Hult')
  await expect(articleText(page)).toBeFocused()
  await press('n')
  await expect(page.getByRole('toolbar', { name: 'Formatting of note' })).toBeVisible()
  await page.keyboard.type('Ask him about the apples')
  await press('Escape', 'Escape')
  await press('Control+End', 'ArrowUp')
  for (let step = 0; step < 3; step++) await press('Control+Shift+ArrowRight')
  await press('c')
  await expect(marks(page)).toHaveCount(2)
  await press('Control+z')
  await expect(marks(page)).toHaveCount(1)
  await press('Control+y')
  await expect(marks(page)).toHaveCount(2)

  // Round the panes, and through the marks by their list.
  const panes: Record<string, boolean> = {}
  for (let pane = 0; pane < 4; pane++) {
    await press('F6')
    panes[(await zone(page))!] = true
  }
  expect(Object.keys(panes).sort()).toEqual(['header', 'inspector', 'library', 'text'])
  await press('F6', 'F6')
  for (let step = 0; step < 12 && !(await markList(page).evaluate((l) => l === document.activeElement)); step++)
    await press((await zone(page)) === 'inspector' ? 'Tab' : 'F6')
  await press('Home')
  await expect(markList(page).getByRole('option', { selected: true })).toContainText('Anders Hult')
  await press('Escape')
  await expect(articleText(page)).toBeFocused()

  const path = `${quoin.folder}/keys.quoin`
  await quoin.answerSave(path)
  await press('Control+s')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('keys')
  expect(saved(path).marks).toHaveLength(2)
  expect(JSON.stringify(saved(path).marks)).toContain('Ask him about the apples')

  // Export by its button: the header, along its buttons, its formats.
  await quoin.answerSave(`${quoin.folder}/keys.md`)
  const button = page.getByRole('button', { name: 'Export', exact: true })
  await press('Shift+F6', 'Shift+F6')
  for (let step = 0; step < 12 && !(await button.evaluate((one) => one === document.activeElement)); step++)
    await press((await zone(page)) === 'header' ? 'Tab' : 'F6')
  await press('Enter')
  await expect(page.getByRole('radio', { name: 'Briefing (PDF)' })).toBeFocused()
  await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Briefing exported to “keys.md”')
  expect(readFileSync(`${quoin.folder}/keys.md`, 'utf8')).toContain('### Anders Hult')
})

const zone = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-zone]')?.dataset['zone'])

/** Whether the caret of the article has passed the opening quotation mark. */
const inQuotation = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { focusNode, focusOffset } = getSelection()!
    return (focusNode?.textContent ?? '').slice(0, focusOffset).includes('“')
  })
