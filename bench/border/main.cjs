// The least that keeps a line before it answers, and that has a file both in the main process and in the window.
const { app, BrowserWindow, ipcMain } = require('electron')
const fs = require('node:fs/promises')

/** @type {Promise<import('node:fs/promises').FileHandle> | undefined} */
let file
ipcMain.handle('keep', async (_, line) => {
  file ??= fs.open(/** @type {string} */ (process.env.BENCH_LINES), 'a')
  await (await file).write(line)
  await (await file).datasync()
  return { ok: true }
})

ipcMain.handle('open', async (_, path) => {
  const text = await fs.readFile(path, 'utf8')
  Object.assign(globalThis, { opened: JSON.parse(text) })
  return text
})

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true, preload: `${__dirname}/preload.cjs` },
  })
  return window.loadFile(`${__dirname}/index.html`)
})
