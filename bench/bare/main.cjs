// The bare platform for pages of peers: one window of the app's size that shows the address given.
const { app, BrowserWindow } = require('electron')
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  return window.loadURL(process.argv.at(-1))
})
