import { describe, expect, test } from 'vitest'
import { docx } from './docx'
import { Refusal } from './imported'
import { outline, PIXEL, zipOf } from './testing'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="a" xmlns:wp="wp" xmlns:mc="mc"'

const document = (body: string) => `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`
const read = (body: string, parts: Record<string, string | Uint8Array> = {}, name = 'a.docx') =>
  docx.read(zipOf({ 'word/document.xml': document(body), ...parts }), name)
const linesOf = (body: string, parts?: Record<string, string | Uint8Array>) => outline(read(body, parts).fields.doc!)

const p = (text: string, props = '') =>
  `<w:p><w:pPr>${props}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const styled = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`)
const item = (list: number, depth: number, text: string) =>
  p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)

const styles = `<w:styles ${NAMESPACES}>
  <w:style w:styleId="T1"><w:name w:val="heading 1"/></w:style>
  <w:style w:styleId="Own"><w:name w:val="House head"/><w:basedOn w:val="T2"/></w:style>
  <w:style w:styleId="T2"><w:name w:val="heading 2"/></w:style>
  <w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>
  <w:style w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`
const level = (depth: number, format: string, start = 1) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`
const numbering = `<w:numbering ${NAMESPACES}>
  <w:abstractNum w:abstractNumId="7">${level(0, 'decimal')}${level(1, 'bullet')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
const relations = (list: string) => `<Relationships>${list}</Relationships>`

describe('what a Word document says is kept', () => {
  test('headings by style, by a style built on one, and quotations', () =>
    expect(
      linesOf(
        styled('T1', 'One') + styled('Own', 'Two') + styled('Q', 'said') + styled('Q', 'again') + p('body') + p(''),
        { 'word/styles.xml': styles },
      ),
    ).toEqual(['h1 One', 'h2 Two', '> said', '> again', 'body']))

  test('lists in lists, and a list that goes on counting after a paragraph', () =>
    expect(
      linesOf(item(1, 0, 'one') + item(1, 1, 'inner') + item(1, 0, 'two') + p('between') + item(1, 0, 'three'), {
        'word/numbering.xml': numbering,
      }),
    ).toEqual(['1. one', '1. - inner', '2. two', 'between', '3. three']))

  test('tables, with heads, cells over two columns and cells over two rows', () => {
    const cell = (text: string, props = '') => `<w:tc><w:tcPr>${props}</w:tcPr>${p(text)}</w:tc>`
    const { content } = read(
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Year')}${cell('Dead', '<w:gridSpan w:val="2"/>')}</w:tr>
       <w:tr>${cell('2024', '<w:vMerge w:val="restart"/>')}${cell('1')}${cell('2')}</w:tr>
       <w:tr>${cell('', '<w:vMerge/>')}${cell('3')}${cell('4')}</w:tr></w:tbl>`,
    ).fields.doc!
    expect(content).toHaveLength(1)
    expect(content[0]).toMatchObject({
      type: 'table',
      content: [
        { content: [{ type: 'tableHeader' }, { type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 } }] },
        { content: [{ attrs: { colspan: 1, rowspan: 2 } }, { type: 'tableCell' }, { type: 'tableCell' }] },
        { content: [{ type: 'tableCell' }, { type: 'tableCell' }] },
      ],
    })
  })

  test('emphasis, set on the words or by their style', () =>
    expect(
      read(
        '<w:p><w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/><w:vertAlign w:val="subscript"/></w:rPr><w:t>b</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>',
        { 'word/styles.xml': styles },
      ).fields.doc!.content[0],
    ).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'b', marks: [{ type: 'bold' }, { type: 'subscript' }] },
      ],
    }))

  test('links by reference and by field, but only to the web or mail', () => {
    const link = (id: string, text: string) => `<w:hyperlink r:id="${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink>`
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const { doc } = read(
      `<w:p>${link('1', 'a')}${link('2', 'b')}${link('3', 'c')}${char('begin')}<w:r><w:instrText>HYPERLINK "https://example.org/d"</w:instrText></w:r>${char('separate')}<w:r><w:t>d</w:t></w:r>${char('end')}<w:r><w:t>e</w:t></w:r></w:p>`,
      {
        'word/_rels/document.xml.rels': relations(
          '<Relationship Id="1" Target="https://example.org/a" TargetMode="External"/><Relationship Id="2" Target="javascript:alert(1)" TargetMode="External"/><Relationship Id="3" Target="file:///etc/passwd" TargetMode="External"/>',
        ),
      },
    ).fields
    const linked = (href: string) => [{ type: 'link', attrs: { href } }]
    expect(doc!.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a', marks: linked('https://example.org/a') },
          { type: 'text', text: 'bc' },
          { type: 'text', text: 'd', marks: linked('https://example.org/d') },
          { type: 'text', text: 'e' },
        ],
      },
    ])
  })

  test('notes stand at the end under the numbers they have in the text', () =>
    expect(
      linesOf(
        '<w:p><w:r><w:t>Said</w:t></w:r><w:r><w:footnoteReference w:id="4"/></w:r><w:r><w:t>.</w:t></w:r></w:p>',
        {
          'word/footnotes.xml': `<w:footnotes ${NAMESPACES}><w:footnote w:type="separator" w:id="0">${p('x')}</w:footnote><w:footnote w:id="4">${p(' The source.')}</w:footnote></w:footnotes>`,
        },
      ),
    ).toEqual(['Said[1].', '[1] The source.']))

  test('tracked changes as if accepted, and the person is told', () => {
    const { fields, warnings } = read(
      '<w:p><w:del><w:r><w:delText>was</w:delText></w:r></w:del><w:ins><w:r><w:t>is</w:t></w:r></w:ins></w:p>',
    )
    expect(outline(fields.doc!)).toEqual(['is'])
    expect(warnings[0]).toMatch(/tracked changes/)
  })

  test('pictures inside the file after their paragraph, and no others', () => {
    const blip = (attributes: string) => `<w:drawing><wp:docPr descr="A dot"/><a:blip ${attributes}/></w:drawing>`
    const { fields, warnings } = read(
      `<w:p><w:r><w:t>before </w:t>${blip('r:embed="1"')}${blip('r:link="2"')}${blip('r:embed="3"')}<w:t>after</w:t></w:r></w:p>`,
      {
        'word/media/dot.png': PIXEL,
        'word/media/x.svg': '<svg onload="alert(1)"/>',
        'word/_rels/document.xml.rels': relations(
          '<Relationship Id="1" Target="media/dot.png"/><Relationship Id="2" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="3" Target="media/x.svg"/>',
        ),
      },
    )
    expect(outline(fields.doc!)).toEqual(['before after', 'image A dot'])
    expect(warnings).toHaveLength(2)
  })

  test('a text box once, after the paragraph that holds it', () => {
    const box = `<w:txbxContent>${p('boxed')}</w:txbxContent>`
    expect(
      linesOf(
        `<w:p><w:r><w:t>a </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>b</w:t></w:r></w:p>`,
      ),
    ).toEqual(['a b', 'boxed'])
  })
})

