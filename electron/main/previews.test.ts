import { expect, test } from 'vitest'
import { Previews } from './previews'

const get = (url: string) => ({ method: 'GET', url })

test('a window’s page is there until the next one, under a policy that lets nothing run or be fetched', async () => {
  const previews = new Previews()
  const first = previews.put(1, '<p>One</p>')
  const answer = previews.answer(get(first))!
  expect([answer.status, await answer.text()]).toEqual([200, '<p>One</p>'])
  const policy = answer.headers.get('content-security-policy')!
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/; sandbox$/)
  const second = previews.put(1, '<p>Two</p>')
  expect(previews.answer(get(first))!.status).toBe(404)
  expect(await previews.answer(get(second))!.text()).toBe('<p>Two</p>')
  previews.drop(1)
  expect(previews.answer(get(second))!.status).toBe(404)
})

test('two windows do not take each other’s pages', async () => {
  const previews = new Previews()
  const [one, two] = [previews.put(1, 'one'), previews.put(2, 'two')]
  expect(await previews.answer(get(one))!.text()).toBe('one')
  expect(await previews.answer(get(two))!.text()).toBe('two')
})

test('other addresses are not its business', () => {
  expect(new Previews().answer(get('quoin://app/index.html'))).toBeUndefined()
  expect(new Previews().answer({ method: 'POST', url: 'quoin://preview/1' })!.status).toBe(404)
})
