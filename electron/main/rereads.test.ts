import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { ImportedFile, NewerCopy } from '../../shared/contract'
import { newProject } from '../../shared/project/model'
import { encodeWhole } from '../../shared/project/file'
import { articles } from '../../shared/project/select'
import type { Result } from '../../shared/result'
import type { Desktop } from './desktop'
import { fakeFork } from './import/testing'
import { Imports } from './imports'
import { Originals } from './originals'
import { Replicas } from './store/replicas'
import { openSettings } from './store/settings'
import { newFolder } from './store/testing/folder'
import { Workbench } from './workbench'

const unwrap = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

async function desk() {
  const folder = await newFolder()
  const chosen: string[] = []
  const sample = join(folder, 'sample.quoin')
  await writeFile(sample, encodeWhole(newProject('p_0000000000sample', 'Sample', '1.abcd.1')))
  const [settings, replicas] = await Promise.all([openSettings(folder), Replicas.open(folder)])
  const workbench = new Workbench({
    store: { userData: folder, replicas },
    settings,
    desktop: {
      tell: () => undefined,
      tellOne: () => undefined,
      collect: () => Promise.resolve(),
      chooseFiles: () => Promise.resolve(chosen),
    } as unknown as Desktop,
    log: () => undefined,
    sample,
  })
  onTestFinished(() => workbench.close())
  unwrap(await workbench.openPath(sample))
  const originals = new Originals()
  const imports = new Imports(workbench, fakeFork, originals)
  const bringIn = async (name: string, bytes: Uint8Array): Promise<ImportedFile> =>
    unwrap(
      await imports.bringIn([{ name, size: () => Promise.resolve(bytes.length), bytes: () => Promise.resolve(bytes) }]),
    )[0]!
  return { folder, chosen, imports, originals, bringIn, all: () => articles(workbench.current!.project) }
}

const CYRILLIC = Buffer.from('Ìèíèñòð ñêàçàë\n\nÂñ¸ èä¸ò ïî ïëàíó è áóäåò â ïîðÿäêå, ñêàçàë îí âå÷åðîì.', 'latin1')
const words = ({ json }: NewerCopy): string => json

test('a file whose encoding was guessed can be read in another, with its head, and nothing is changed by that', async () => {
  const { imports, bringIn, all } = await desk()
  await bringIn('a.txt', CYRILLIC)
  const [article] = all()
  expect(article).toMatchObject({ title: 'Министр сказал', check: ['encoding'] })
  const read = unwrap(
    await imports.rereads.readAs(article!.id, { encoding: 'koi8-r' }, { ask: false, window: undefined }),
  )
  expect(words(read)).not.toContain('Министр')
  expect([read.check, read.source.sha256, read.source.encoding]).toEqual([[], article!.source.sha256, 'koi8-r'])
  expect(read.head?.title).not.toBe('Министр сказал')
  expect(all()[0]).toBe(article)
})

test('a file that is no longer held is asked for, and another is refused', async () => {
  const { folder, chosen, imports, originals, bringIn, all } = await desk()
  await bringIn('a.txt', CYRILLIC)
  const { id } = all()[0]!
  originals.keep('other', { name: 'film', bytes: new Uint8Array(64_000_000) })
  const readAs = (ask: boolean) => imports.rereads.readAs(id, { encoding: 'koi8-r' }, { ask, window: 1 })
  expect(await readAs(false)).toMatchObject({ failure: { name: 'no-original' } })
  expect(await readAs(true)).toMatchObject({ failure: { name: 'cancelled' } })
  chosen.push(join(folder, 'b.txt'))
  await writeFile(chosen[0]!, 'Other words.')
  expect(await readAs(true)).toMatchObject({ failure: { name: 'other-file' } })
  await writeFile(chosen[0]!, CYRILLIC)
  expect(await readAs(true)).toMatchObject({ ok: true })
  // It is held again.
  expect(await readAs(false)).toMatchObject({ ok: true })
})

test('what is attached to a mail comes in as articles of their own, when it is wanted', async () => {
  const { imports, bringIn, all } = await desk()
  const mail = [
    'From: a@example.org',
    'Subject: Two reports',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See below.',
    '--b',
    'Content-Type: text/plain',
    'Content-Disposition: attachment; filename="report.txt"',
    '',
    'The bridge stays shut, the council said.',
    '--b',
    'Content-Type: application/octet-stream',
    'Content-Disposition: attachment; filename="run.exe"',
    '',
    'MZ',
    '--b--',
  ].join('\r\n')
  await bringIn('a.eml', Buffer.from(mail))
  const { id } = all()[0]!
  const attached = unwrap(await imports.rereads.attachments(id, { ask: false, window: undefined }))
  expect(attached.map(({ name, readable }) => [name, readable])).toEqual([
    ['report.txt', true],
    ['run.exe', false],
  ])
  expect(all()).toHaveLength(1)
  const [report] = unwrap(await imports.rereads.attached(id, [0]))
  expect([report!.name, Buffer.from(report!.bytes).toString().trim()]).toEqual([
    'report.txt',
    'The bridge stays shut, the council said.',
  ])
})
