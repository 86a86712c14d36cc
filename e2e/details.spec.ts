import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app'

const page = (published: string, updated: string): string => `<!doctype html><html lang="en"><head>
<meta property="og:site_name" content="The Lowland Post"><meta name="author" content="Ida Brandvold">
<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${updated}">
<title>Bridge opens</title></head><body><h1>Bridge opens</h1><p>The new bridge was opened on Friday.</p></body></html>`

const field = (window: Page, name: string): Locator => window.locator(`.article-details [data-field="${name}"]`)

test('every field says where it came from, quietly, and who has edited it', async ({ quoin }) => {
  const window = await quoin.start(quoin.file('bridge.html', page('2026-04-17T06:30:00+02:00', '18 April 2026')))
  await expect(field(window, 'outlet')).toContainText('from the page’s meta tags')
  await expect(field(window, 'language')).toContainText('from the page’s own setting')
  await expect(field(window, 'direction')).toContainText('from the letters of the text')
  await expect(field(window, 'published')).toContainText('2026-04-17')
  await expect(field(window, 'updated')).toContainText('2026-04-18, “18 April 2026”, from the page’s meta tags')
  await field(window, 'outlet').getByRole('textbox').fill('Lowland Post')
  await window.keyboard.press('Enter')
  await expect(field(window, 'outlet')).toContainText('edited by you')
  await field(window, 'direction').getByRole('radio', { name: 'Right to left' }).check()
  await expect(field(window, 'direction')).toContainText('edited by you')
})

test('a date that could be two days asks which; one that cannot be is said to be odd and stays', async ({ quoin }) => {
  const window = await quoin.start(quoin.file('bridge.html', page('03/04/2026', '2026-02-31')))
  const published = field(window, 'published')
  await expect(published.getByRole('textbox')).toHaveValue('03/04/2026')
  await expect(field(window, 'updated')).toContainText('There is no day 31 in that month.')
  await expect(field(window, 'updated').getByRole('textbox')).toHaveValue('2026-02-31')
  await expect(published.getByRole('button', { name: '4 Mar 2026' })).toBeVisible()
  await published.getByRole('button', { name: '3 Apr 2026' }).click()
  await expect(published.getByRole('textbox')).toHaveValue('3 Apr 2026')
  await expect(published).toContainText('2026-04-03, edited by you')
})

test('a file’s own date is no date of the article', async ({ quoin }) => {
  const window = await quoin.start(quoin.file('note.txt', 'A note\n\nNothing says when this was written.'))
  await expect(field(window, 'published').getByRole('textbox')).toHaveValue('')
  await expect(field(window, 'updated').getByRole('textbox')).toHaveValue('')
  await expect(field(window, 'title')).toContainText('from the first line')
})
