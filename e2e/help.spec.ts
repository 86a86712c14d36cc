import { expect, test } from './app'

test('the help opens in a window of its own, with chapters that can be searched', async ({ quoin }) => {
  const page = await quoin.start()
  const opened = quoin.app.waitForEvent('window')
  await page.keyboard.press('F1')
  const help = await opened
  await help.getByRole('link', { name: 'Marking', exact: true }).click()
  await expect(help.getByRole('heading', { name: 'Marking', exact: true })).toBeInViewport()
  await help.getByRole('searchbox').fill('Admiralty')
  await expect(help.getByRole('status')).toHaveText('1 of 1')
  await expect(help.getByText('as the Admiralty code does')).toBeInViewport()
})
