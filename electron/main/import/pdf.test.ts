import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../../shared/text/plain'
import { Refusal } from './imported'
import { pdf } from './pdf'
import { outline } from './testing'

interface Words {
  x: number
  y: number
  size?: number
  text: string
}

/** A PDF of such words, 600 points wide and 800 high, with `y` from the top, in Courier, whose letters are .6 wide. */
function pdfOf(pages: readonly (readonly Words[])[], info = '', annotations = ''): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Lang(en-GB)>>',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Courier>>',
    `<<${info}>>`,
  ]
  const kids: number[] = []
  for (const words of pages) {
    const content = words
      .map(
        ({ x, y, size = 10, text }) =>
          `BT /F ${size} Tf 1 0 0 1 ${x} ${800 - y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`,
      )
      .join('\n')
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`)
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents ${objects.length} 0 R${annotations && `/Annots[${annotations}]`}>>`,
    )
    kids.push(objects.length)
  }
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.from(
    `${file}trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${xref}\n%%EOF`,
    'latin1',
  )
}

/** Lines of text one under another. */
const block = (x: number, y: number, lines: readonly string[], leading = 12): Words[] =>
  lines.map((text, i) => ({ x, y: y + i * leading, text }))

const read = (bytes: Uint8Array) => pdf.read(bytes, 'a.pdf')
const linesOf = async (...pages: Words[][]) => outline((await read(pdfOf(pages))).fields.doc!)

/** The plain text from where each page begins. */
const pagesOf = async (...pages: Words[][]): Promise<string[]> => {
  const { fields } = await read(pdfOf(pages))
  const { text } = plainText(fields.doc!)
  return fields.pages!.map(({ at }) => text.slice(at, at + 9))
}

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const error = await read(bytes).catch((caught: unknown) => caught)
  if (error instanceof Refusal) return error.message
  throw error
}

describe('the text of a page', () => {
  test('lines become paragraphs again, and headings are larger', async () =>
    expect(
      await linesOf([
        { x: 50, y: 60, size: 20, text: 'Bridge stays shut' },
        ...block(50, 100, [
          'The council met on Tuesday to talk about the govern-',
          'ment and its face-saving, long-awaited plan for it,',
          'and went home.',
        ]),
        ...block(50, 152, ['Nobody could say how long the bridge would be shut.', 'It was late.']),
      ]),
    ).toEqual([
      'h1 Bridge stays shut',
      'The council met on Tuesday to talk about the government and its face-saving, long-awaited plan for it, and went home.',
      'Nobody could say how long the bridge would be shut. It was late.',
    ]))

  test('a short last line ends a paragraph where nothing else parts them', async () =>
    expect(
      await linesOf(
        block(50, 100, [
          'The council met on Tuesday to talk about the plan',
          'and went.',
          'Nobody could say how long it would be shut, as the',
          'mayor said.',
        ]),
      ),
    ).toEqual([
      'The council met on Tuesday to talk about the plan and went.',
      'Nobody could say how long it would be shut, as the mayor said.',
    ]))

  test('an indent begins one', async () => {
    const first = [
      'The council met on Tuesday to talk about the plans',
      'of the town and of its mayor, for the bridge is shut',
    ]
    const second = [
      'Nobody could say how long it would be shut, as',
      'the mayor said on the same day, or so they wrote in',
      'the paper of the next day.',
    ]
    expect(
      await linesOf([
        ...block(50, 100, first),
        ...block(70, 124, second.slice(0, 1)),
        ...block(50, 136, second.slice(1)),
      ]),
    ).toEqual([first.join(' '), second.join(' ')])
  })

  test('columns are read one after another, below what spans them', async () => {
    const left = [
      'The council met on Tuesday for',
      'talks on the plan, and nobody',
      'could say for how long anyone',
      'would have to wait for a new',
      'bridge across the old harbour',
      'of the town, the mayor said at',
    ]
    const right = [
      'the end of the long day while',
      'the rain went on, and the men',
      'of the port went home by the',
      'other road that is twice as',
      'long but safe for all who go',
      'by night.',
    ]
    const [text] = await linesOf([
      { x: 60, y: 60, size: 24, text: 'A bridge for all of the town' },
      ...block(50, 100, left),
      ...block(320, 100, right),
    ]).then((lines) => lines.slice(1))
    expect(text).toBe([...left, ...right].join(' '))
  })

  test('bullets are a list', async () =>
    expect(
      await linesOf([
        ...block(50, 100, ['The council had these in mind, in this order here:']),
        ...block(60, 130, ['* one', '* two']),
      ]),
    ).toEqual(['The council had these in mind, in this order here:', '- one', '- two']))

  test('running heads and page numbers go, and a sentence goes on over the page', async () => {
    const page = (n: number, lines: string[]): Words[] => [
      { x: 200, y: 30, text: `Larne Post ${n}` },
      ...block(50, 100, lines),
      { x: 290, y: 780, text: String(n) },
    ]
    expect(
      await linesOf(
        page(1, [
          'The council met on Tuesday to talk about the plans of',
          'the town and of its mayor, who could not say how long',
        ]),
        page(2, ['it would take, or what it would cost to mend the old', 'bridge.']),
      ),
    ).toEqual([
      'The council met on Tuesday to talk about the plans of the town and of its mayor, who could not say how long it would take, or what it would cost to mend the old bridge.',
    ])
  })

  test('links to the web, and no others', async () => {
    const link = (uri: string, y: number) =>
      `<</Type/Annot/Subtype/Link/Rect[50 ${800 - y - 3} 200 ${800 - y + 10}]/A<</S/URI/URI(${uri})>>>>`
    const { doc } = (
      await read(
        pdfOf(
          [
            [
              { x: 50, y: 100, text: 'the report' },
              { x: 50, y: 200, text: 'the trap' },
            ],
          ],
          '',
          link('https://example.org/r', 100) + link('javascript:alert\\(1\\)', 200),
        ),
      )
    ).fields
    expect(doc!.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'the report', marks: [{ type: 'link', attrs: { href: 'https://example.org/r' } }] },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'the trap' }] },
    ])
  })
})

