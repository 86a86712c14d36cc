import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { Bridge, EventName } from '../../shared/contract'

/** All that the page can reach. A sandboxed preload is one file, so it imports nothing of ours but types. */

const EVENTS: Record<EventName, true> = {
  'project.applied': true,
  'project.records': true,
  'project.opened': true,
  'project.moved': true,
  'project.saveState': true,
  'project.history': true,
  'settings.changed': true,
  menu: true,
  'export.progress': true,
  'import.progress': true,
  'import.done': true,
  collect: true,
  problem: true,
}

const bridge: Bridge = {
  call: (name, input, files = []) =>
    ipcRenderer.invoke(
      'call',
      name,
      input,
      // Only a file that a person chose has a path; the page cannot name one.
      files.filter((file) => file instanceof File).map((file) => webUtils.getPathForFile(file)),
    ),
  on: (name, listener) => {
    if (!Object.hasOwn(EVENTS, name)) throw new Error('There is no such event')
    const heard = (_: IpcRendererEvent, event: Parameters<typeof listener>[0]): void => listener(event)
    ipcRenderer.on(name, heard)
    return () => void ipcRenderer.removeListener(name, heard)
  },
}

contextBridge.exposeInMainWorld('quoin', bridge)
