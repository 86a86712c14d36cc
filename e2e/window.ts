import { expect } from '@playwright/test'
import type { ElectronApplication, Locator, Page } from '@playwright/test'

/** Parts of the window by the names a person hears. */

export const library = (page: Page): Locator => page.getByRole('listbox', { name: 'Articles' })
export const markList = (page: Page): Locator => page.getByRole('listbox', { name: 'Marks in reading order' })
export const marks = (page: Page): Locator => markList(page).getByRole('option')
export const title = (page: Page): Locator => page.locator('#article-title')
/** The side panel's editor of the chosen mark, e.g. `editor(page, 'Quote 1')`. */
export const editor = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name, exact: true })
export const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' })

/** Clicks a button of the header and chooses in the menu that it opens. */
export async function exportAs(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

interface NativeItem {
  label: string
  enabled: boolean
}

/** All items of the native menu, in order. */
export const nativeMenu = (app: ElectronApplication): Promise<NativeItem[]> =>
  app.evaluate(({ Menu }) => {
    const all = (menu: Electron.Menu | null | undefined): NativeItem[] =>
      menu?.items.flatMap(({ label, enabled, submenu }) => [{ label, enabled }, ...all(submenu)]) ?? []
    return all(Menu.getApplicationMenu())
  })

/** Chooses an item of the native menu, as the menu itself would. */
export const chooseNative = (app: ElectronApplication, label: string): Promise<void> =>
  app.evaluate(({ BrowserWindow, Menu }, wanted) => {
    const all = (menu: Electron.Menu | null | undefined): Electron.MenuItem[] =>
      menu?.items.flatMap((item) => [item, ...all(item.submenu)]) ?? []
    const item = all(Menu.getApplicationMenu()).find((one) => one.label === wanted)
    if (!item?.enabled) throw new Error(`The menu does not offer: ${wanted}`)
    const [window] = BrowserWindow.getAllWindows()
    item.click(undefined, window, window?.webContents)
  }, label)

/** What screen readers were told last. */
export const said = (page: Page): Locator => messages(page).getByRole('status').last()

/** Names the person of the chosen mark by keys: who says it, or who asserts it. */
export async function nameSpeaker(page: Page, name: string, field = 'Speaker'): Promise<void> {
  await page.keyboard.press('s')
  await expect(page.getByRole('combobox', { name: field })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}
