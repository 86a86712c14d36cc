import { setImmediate as tick } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { articles } from '../../../shared/project/select'
import { fromLines } from '../../../shared/text/rich'
import { err, ok } from '../../../shared/result'
import type { Session } from '../store/session'
import { addSpeaker, newBench } from '../store/testing/bench'
import { diskFull, faulty } from '../store/testing/faults'
import type { Read } from './files'
import { Job, type Wanted } from './job'
import { Held } from './take'

/** A file of this text, as the reader gives it; its size makes every one go in at once. */
const article = (text: string): Read => {
  const source = { name: `${text}.txt`, size: 2_000_000, sha256: text.padEnd(64, '0'), type: 'text', encoding: 'utf-8' }
  return ok({ fields: { title: text, doc: fromLines(text), source }, warnings: [], encoding: 'utf-8' })
}

const file = (name: string, read: () => Read | Promise<Read> = () => article(name)): Wanted => ({
  name,
  anyway: false,
  read: async () => read(),
})

/** Ends when that article is in the project. */
async function inside(session: Session, title: string): Promise<void> {
  while (!titles(session).includes(title)) await tick()
}

const jobOf = (session: Session, held = new Held()) => new Job(session, { held, onProgress: () => undefined })
const titles = ({ project }: Session): string[] => articles(project).map(({ title }) => title)
const note = (text: string) => expect.objectContaining({ outcome: 'note', message: expect.stringContaining(text) })

test('what comes in bit by bit keeps its order and is one step, apart from what is done meanwhile', async () => {
  const { session } = await (await newBench()).open()
  const done = await jobOf(session).run([
    file('one'),
    file('two', async () => {
      await inside(session, 'one')
      await session.apply(addSpeaker(1, 'Ana'), Date.now())
      return article('two')
    }),
    file('bad', () => err('not-imported', 'It is empty.')),
    file('three'),
  ])
  expect(done.ok && done.value.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'failed', 'ok'])
  expect([titles(session), session.labels.undo]).toEqual([['one', 'two', 'three'], 'Add speaker'])
  await session.undo()
  expect(session.labels.undo).toBe('Import 3 articles')
  await session.undo()
  expect([titles(session), session.labels.undo]).toEqual([[], undefined])
  await session.redo()
  expect(titles(session)).toEqual(['one', 'two', 'three'])
})

test('undone while it runs, it ends and brings nothing more', async () => {
  const { session } = await (await newBench()).open()
  const files = ['one', 'two', 'three', 'four'].map((name) =>
    file(name, async () => {
      if (name === 'three') {
        await inside(session, 'one')
        while ((await session.undo()).ok) continue
      }
      return article(name)
    }),
  )
  const done = await jobOf(session).run(files)
  expect(done.ok && done.value.at(-1)).toEqual(note('undone while it ran'))
  expect(titles(session)).toEqual([])
})

test('when the project is put away meanwhile, what is in stays there, and the rest is not brought in anywhere', async () => {
  const { session } = await (await newBench()).open()
  const done = await jobOf(session).run([
    file('one'),
    file('two', async () => {
      await inside(session, 'one')
      await session.close()
      return article('two')
    }),
    file('three'),
  ])
  expect(done.ok && done.value).toEqual([expect.objectContaining({ title: 'one' }), note('after 1 of 3 files')])
  expect(titles(session)).toEqual(['one'])
})

test('stopped, it says how far it came; with nothing in it, it is as if it had never been', async () => {
  const { session } = await (await newBench()).open()
  const job = jobOf(session)
  const stopped = await job.run([
    file('one'),
    file('two', async () => {
      await inside(session, 'one')
      job.stop()
      return article('two')
    }),
    file('three'),
  ])
  expect(stopped.ok && stopped.value).toEqual([expect.objectContaining({ title: 'one' }), note('What came in stays')])
  const other = jobOf(session)
  other.stop()
  expect(await other.run([file('four')])).toMatchObject({ ok: false, failure: { name: 'cancelled' } })
  expect(titles(session)).toEqual(['one'])
})

test('a disk that is full ends it with the reason', async () => {
  let full = false
  const { io } = faulty({ fault: (_, name) => (full && name === 'write' ? diskFull() : undefined) })
  const { session } = await (await newBench()).open(io)
  const done = await jobOf(session).run([
    file('one'),
    file('two', async () => {
      await inside(session, 'one')
      // In its turn: what was before it is on the disk.
      await session.apply(addSpeaker(1, 'Ana'), Date.now())
      full = true
      return article('two')
    }),
    file('three'),
  ])
  expect(done.ok && done.value.at(-1)).toEqual(note('journal could not be written'))
  expect(titles(session)).toEqual(['one'])
})

test('the same file twice in one import comes in once, and can be wanted all the same', async () => {
  const { session } = await (await newBench()).open()
  const held = new Held()
  const done = await jobOf(session, held).run([file('one'), file('copy', () => article('one'))])
  const [, twin] = done.ok ? done.value : []
  expect(twin).toMatchObject({ outcome: 'duplicate', title: 'one' })
  const again = held.get(twin!.outcome === 'duplicate' ? twin!.key : '')
  expect(await jobOf(session).run([again!])).toMatchObject({ ok: true, value: [{ outcome: 'ok' }] })
  expect(titles(session)).toEqual(['one', 'one'])
})
