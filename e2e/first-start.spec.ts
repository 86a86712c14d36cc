import { expect, test } from './app'
import { articleText, drawnMarks } from './words'
import { library, marks } from './window'

test.use({ fresh: true })

test('a first start opens the sample, marked, with a tour that leaves for good', async ({ quoin }) => {
  let page = await quoin.start()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Who is holding back the Merel?')
  await expect(library(page).getByRole('option')).toHaveCount(3)
  await expect(articleText(page)).toContainText('Halvia has begun to fill the lake')
  const tour = page.getByRole('region', { name: 'Mark what was said' })
  await expect(tour).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(tour).toBeHidden()
  await quoin.quit()
  page = await quoin.start()
  await expect(articleText(page)).toContainText('Halvia has begun to fill the lake')
  // By the time another part that is loaded late has come, the tour would have come too.
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Mark what was said' })).toBeHidden()
})

test('the quotes and claims of the sample are drawn over its text and listed', async ({ quoin }) => {
  const page = await quoin.start()
  await expect(articleText(page)).toBeVisible()
  const drawn = await drawnMarks(page)
  expect(drawn).toContainEqual({
    kind: 'quote',
    words: 'We will not take one drop more than the treaty allows us, and we will publish every measurement we make,',
  })
  expect(drawn.map(({ kind }) => kind)).toContain('claim')
  // The same marks stand in the list, with who said them.
  await expect(marks(page)).toHaveCount(drawn.length)
  await expect(marks(page).filter({ hasText: 'We will not take one drop more' })).toContainText('Irena Dahl')
})

test('the tour moves on when its step is done', async ({ quoin }) => {
  const page = await quoin.start()
  await expect(page.getByRole('region', { name: 'Mark what was said' })).toBeVisible()
  await articleText(page).click()
  await page.keyboard.press('c')
  await expect(page.getByRole('region', { name: 'Say who said it' })).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('region', { name: 'Hand it out' })).toBeHidden()
})
