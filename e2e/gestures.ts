import type { Page } from '@playwright/test'

/** Files dragged in from the system and dropped in the middle of the window, with their real paths. */
export async function dropFiles(page: Page, files: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', {
      type,
      x: width / 2,
      y: height / 2,
      data: { items: [], files, dragOperationsMask: 1 },
    })
  await devtools.detach()
}

/** Puts words on the system's clipboard, as another program would, and pastes where the focus is. */
export async function paste(page: Page, content: { html?: string; text: string }): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const fill = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text)
      if (html !== undefined) event.clipboardData?.setData('text/html', html)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener('copy', fill, { once: true, capture: true })
    document.execCommand('copy')
  }, content)
  await page.keyboard.press('Control+v')
}
