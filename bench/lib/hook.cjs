// Loaded into the main process of the app and of its peer alike (electron -r): says on stdout when what is waited for
// stands in the window and was painted.
const { app } = require('electron')
app.on('browser-window-created', (_, window) => {
  window.webContents.once('dom-ready', () => {
    const wait = `new Promise((done) => {
      const look = () => document.querySelector(${JSON.stringify(process.env.BENCH_READY)})
        ? requestAnimationFrame(() => requestAnimationFrame(done))
        : setTimeout(look, 1)
      look()
    })`
    void window.webContents.executeJavaScript(wait).then(() => process.stdout.write('BENCH READY\n'))
  })
})
