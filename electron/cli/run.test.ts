import { expect, test } from 'vitest'
import { EXIT, type Cli, type CliCommand } from './command'
import { run } from './run'
import { aligned } from './table'

const failing: CliCommand = {
  name: 'fail',
  usage: 'FILE',
  summary: 'Fails.',
  run: () => Promise.reject(new Error('broken\n    at secret place')),
}

async function call(...args: string[]) {
  const out: string[] = []
  const said: string[] = []
  const code = await run(args, { out: (line) => void out.push(line), say: (line) => void said.push(line) } as Cli, [
    failing,
  ])
  return { code, out: out.join('\n'), said: said.join('\n') }
}

test('an unknown command, and none, are answered with the overview', async () => {
  for (const args of [['suggest', 'x'], []])
    expect(await call(...args)).toMatchObject({
      code: EXIT.usage,
      out: '',
      said: expect.stringContaining('quoin fail FILE'),
    })
})

test('help is no error', async () =>
  expect(await call('--help')).toMatchObject({ code: EXIT.done, said: '', out: expect.stringContaining('Fails.') }))

test('a fault of ours is one sentence without a stack', async () => {
  const { code, said } = await call('fail')
  expect(code).toBe(EXIT.usage)
  expect(said).toMatch(/^Quoin failed on this \(broken\)/)
  expect(said).not.toContain('secret')
})

test('columns stay aligned beside wide letters, and a terminal is not steered by a title', () => {
  expect(
    aligned([
      ['部長', 'x'],
      ['a\u001b[2Jb', 'y'],
    ]),
  ).toEqual(['部長    x', 'a [2Jb  y'])
})
