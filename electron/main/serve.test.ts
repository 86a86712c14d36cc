import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CSP, fileFor, serve } from './serve'
import { newFolder } from './store/testing/folder'

const get = (url: string, method = 'GET') => ({ url, method })

async function app(): Promise<string> {
  const folder = await newFolder()
  const root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(root, 'index.html'), '<p>Quoin</p>')
  await writeFile(join(root, 'assets/a.js'), 'export {}')
  await writeFile(join(root, 'assets/a.js.map'), '{}')
  await writeFile(join(folder, 'secret.html'), 'secret')
  await symlink(join(folder, 'secret.html'), join(root, 'link.html'))
  return root
}

test('serves the app’s files with their types, under the policy', async () => {
  const answer = serve(await app())
  const page = await answer(get('quoin://app/'))
  expect([page.status, await page.text(), page.headers.get('content-type')]).toEqual([
    200,
    '<p>Quoin</p>',
    'text/html; charset=utf-8',
  ])
  expect([page.headers.get('content-security-policy'), page.headers.get('x-content-type-options')]).toEqual([
    CSP,
    'nosniff',
  ])
  const script = await answer(get('quoin://app/assets/a.js?x=1#y'))
  expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
})

test.each([
  'quoin://app/../secret.html',
  'quoin://app/%2e%2e/secret.html',
  'quoin://app/..%2fsecret.html',
  'quoin://app/assets/..%2f..%2fsecret.html',
  'quoin://app/..%5csecret.html',
  'quoin://app//etc/passwd',
  'quoin://app/%00index.html',
  'quoin://app/C:/secret.html',
  'quoin://app/link.html',
  'quoin://app/assets/a.js.map',
  'quoin://app/assets',
  'quoin://app/%E0%A4%A',
  'quoin://other/index.html',
  'https://app/index.html',
  'file:///etc/passwd',
  'words',
])('does not serve %s', async (url) => {
  expect((await serve(await app())(get(url))).status).toBe(404)
})

test.each(['POST', 'HEAD', 'PUT'])('does not answer %s', async (method) => {
  expect((await serve(await app())(get('quoin://app/', method))).status).toBe(405)
})

test('the policy lets nothing in from outside and nothing inline run', () => {
  const rules = new Map(CSP.split('; ').map((rule) => [rule.split(' ')[0]!, rule.split(' ').slice(1).join(' ')]))
  expect(rules.get('default-src')).toBe("'none'")
  expect(rules.get('connect-src')).toBe("'none'")
  expect(rules.get('script-src')).toBe("'self'")
  expect(CSP).not.toMatch(/unsafe|https?:|\*|blob:/)
})

test('a root with a trailing slash is the same root', () => {
  expect(fileFor('/app/renderer', 'quoin://app/index.html')).toBe(join('/app/renderer', 'index.html'))
})
