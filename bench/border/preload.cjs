const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('border', (/** @type {string} */ name, /** @type {string} */ input) =>
  ipcRenderer.invoke(name, input),
)
