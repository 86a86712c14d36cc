/** Entry of the process that makes briefings: an Electron utility process. */
import { briefingMaker } from './maker'
import type { Reply, Request } from './protocol'

interface ParentPort {
  on: (event: 'message', listener: (event: { data: Request }) => void) => void
  postMessage: (message: unknown) => void
}

const { parentPort } = process as typeof process & { parentPort: ParentPort }
const reply = (message: Reply): void => parentPort.postMessage.call(parentPort, message)

let current = 0
const make = briefingMaker((part, share) => reply({ id: current, part, ...(share !== undefined && { share }) }))

async function answer({ id, ...ask }: Request): Promise<void> {
  current = id
  try {
    reply({ id, ok: true, value: await make(ask) })
  } catch (error) {
    reply({ id, ok: false, message: error instanceof Error ? error.message : 'unknown' })
  }
}

// Strictly one after another: the parts of a project come in order.
let last: Promise<void> = Promise.resolve()
parentPort.on('message', ({ data }) => {
  last = last.then(() => answer(data))
})
