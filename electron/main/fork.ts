import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { Fork } from './import/protocol'
import type { ForkPrinter } from './print/protocol'
import type { ForkVersions } from './versions/protocol'

/** Starts the process that reads files of others: if one of them brings it down, nothing else goes with it. */
export const forkImporter: Fork = () => start('import-worker', 'Quoin import', 1024)

/** Starts the process that reads earlier versions of projects. */
export const forkVersions: ForkVersions = () => start('version-worker', 'Quoin versions', 3072)

/** Starts the process that makes briefings. */
export const forkPrinter: ForkPrinter = () => start('print-worker', 'Quoin briefing', 3072)

/** `memory`: megabytes of heap it may use. */
function start(entry: string, serviceName: string, memory: number) {
  const child = utilityProcess.fork(join(app.getAppPath(), `out/main/${entry}.js`), [], {
    serviceName,
    execArgv: [`--max-old-space-size=${memory}`],
    stdio: 'ignore',
  })
  return {
    // A process, not a window: it has no origin.
    // eslint-disable-next-line unicorn/require-post-message-target-origin
    post: (request: object) => child.postMessage(request),
    onMessage: (listener: (message: unknown) => void) => void child.on('message', listener),
    onExit: (listener: () => void) => void child.once('exit', () => listener()),
    kill: () => void child.kill(),
  }
}
