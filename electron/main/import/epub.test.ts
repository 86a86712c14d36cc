import { expect, test } from 'vitest'
import { epub } from './epub'
import { outline, PIXEL, zipOf } from './testing'

const CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'

function book(metadata: string, spine: readonly string[], parts: Record<string, string | Uint8Array>): Uint8Array {
  const items = spine.map((file, i) => `<item id="i${i}" href="${file}" media-type="application/xhtml+xml"/>`).join('')
  const order = spine.map((_, i) => `<itemref idref="i${i}"/>`).join('')
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest>${items}<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="nav"/>${order}</spine></package>`,
    ...parts,
  })
}

const chapter = (body: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head><body>${body}</body></html>`
const read = (bytes: Uint8Array) => epub.read(bytes, 'book.epub')

test('chapters in reading order, with headings, pictures inside the book and no others', () => {
  const { fields, warnings } = read(
    book('', ['text/two%20b.xhtml', 'text/one.xhtml'], {
      'OPS/nav.xhtml': chapter('<p>contents</p>'),
      'OPS/text/one.xhtml': chapter('<h1>One</h1><p>First <em>words</em>.<a id="x"/></p><script>alert(1)</script>'),
      'OPS/text/two b.xhtml': chapter(
        '<h1>Two</h1><img src="../dot.png" alt="dot"/><img src="https://example.org/a.png"/><img src="file:///etc/passwd"/><p>Last.</p>',
      ),
      'OPS/dot.png': PIXEL,
    }),
  )
  expect(outline(fields.doc!)).toEqual(['h1 Two', 'image dot', 'Last.', 'h1 One', 'First words.'])
  expect(warnings).toEqual(['2 pictures were left out: not inside the file, and Quoin fetches nothing.'])
})

test('what the book says about itself', () => {
  const parts = { 'OPS/a.xhtml': chapter('<p>Words.</p>') }
  const { fields } = read(
    book(
      '<dc:title>The bridge</dc:title><dc:creator>Jane Doe</dc:creator><dc:creator>Ali Roe</dc:creator><dc:publisher>Larne Press</dc:publisher><dc:language>en-GB</dc:language><dc:date opf:event="modification">2026-03-01</dc:date><dc:date opf:event="publication">2026-02-14</dc:date>',
      ['a.xhtml'],
      parts,
    ),
  )
  expect(fields).toMatchObject({
    title: 'The bridge',
    author: 'Jane Doe, Ali Roe',
    outlet: 'Larne Press',
    language: 'en-GB',
    published: '2026-02-14',
  })
  expect(fields.origins).toContainEqual({ field: 'outlet', from: 'book properties' })
  expect(read(book('<dc:date>0101-01-01</dc:date>', ['a.xhtml'], parts)).fields.published).toBe('')
})

test('a chapter that is missing is told, and the others come in', () => {
  const { fields, warnings } = read(book('', ['a.xhtml', 'gone.xhtml'], { 'OPS/a.xhtml': chapter('<p>Words.</p>') }))
  expect(outline(fields.doc!)).toEqual(['Words.'])
  expect(warnings[0]).toMatch(/1 chapter is missing/)
})

test('a locked book, one without text and what is no book are refused', () => {
  const parts = { 'OPS/a.xhtml': chapter('<p>x</p>') }
  const locked =
    '<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OPS/a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>'
  expect(() => read(book('', ['a.xhtml'], { ...parts, 'META-INF/encryption.xml': locked }))).toThrow(/DRM/)
  expect(() => read(book('', ['a.xhtml'], { 'OPS/a.xhtml': chapter('') }))).toThrow(/no text/)
  expect(() => read(zipOf({ 'a.txt': 'x' }))).toThrow(/not a book/)
})