test('what the document says about itself, but not the file’s date', async () => {
  const { fields } = await read(
    pdfOf([block(50, 100, ['Words.'])], '/Title(Bridge stays shut)/Author(Jane Doe)/CreationDate(D:20260214080000Z)'),
  )
  expect(fields).toMatchObject({ title: 'Bridge stays shut', author: 'Jane Doe', published: '', language: 'en-GB' })
  expect(fields.origins).toContainEqual({ field: 'title', from: 'PDF properties' })
})

describe('a file without an article says why', () => {
  test('a scan has no text', async () => expect(await refusal(pdfOf([[], []]))).toMatch(/text recognition/))

  test('one with a password', async () => {
    const document = await PDFDocument.create()
    document.addPage()
    document.encrypt({ userPassword: 'secret', ownerPassword: 'other' })
    expect(await refusal(await document.save())).toMatch(/password/)
  })

  test('one that is damaged, empty or no PDF', async () => {
    expect(await refusal(Buffer.from('%PDF-1.7\nnothing'))).toMatch(/damaged/)
    expect(await refusal(new Uint8Array())).toMatch(/is empty/)
    expect(await refusal(Buffer.from('plain words'))).toMatch(/no PDF/)
  })
})

test('a PDF that carries a project says how to open it', async () => {
  const document = await PDFDocument.load(pdfOf([[{ x: 60, y: 60, text: 'Words to read.' }]]))
  await document.attach(new Uint8Array([123, 125]), 'project.quoin')
  const { warnings } = await pdf.read(await document.save(), 'b.pdf')
  expect(warnings.join(' ')).toContain('File > Open')
})

test('pages without text are told', async () => {
  const { warnings } = await read(pdfOf([block(50, 100, ['Words.']), []]))
  expect(warnings).toEqual(['1 of 2 pages has no text: pictures, or scanned without text recognition.'])
})

describe('each passage knows its page', () => {
  const full = (first: string): string[] => [
    `${first} words that fill the line to its end`,
    ...Array.from({ length: 5 }, () => 'words that fill the line to its very end,'),
  ]

  test('where a page begins with a paragraph, in the middle of one, and inside a word that is mended', async () => {
    expect(
      await pagesOf(
        [{ x: 50, y: 60, size: 20, text: 'Bridge' }, ...block(50, 100, [...full('First'), 'and the coun-'])],
        block(50, 100, ['cil met on Tuesday.', ...full('Second')].slice(0, 1)),
        block(50, 100, full('Third')),
      ),
    ).toEqual(['Bridge\nFi', 'cil met o', 'Third wor'])
  })

  test('a page without words begins where the next one does, the last one at the end', async () => {
    const [one, two, three, four] = await pagesOf(block(50, 100, full('First')), [], block(50, 100, full('Third')), [])
    expect([one, two, three, four]).toEqual(['First wor', 'Third wor', 'Third wor', ''])
  })

  test('a list and an empty line do not shift what follows', async () => {
    expect(
      await pagesOf(
        [...block(50, 100, ['Words before a list of things that stand here.']), { x: 50, y: 160, text: '\\225 one' }],
        block(50, 100, full('After')),
      ),
    ).toMatchObject({ 1: 'After wor' })
  })
})
