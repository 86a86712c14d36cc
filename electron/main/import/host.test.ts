import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { plainText } from '../../../shared/text/plain'
import { childFork } from './child-fork'
import { importHost } from './host'
import { fakeFork } from './testing'

const file = (name: string, content: string) => ({ name, bytes: Buffer.from(content) })
const folder = mkdtempSync(join(tmpdir(), 'quoin-host-'))

/** A worker that does what the file's name asks for, and otherwise answers with an article of one line. */
const worker = join(folder, 'worker.mjs')
writeFileSync(
  worker,
  `process.on('message', ({ id, name, bytes }) => {
    if (name === 'hang.txt') for (;;);
    if (name === 'crash.txt') process.exit(1)
    if (name === 'large.txt') return process.send({ id, ok: false, message: 'no', spent: true })
    if (name === 'eat.txt') { const all = []; for (;;) all.push(new Array(1e6).fill(name + all.length)) }
    const text = Buffer.from(bytes).toString()
    const fields = name === 'lie.txt' ? { doc: { type: 'doc', content: [{ type: 'script' }] } } : { title: text, author: String(process.pid), doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } }
    process.send({ id, ok: true, value: { fields, warnings: [], encoding: 'utf-8' } })
  })
  process.on('disconnect', () => process.exit())`,
)

describe('with a process of its own', () => {
  const host = importHost(childFork(worker), { limit: 3000 })
  afterAll(() => host.close())

  test.each(['crash.txt', 'hang.txt', 'lie.txt', 'eat.txt'])(
    '%s costs that file and no other',
    { timeout: 60_000 },
    async (bad) => {
      const [first, second] = await Promise.all([host.read(file(bad, 'x')), host.read(file('good.txt', 'fine'))])
      expect(first).toMatchObject({ ok: false, failure: { message: expect.stringContaining(bad) } })
      expect(second).toMatchObject({ ok: true, value: { fields: { title: 'fine' } } })
    },
  )

  test('a file that hangs holds up no other where several are read side by side', async () => {
    const pair = importHost(childFork(worker), { limit: 60_000, size: 2 })
    const hanging = pair.read(file('hang.txt', 'x'))
    const others = await Promise.all(['a', 'b', 'c'].map((name) => pair.read(file(`${name}.txt`, name))))
    expect(others.map((read) => read.ok && read.value.fields.title)).toEqual(['a', 'b', 'c'])
    pair.cancel()
    expect(await hanging).toMatchObject({ ok: false, failure: { name: 'cancelled' } })
    pair.close()
  })

  test('one process reads file after file, and is replaced when it has grown', async () => {
    const pid = async (): Promise<unknown> => {
      const read = await host.read(file('good.txt', 'fine'))
      return read.ok && read.value.fields.author
    }
    const first = await pid()
    expect(await pid()).toBe(first)
    await host.read(file('large.txt', 'x'))
    expect(await pid()).not.toBe(first)
  })

  test('a worker that does not exist is a sentence, not an accident', async () => {
    const none = importHost(childFork(join(folder, 'none.mjs')))
    expect((await none.read(file('a.txt', 'x'))).ok).toBe(false)
    none.close()
  })

  test('stopping ends what runs and what waits, and the host goes on', async () => {
    const all = ['hang.txt', 'a.txt', 'b.txt'].map((name) => host.read(file(name, 'x')))
    host.cancel()
    for (const result of await Promise.all(all))
      expect(result).toMatchObject({ ok: false, failure: { name: 'cancelled' } })
    expect((await host.read(file('good.txt', 'fine'))).ok).toBe(true)
  })
})

describe('with the real importers', () => {
  const host = importHost(fakeFork)

  test('the original is described', async () => {
    const read = await host.read(file('a.txt', 'Some words.\n'))
    expect(read).toMatchObject({
      ok: true,
      value: {
        fields: {
          source: {
            name: 'a.txt',
            size: 12,
            type: 'text',
            encoding: 'utf-8',
            sha256: 'e899df8e51b60bf8a6ede73fe5c7b4267bf5e48937e848bac3c6efd906833821',
          },
        },
      },
    })
  })

  test('what is too large or of no known kind is not even read', async () => {
    expect(await host.read({ name: 'big.txt', bytes: new Uint8Array(50_000_000) })).toMatchObject({
      failure: { message: expect.stringContaining('50 MB') },
    })
    expect(await host.read(file('a.xyz', 'x'))).toMatchObject({ failure: { message: expect.stringContaining('.txt') } })
  })

  test('a paste is HTML where that has words, else text, and known by its words', async () => {
    const rich = await host.readPaste({ html: '<p>Some <b>words</b></p>', text: 'Some words' })
    const plain = await host.readPaste({ html: '<img src="https://a.example/x.png">', text: 'Some words' })
    if (!rich.ok || !plain.ok) throw new Error('refused')
    expect(rich.value.fields.source).toMatchObject({ type: 'pasted-html' })
    expect(plain.value.fields.source).toMatchObject({ type: 'pasted-text', sha256: rich.value.fields.source.sha256 })
    expect(plainText(plain.value.fields.doc).text).toBe('Some words')
    expect((await host.readPaste({ text: ' \n' })).ok).toBe(false)
  })
})
