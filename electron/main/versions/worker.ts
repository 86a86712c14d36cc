/** Entry of the process that reads versions: an Electron utility process. */
import type { Request } from './protocol'
import { versionReader } from './reader'

interface ParentPort {
  on: (event: 'message', listener: (event: { data: Request }) => void) => void
  postMessage: (message: unknown) => void
}

const { parentPort } = process as typeof process & { parentPort: ParentPort }
const answer = versionReader()
const reply = parentPort.postMessage.bind(parentPort)

// Strictly one after another: the parts of a project come in order.
let last: Promise<unknown> = Promise.resolve()
parentPort.on('message', ({ data }) => {
  last = last.then(() => answer(data)).then(reply)
})
