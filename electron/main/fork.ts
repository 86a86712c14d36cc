import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { Fork } from './import/protocol'

/** Starts the process that reads files of others: if one of them brings it down, nothing else goes with it. */
export const forkImporter: Fork = () => {
  const child = utilityProcess.fork(join(app.getAppPath(), 'out/main/import-worker.js'), [], {
    serviceName: 'Quoin import',
    execArgv: ['--max-old-space-size=1024'],
    stdio: 'ignore',
  })
  return {
    // A process, not a window: it has no origin.
    // eslint-disable-next-line unicorn/require-post-message-target-origin
    post: (request) => child.postMessage(request),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill(),
  }
}
