import { expect, test } from 'vitest'
import { ok } from '../../shared/result'
import { createDispatch, type Caller, type Handlers } from './dispatch'

const OURS = { window: 7 }

function door() {
  const seen: unknown[] = []
  const logged: string[] = []
  const handlers = {
    'project.open': (input: unknown, caller: Caller) => {
      seen.push([input, caller])
      return ok(null)
    },
    'project.undo': () => {
      throw new Error('“secret words of an article”')
    },
  } as unknown as Handlers
  const dispatch = createDispatch<{ window: number } | null>({
    handlers,
    windowOf: (event) => event?.window,
    log: (what, error) => logged.push(error instanceof Error ? `${what} ${error.name}` : what),
  })
  return { dispatch, seen, logged }
}

test('a call from one of our windows reaches its handler, decoded, with the paths of dropped files', async () => {
  const { dispatch, seen } = door()
  expect(await dispatch(OURS, 'project.open', { path: '/a.quoin', more: 1 }, ['/b.quoin'])).toEqual({
    ok: true,
    value: null,
  })
  expect(seen).toEqual([[{ path: '/a.quoin' }, { window: 7, paths: ['/b.quoin'] }]])
})

test.each([
  ['a foreign sender', null, 'project.open', {}, 'foreign-sender'],
  ['a call that does not exist', OURS, 'project.destroy', {}, 'unknown-call'],
  ['a name from the prototype', OURS, 'constructor', {}, 'unknown-call'],
  ['a name that is no text', OURS, ['project.open'], {}, 'unknown-call'],
  ['an input of the wrong shape', OURS, 'project.open', { path: 7 }, 'bad-input'],
  ['an input of another kind', OURS, 'project.open', 'words', 'bad-input'],
])('%s is refused before anything runs', async (_, event, name, input, failure) => {
  const { dispatch, seen, logged } = door()
  expect(await dispatch(event, name, input, [])).toMatchObject({ ok: false, failure: { name: failure } })
  expect([seen, logged.length]).toEqual([[], 1])
})

test('paths that are none are dropped', async () => {
  const { dispatch, seen } = door()
  await dispatch(OURS, 'project.open', {}, [{ path: '/etc/passwd' }])
  expect(seen).toEqual([[{}, { window: 7, paths: [] }]])
})

test('a fault behind the door becomes a calm sentence, and its words stay out of the log', async () => {
  const { dispatch, logged } = door()
  expect(await dispatch(OURS, 'project.undo', {}, [])).toMatchObject({ ok: false, failure: { name: 'fault' } })
  expect(logged).toEqual(['project.undo Error'])
})
