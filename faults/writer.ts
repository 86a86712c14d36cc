/**
 * A program that works on a project until it is killed: `node writer.mjs PATH USERDATA SEED FROM`. It says on stdout
 * `opening`, `opened`, and `ack N TIME` as soon as change N is acknowledged, never before; the clock is the machine's.
 */
import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { chance } from '../bench/lib/projects.mjs'
import { change, openAt } from './store'

const [path = '', userData = '', seed = '1', from = '0'] = process.argv.slice(2)
const random = chance(Number(seed))
let next = Number(from)

function say(line: string): void {
  for (;;) {
    try {
      writeSync(1, `${line}\n`)
      return
    } catch (error) {
      // The pipe is full: whoever reads is slower than we are.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
    }
  }
}

for (;;) {
  say('opening')
  const { session } = await openAt({ path, userData })
  say('opened')
  for (let turns = 5 + random() * 60; turns > 0; turns--) {
    const dice = random()
    if (dice < 0.15) void session.save()
    else if (dice < 0.25) await session.save()
    else if (dice < 0.3) await sleep(random() * 5)
    else {
      const some = Array.from({ length: 1 + Math.floor(random() * 6) }, async () => {
        const n = next++
        const done = await session.apply(change(n), Date.now())
        say(`${done.ok ? 'ack' : 'refused'} ${n} ${process.hrtime.bigint()}`)
      })
      await Promise.all(some)
    }
  }
  await session.close()
}
