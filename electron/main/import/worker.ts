/** Entry of the import process: an Electron utility process in the app, a child process under the command line. */
import { answer } from './answer'
import { boundMemory } from './memory'
import type { Request } from './protocol'

interface ParentPort {
  on: (event: 'message', listener: (event: { data: Request }) => void) => void
  postMessage: (message: unknown) => void
}

boundMemory()

const { parentPort } = process as typeof process & { parentPort?: ParentPort }

if (parentPort) {
  const reply = parentPort.postMessage.bind(parentPort)
  parentPort.on('message', ({ data }) => void answer(data).then(reply))
} else {
  process.on('message', (request: Request) => void answer(request).then((reply) => process.send?.(reply)))
  // Nobody is left to answer to.
  process.on('disconnect', () => process.exit())
}
