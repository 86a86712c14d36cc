import { mkdirSync, realpathSync } from 'node:fs'
import { app } from 'electron'
import { readArgs } from './args'
import { registerScheme } from './protocol'
import { startApp } from './app'
import { confine } from './window'

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
else if (app.requestSingleInstanceLock({ files: args.files })) void startApp(args.files)
else app.quit()

async function exportPdf({ project, out }: { project: string; out: string }): Promise<void> {
  // Printing closes its window before the file is written: that alone must not end the program.
  app.on('window-all-closed', () => undefined)
  await app.whenReady()
  const { exportPdfHeadless } = await import('./print/headless')
  app.exit(await exportPdfHeadless(project, out))
}
