import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { projectIn } from './embedded'
import { finishPdf } from './finish'

const PROJECT = new TextEncoder().encode('{"quoin":1}')

async function briefing(more: { withProject?: Uint8Array } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  return finishPdf(await document.save(), { title: 'T', author: '', now: 0, headings: [], data: '{}', ...more })
}

test('a project goes into a PDF and comes out of it as it was', async () => {
  expect(await projectIn(await briefing({ withProject: PROJECT }))).toEqual(PROJECT)
})

test('a briefing that carries none has none, whatever else is attached', async () => {
  expect(await projectIn(await briefing())).toBeUndefined()
})

test.each([
  ['nothing', new Uint8Array()],
  ['no PDF', new TextEncoder().encode('just words, as long as a head of a PDF would be')],
  ['a head alone', new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<')],
])('%s is refused', async (_, bytes) => {
  await expect(projectIn(bytes)).rejects.toThrow(/PDF|empty|structure/i)
})

test('a PDF cut in two gives a project whole or not at all', async () => {
  const whole = await briefing({ withProject: PROJECT })
  for (let at = 1; at < 8; at++) {
    const found = await projectIn(whole.slice(0, (whole.length * at) >> 3)).catch(() => undefined)
    expect([undefined, PROJECT]).toContainEqual(found)
  }
})
