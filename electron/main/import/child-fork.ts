import { fork } from 'node:child_process'
import type { Fork } from './protocol'

/** Starts the built worker in plain Node, with a bound on its memory. */
export const childFork =
  (worker: string): Fork =>
  () => {
    const child = fork(worker, [], {
      execArgv: ['--max-old-space-size=1024'],
      serialization: 'advanced',
      // Its own complaints are not for the person: what matters arrives as an answer.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    // Without a listener a failed start would end this program; `exit` follows it or the message cannot be sent.
    const gone = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.once('error', () => resolve())
    })
    return {
      post: (request) => void child.send(request, () => undefined),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void gone.then(listener),
      kill: () => void child.kill('SIGKILL'),
    }
  }
