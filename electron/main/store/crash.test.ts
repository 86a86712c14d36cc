import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command, Stamped } from '../../../shared/project/commands'
import { apply } from '../../../shared/project/apply'
import { encodeWhole } from '../../../shared/project/file'
import { write, type Project } from '../../../shared/project/model'
import { parseStamp } from '../../../shared/project/stamps'
import { readProjectFile } from './file'
import { addSpeaker, newBench, removeSpeaker, rename } from './testing/bench'
import { faulty } from './testing/faults'

type Step = { do: 'change'; command: Command; wait: boolean } | { do: 'undo' | 'redo' | 'save'; wait: boolean }

const command = fc.oneof(
  fc.nat(4).map((n) => addSpeaker(n)),
  fc.tuple(fc.nat(4), fc.string({ maxLength: 5 })).map(([n, name]) => rename(n, name)),
  fc.nat(4).map((n) => removeSpeaker(n)),
)

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const), command, wait: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('undo' as const, 'redo' as const, 'save' as const),
      wait: fc.boolean(),
    }),
  },
)

const die = (): Error => Object.assign(new Error('the program has ended'), { code: 'EIO', syscall: 'write' })

/** What the commands make of the project as it is in the file. */
function replayed(project: Project, commands: readonly Stamped[]): string {
  for (const stamped of commands) {
    const applied = apply(project, stamped, () => undefined)
    if (!applied.ok) throw new Error(applied.failure.message)
    write(project, stamped.stamp, applied.value)
  }
  return encodeWhole(project)
}

test('whenever the program ends, every acknowledged change is there at the next start', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.nat(120),
      fc.boolean(),
      async (steps, end, half) => {
        const { open, path } = await newBench()
        const start = await readProjectFile(path)
        if (!start.ok) throw new Error(start.failure.message)
        let last = Infinity
        const { io, calls } = faulty({ half, fault: (n) => (n >= last ? die() : undefined) })
        const { session } = await open(io)
        last = calls.length + end
        const acknowledged: Stamped[] = []
        const answers: Promise<unknown>[] = []
        for (const one of steps) {
          const answer =
            one.do === 'save'
              ? session.save()
              : one.do === 'change'
                ? session.apply(one.command, Date.now())
                : session[one.do]()
          answers.push(answer.then((a) => 'ok' in a && a.ok && acknowledged.push(a.value)))
          if (one.wait) await answer
        }
        await Promise.all(answers)
        const again = await open()
        const count = Math.max(0, ...acknowledged.map(({ stamp }) => parseStamp(stamp).count))
        const { project } = again.session
        expect(project.clock[session.replica] ?? 0).toBeGreaterThanOrEqual(count)
        expect(again.notice).toBeUndefined()
        // A change that was on its way may have arrived unacknowledged; where none did, all is as it was.
        const exact = (project.clock[session.replica] ?? 0) === count
        expect(!exact || encodeWhole(project) === replayed(start.value, acknowledged)).toBe(true)
        expect((await again.session.save()).state).toBe('saved')
        await Promise.all([session.close(), again.session.close()])
      },
    ),
    { numRuns: 100 },
  )
}, 60_000)
