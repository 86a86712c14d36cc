import { beforeEach, expect, test } from 'vitest'
import { applyCommand } from './apply-command'
import { checkCommand } from './check-command'
import { importCommand } from './import-command'
import { world, type World } from './testing'

interface Report {
  ok: boolean
  problems: { place: string; problem: string }[]
}

let w: World

beforeEach(async () => {
  w = world()
  w.put('a.txt', 'Bridge shut\r\n\r\nNobody knows.\r\n')
  const { out } = await w.call(importCommand, ['a.txt', '--into', 'p.quoin', '--json'])
  const { id } = JSON.parse(out[0]!) as { id: string }
  const record = { id: 'm_00000mark1', kind: 'quote', article: id, spans: [{ exact: 'Nobody' }] }
  await w.call(applyCommand, ['p.quoin', '-'], JSON.stringify({ do: 'add', table: 'marks', record }))
})

async function check(): Promise<{ code: number; report: Report }> {
  const { code, out } = await w.call(checkCommand, ['p.quoin', '--json'])
  return { code, report: JSON.parse(out[0]!) as Report }
}

/** The project file as it is after something else has been at it. */
const spoil = (from: string | RegExp, to: string): void => w.put('p.quoin', w.get('p.quoin').replace(from, to))

test('a sound project', async () => {
  expect(await check()).toEqual({ code: 0, report: { ok: true, problems: [] } })
  expect((await w.call(checkCommand, ['p.quoin'])).out).toEqual(['p.quoin is sound.'])
})

test('a text that was changed behind the marks', async () => {
  spoil('Nobody knows', 'Anyone knows')
  expect(await check()).toMatchObject({
    code: 1,
    report: { problems: [{ place: 'marks/m_00000mark1 spans.0', problem: expect.stringContaining('Nobody') }] },
  })
})

test('a text that is not the one that was imported', async () => {
  w.put('b.txt', 'One plain line.')
  await w.call(importCommand, ['b.txt', '--into', 'p.quoin'])
  spoil('One plain line.', 'One false line.')
  expect((await check()).report.problems).toMatchObject([{ place: expect.stringMatching(/^articles\/a_.* doc$/) }])
})

test('a reference to nothing, and a record that cannot be read', async () => {
  spoil('"spans":', '"speaker":"s_000000nobody","spans":')
  spoil('"speakers":[]', '"speakers":[{"id":"s_000000000bad","stamp":"1.abcd.1","name":7}]')
  expect(await check()).toMatchObject({
    code: 1,
    report: {
      ok: false,
      problems: [
        { place: 'speakers/s_000000000bad', problem: expect.stringContaining('name') },
        { place: 'marks/m_00000mark1 speaker', problem: expect.stringContaining('s_000000nobody') },
      ],
    },
  })
  expect((await w.call(checkCommand, ['p.quoin'])).out).toHaveLength(2)
})

test.each(['', 'null', '{"quoin":99,"id":"p_000000000test0000"}', '{"quoin":1,"articles":[{"id'])(
  'what cannot be read at all: %j',
  async (content) => {
    w.put('p.quoin', content)
    const { code, report } = await check()
    expect([code, report.ok, report.problems.length]).toEqual([2, false, 1])
    expect(w.get('p.quoin')).toBe(content)
  },
)
