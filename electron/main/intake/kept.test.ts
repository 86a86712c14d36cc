import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { carryOriginals, keepOriginal, originalOf } from './kept'

let project = ''
beforeEach(() => {
  project = join(mkdtempSync(join(tmpdir(), 'quoin-originals-')), 'Talks.quoin')
})

const bytes = Buffer.from('An article.')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const source = { name: 'a b.HTML', size: bytes.length, sha256, type: 'html', encoding: 'utf-8' }

test('an original lies beside the project under its hash, as it came', async () => {
  expect(await originalOf(project, source)).toBeUndefined()
  await keepOriginal(project, source, bytes)
  const path = await originalOf(project, source)
  expect(path).toBe(join(project, `../Talks originals/${sha256}.html`))
  expect(readFileSync(path!)).toEqual(bytes)
  expect(statSync(path!).mode & 0o111).toBe(0)
})

test('no name and no hash of a stranger leads anywhere else', async () => {
  await keepOriginal(project, { ...source, name: '../../run.exe' }, bytes)
  expect(existsSync(join(project, `../Talks originals/${sha256}`))).toBe(true)
  const outside = { ...source, sha256: '../Talks.quoin' }
  writeFileSync(project, 'mine')
  await keepOriginal(project, outside, bytes)
  expect(await originalOf(project, outside)).toBeUndefined()
  expect(readFileSync(project, 'utf8')).toBe('mine')
})

test('they go along with a project that gets its first name, and are copied with one that had another', async () => {
  const [named, copy] = ['Named', 'Copy'].map((name) => project.replace('Talks', name)) as [string, string]
  await keepOriginal(project, source, bytes)
  await carryOriginals(project, named, true)
  expect([await originalOf(project, source), await originalOf(named, source)]).toEqual([undefined, expect.anything()])
  await carryOriginals(named, copy, false)
  expect([await originalOf(named, source), await originalOf(copy, source)]).not.toContain(undefined)
  await carryOriginals(project, copy, true)
})
