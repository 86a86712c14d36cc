import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, type Session, type WebContents } from 'electron'
import { PREVIEW } from './previews'
import { ORIGIN } from './serve'

const SIZE = { width: 1280, height: 800, minWidth: 900, minHeight: 600 }

/** The paper colours of renderer/styles/tokens.css, so that nothing flashes before the page is drawn. */
export const background = (): string => (nativeTheme.shouldUseDarkColors ? '#151412' : '#f3f1ec')

const preferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Where the system has no spelling of its own, Chromium would fetch dictionaries from the network.
  spellcheck: process.platform === 'darwin',
}

/**
 * The window, not yet shown: its page loads while the rest of the main process wakes up. `start` is the address of a
 * development server; `address` what stands behind the # of it: what the page is to show.
 */
export function openWindow(start = `${ORIGIN}/index.html`, address = ''): BrowserWindow {
  const window = new BrowserWindow({
    ...SIZE,
    show: false,
    title: 'Quoin',
    webPreferences: { ...preferences, preload: join(app.getAppPath(), 'out/preload/index.cjs') },
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  void window.loadURL(`${start}${address}`)
  return window
}

/** Help has its own small window, which can ask nothing of the main process. */
export function openHelpWindow(parent: BrowserWindow | undefined): BrowserWindow {
  const window = new BrowserWindow({
    width: 760,
    height: 720,
    minWidth: 420,
    minHeight: 320,
    show: false,
    title: 'Quoin help',
    backgroundColor: background(),
    autoHideMenuBar: true,
    ...(parent && { parent }),
    webPreferences: preferences,
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${ORIGIN}/help.html`)
  return window
}

/** For every page of the program: it stays where it is, opens nothing, and embeds nothing but a preview of ours. */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview'] as const)
    contents.on(event as 'will-attach-webview', (e) => e.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !event.url.startsWith(`${PREVIEW}/`)) event.preventDefault()
  })
}

/** For the session of our windows: no permissions, no downloads, and no request that leaves the program. */
export function seal(session: Session, development: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']
  session.webRequest.onBeforeRequest({ urls }, ({ url }, answer) =>
    answer({ cancel: !(development && /^(http|ws):\/\/localhost:/.test(url)) }),
  )
}