describe('what a Word document says about itself', () => {
  const core = (inner: string) => ({
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="cp" xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</cp:coreProperties>`,
  })

  test('title and author, but never the file’s date as the date of publication', () => {
    const { fields } = read(
      p('Words.'),
      core(
        '<dc:title>Bridge stays shut</dc:title><dc:creator>Jane Doe</dc:creator><dcterms:created>2026-02-14T08:00:00Z</dcterms:created>',
      ),
    )
    expect(fields).toMatchObject({ title: 'Bridge stays shut', author: 'Jane Doe', published: '' })
    expect(fields.origins).toContainEqual({ field: 'author', from: 'document properties' })
  })

  test('a byline in the text counts for more than the owner of the computer', () =>
    expect(
      read(p('Bridge stays shut') + p('By Jane Doe') + p('The council met.'), core('<dc:creator>IT Desk</dc:creator>'))
        .fields.author,
    ).toBe('Jane Doe'))

  test('what programs put in by themselves is no title', () =>
    expect(read(p('a') + p('b'), core('<dc:title>Microsoft Word - final.doc</dc:title>')).fields.title).toBe('a'))
})

describe('files that mean harm or are broken', () => {
  const refusal = (bytes: Uint8Array): string => {
    try {
      docx.read(bytes, 'a.docx')
    } catch (error) {
      if (error instanceof Refusal) return error.message
      throw error
    }
    return ''
  }

  test('a small file that swells is refused before it fills the memory', () =>
    expect(refusal(zipOf({ 'word/document.xml': new Uint8Array(70_000_000) }))).toMatch(/fill the memory/))

  test('a part that is larger than it says is refused', () => {
    const bytes = zipOf({ 'word/document.xml': 'x'.repeat(10_000) })
    const view = new DataView(bytes.buffer)
    const directory = view.getUint32(bytes.length - 6, true)
    view.setUint32(directory + 24, 10, true)
    expect(refusal(bytes)).toMatch(/fill the memory/)
  })

  test('one that is cut off, empty, encrypted or something else', () => {
    const whole = zipOf({ 'word/document.xml': document(p('x')) })
    expect(refusal(whole.subarray(0, whole.length / 2))).toMatch(/cut off/)
    expect(refusal(new Uint8Array())).toMatch(/empty/)
    expect(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0))).toMatch(/password/)
    expect(refusal(Buffer.from('%PDF-1.7'))).toMatch(/a PDF document/)
    expect(refusal(zipOf({ 'a.txt': 'x' }))).toMatch(/not a Word document/)
  })

  test('XML that ends early gives what there is, and the person is told', () =>
    expect(docx.read(zipOf({ 'word/document.xml': document(p('here')).slice(0, -20) }), 'a.docx').warnings[0]).toMatch(
      /damaged/,
    ))

  test('entities of the file’s own are not resolved', () =>
    expect(
      outline(
        docx.read(
          zipOf({
            'word/document.xml': `<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>${document(p('&x;'))}`,
          }),
          'a.docx',
        ).fields.doc!,
      ),
    ).toEqual(['&x;']))
})
