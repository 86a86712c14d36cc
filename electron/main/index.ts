import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { app, ipcMain, session } from 'electron'
import { readArgs } from './args'
import { handleScheme, registerScheme } from './protocol'
import { confine, openWindow, seal } from './window'

const args = readArgs(process.argv, process.cwd(), process.defaultApp === true)
app.setName('Quoin')
if (args.userData) app.setPath('userData', args.userData)
// With links resolved, so that files of ours are known by their paths.
mkdirSync(app.getPath('userData'), { recursive: true })
app.setPath('userData', realpathSync(app.getPath('userData')))

registerScheme()
// Chromium cannot sandbox what runs as root: there, in development and tests, it is started with this switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.commandLine.appendSwitch('disable-background-networking')
// No name is ever looked up, whoever asks: the last wall between an article and the network.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost')
app.on('web-contents-created', (_event, contents) => confine(contents))

if (args.exportPdf) void exportPdf(args.exportPdf)
else if (app.requestSingleInstanceLock({ files: args.files })) void open(args.files)
else app.quit()

/**
 * The window comes first: this process wakes up (schemas, store, menus) when the page has its files and is busy with
 * them in a process of its own. What the page asks meanwhile waits for its answer.
 */
async function open(files: readonly string[]): Promise<void> {
  await app.whenReady()
  // Only when started by `npm run dev`: where the development server has the page.
  const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  const served = handleScheme(join(app.getAppPath(), 'out/renderer'))
  seal(session.defaultSession, devServer !== undefined)
  const window = openWindow(devServer)
  const drawn = new Promise((resolve) => window.once('ready-to-show', () => resolve(undefined)))
  // A page that does not come from here, or not at all, must not be waited for.
  const gone = new Promise<void>((resolve) => {
    window.webContents.once('did-fail-load', () => resolve())
    window.webContents.once('dom-ready', () => resolve())
  })
  const answer = Promise.race([served, gone])
    .then(() => import('./app'))
    .then(({ startApp }) => startApp({ files, window, drawn, devServer }))
  ipcMain.handle('call', async (event, name: unknown, input: unknown, paths: unknown) =>
    (await answer)(event, name, input, paths),
  )
}

async function exportPdf({ project, out }: { project: string; out: string }): Promise<void> {
  // Printing closes its window before the file is written: that alone must not end the program.
  app.on('window-all-closed', () => undefined)
  await app.whenReady()
  const { exportPdfHeadless } = await import('./print/headless')
  app.exit(await exportPdfHeadless(project, out))
}
