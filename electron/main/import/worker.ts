/** Entry of the import process: an Electron utility process in the app, a child process under the command line. */
import { answer } from './answer'
import { boundMemory } from './memory'
import type { Request } from './protocol'

interface ParentPort {
  on: (event: 'message', listener: (event: { data: Request }) => void) => void
  postMessage: (message: unknown) => void
}

const memory = boundMemory()

const read = async (request: Request): Promise<object> => {
  memory.begin()
  const reply = await answer(request)
  return { ...reply, spent: memory.spent() }
}

const { parentPort } = process as typeof process & { parentPort?: ParentPort }

if (parentPort) {
  const reply = parentPort.postMessage.bind(parentPort)
  parentPort.on('message', ({ data }) => void read(data).then(reply))
} else {
  process.on('message', (request: Request) => void read(request).then((reply) => process.send?.(reply)))
  // Nobody is left to answer to.
  process.on('disconnect', () => process.exit())
}
