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

export const exportDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Export' })

/** Opens the export and chooses a format. */
export async function openExport(page: Page, format: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = exportDialog(page)
  await dialog.getByText(format, { exact: true }).click()
  await expect(dialog.getByRole('radio', { name: format })).toBeChecked()
  return dialog
}

/** Exports to where the next file dialog says. */
export async function exportAs(page: Page, format: string): Promise<void> {
  const dialog = await openExport(page, format)
  await dialog.getByRole('button', { name: 'Export…' }).click()
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
