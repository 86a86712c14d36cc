/** A story as a file of each other format that is read, made with nothing but what the format asks for. */
import { strToU8, zipSync } from 'fflate'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'

/** @typedef {import('./prose.mjs').Story} Story */

const xml = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** @param {Record<string, string>} parts @param {string[]} [plain] parts that stand first and are not packed */
const zip = (parts, plain = []) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, content]) => [
          name,
          [strToU8(content), { level: plain.includes(name) ? 0 : 6 }],
        ]),
      ),
    ),
  )

/** @param {Story} story */
function docx({ blocks }) {
  const styles = {
    p: '',
    h2: '<w:pStyle w:val="Heading2"/>',
    quote: '<w:pStyle w:val="Quote"/>',
    item: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  }
  const paragraphs = blocks.map(({ is, text }) => {
    // Word parts a paragraph into runs wherever somebody has typed.
    const half = text.length >> 1
    const runs = [text.slice(0, half), text.slice(half)].map(
      (part) => `<w:r><w:t xml:space="preserve">${xml(part)}</w:t></w:r>`,
    )
    return `<w:p><w:pPr>${styles[is]}</w:pPr>${runs.join('<w:proofErr w:type="spellStart"/>')}</w:p>`
  })
  return zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
  })
}

/** @param {Story} story */
function odt({ blocks }) {
  const write = {
    p: ['<text:p>', '</text:p>'],
    h2: ['<text:h text:outline-level="2">', '</text:h>'],
    quote: ['<text:p text:style-name="Quotations">', '</text:p>'],
    item: ['<text:list><text:list-item><text:p>', '</text:p></text:list-item></text:list>'],
  }
  const content = blocks.map(({ is, text }) => write[is][0] + xml(text) + write[is][1]).join('')
  return zip(
    {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml':
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>',
      'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${content}</office:text></office:body></office:document-content>`,
    },
    ['mimetype'],
  )
}

/** @param {Story} story */
function rtf({ blocks }) {
  const letters = (/** @type {string} */ text) =>
    Array.from(text, (c) =>
      c.charCodeAt(0) < 128 ? c.replace(/[\\{}]/, '\\$&') : `\\u${((c.charCodeAt(0) + 32_768) % 65_536) - 32_768}?`,
    ).join('')
  return Buffer.from(
    `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\n${blocks.map(({ text }) => `\\pard ${letters(text)}\\par`).join('\n')}\n}`,
  )
}

/** Lines broken by width, two columns on every other story, running heads and page numbers. @param {Story} story @param {number} n */
async function pdf({ blocks, title }, n) {
  const file = await PDFDocument.create()
  const font = await file.embedFont(StandardFonts.TimesRoman)
  const [size, leading] = [11, 14]
  const columns =
    n % 2
      ? [{ x: 72, width: 450 }]
      : [
          { x: 60, width: 225 },
          { x: 310, width: 225 },
        ]
  let column = -1
  let y = 0
  /** @type {import('@cantoo/pdf-lib').PDFPage} */
  let sheet
  const next = () => {
    column = (column + 1) % columns.length
    if (column === 0) {
      sheet = file.addPage([595, 842])
      sheet.drawText(title.slice(0, 60), { x: 72, y: 800, size: 9, font })
      sheet.drawText(String(file.getPageCount()), { x: 290, y: 40, size: 9, font })
    }
    y = 770
  }
  next()
  const put = (/** @type {string} */ line) => {
    if (y < 80) next()
    const { x } = /** @type {{ x: number }} */ (columns[column])
    sheet.drawText(line, { x, y, size, font })
    y -= leading
  }
  for (const { text } of blocks) {
    let line = ''
    for (const word of text.split(' ')) {
      const longer = line ? `${line} ${word}` : word
      if (font.widthOfTextAtSize(longer, size) <= /** @type {{ width: number }} */ (columns[column]).width)
        line = longer
      else {
        put(line)
        line = word
      }
    }
    put(line)
    y -= leading * 0.7
  }
  return Buffer.from(await file.save())
}

const quoted = (/** @type {string} */ text) =>
  Array.from(Buffer.from(text), (byte) =>
    (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32 || byte === 10
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
    .join('')
    .replace(/[^\n]{70}(?=[^\n])/g, (part) => {
      const cut = /=[0-9A-F]?$/.exec(part)
      return cut ? `${part.slice(0, cut.index)}=\n${cut[0]}` : `${part}=\n`
    })

/** @param {Story} story */
const html = ({ blocks, title }) =>
  `<html><head><title>${xml(title)}</title></head><body>${blocks.map(({ is, text }) => (is === 'item' ? `<ul><li>${xml(text)}</li></ul>` : is === 'quote' ? `<blockquote>${xml(text)}</blockquote>` : `<${is}>${xml(text)}</${is}>`)).join('\n')}</body></html>`

/** @param {Story} story */
const eml = (story) =>
  Buffer.from(
    `From: Desk <desk@paper.example>\nTo: reader@example.org\nSubject: Report of the day\nDate: Mon, 05 Jan 2026 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b1"\n\n--b1\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(story.blocks.map(({ text }) => text).join('\n\n'))}\n--b1\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(html(story))}\n--b1--\n`,
  )

/** @param {Story} story */
const mhtml = (story) =>
  Buffer.from(
    `From: <Saved by a browser>\nSnapshot-Content-Location: https://www.paper.example/1\nSubject: Page\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b2"\n\n--b2\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://www.paper.example/1\n\n${quoted(html(story).replace('<head>', '<head><meta charset="utf-8">'))}\n--b2--\n`,
  )

/** @param {Story} story */
function epub(story) {
  const half = Math.ceil(story.blocks.length / 2)
  const chapter = (/** @type {Story['blocks']} */ blocks) =>
    `<?xml version="1.0"?>${html({ ...story, blocks }).replace('<html>', '<html xmlns="http://www.w3.org/1999/xhtml">')}`
  return zip(
    {
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
      'book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(story.title)}</dc:title></metadata><manifest><item id="c1" href="1.xhtml" media-type="application/xhtml+xml"/><item id="c2" href="2.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c1"/><itemref idref="c2"/></spine></package>`,
      '1.xhtml': chapter(story.blocks.slice(0, half)),
      '2.xhtml': chapter(story.blocks.slice(half)),
    },
    ['mimetype'],
  )
}

/** @param {Story} story */
const md = ({ blocks }) =>
  Buffer.from(blocks.map(({ is, text }) => ({ p: '', h2: '## ', quote: '> ', item: '- ' })[is] + text).join('\n\n'))

/** @param {Story} story */
const txt = ({ blocks }) => Buffer.from(blocks.map(({ text }) => text).join('\n\n'))

/** By the ending of the file. @type {Record<string, (story: Story, n: number) => Buffer | Promise<Buffer>>} */
export const documents = { docx, odt, rtf, pdf, eml, mhtml, epub, md, txt }
