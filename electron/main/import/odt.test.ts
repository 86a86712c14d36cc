import { expect, test } from 'vitest'
import { odt } from './odt'
import { outline, PIXEL, zipOf } from './testing'

const STYLES = `<office:automatic-styles>
  <style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="H"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="P1" style:parent-style-name="Quotations"/>
  <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>
</office:automatic-styles>`

const read = (body: string, parts: Record<string, string | Uint8Array> = {}) =>
  odt.read(
    zipOf({
      'content.xml': `<office:document-content>${STYLES}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ...parts,
    }),
    'a.odt',
  )
const linesOf = (body: string) => outline(read(body).fields.doc!)
const p = (text: string, style = 'Standard') => `<text:p text:style-name="${style}">${text}</text:p>`

test('headings, quotations, and white space as it is shown', () =>
  expect(
    linesOf(
      `${p('Report', 'Title')}<text:h text:outline-level="2">Two</text:h>${p('said', 'P1')}${p('\n  a\n  b<text:s text:c="2"/>c ')}${p('')}`,
    ),
  ).toEqual(['h1 Report', 'h2 Two', '> said', 'a b  c']))

test('lists in lists, and a list that goes on counting', () =>
  expect(
    linesOf(
      `<text:list text:style-name="L"><text:list-item>${p('one')}<text:list><text:list-item>${p('inner')}</text:list-item></text:list></text:list-item><text:list-item>${p('two')}</text:list-item></text:list>${p('between')}<text:list text:style-name="L" text:continue-numbering="true"><text:list-item>${p('three')}</text:list-item></text:list>`,
    ),
  ).toEqual(['1. one', '1. - inner', '2. two', 'between', '3. three']))

test('tables with heads and cells that span', () => {
  const cell = (text: string, attributes = '') => `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`
  expect(
    read(
      `<table:table><table:table-header-rows><table:table-row>${cell('Year')}${cell('Dead')}</table:table-row></table:table-header-rows><table:table-row>${cell('all', 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table>`,
    ).fields.doc!.content[0],
  ).toMatchObject({
    type: 'table',
    content: [
      { content: [{ type: 'tableHeader' }, { type: 'tableHeader' }] },
      { content: [{ type: 'tableCell', attrs: { colspan: 2, rowspan: 1 } }] },
    ],
  })
})

test('emphasis and links, but only to the web or mail, and nothing that is hidden', () =>
  expect(
    read(
      p(
        'a <text:span text:style-name="B">b</text:span><text:span text:style-name="H">secret</text:span> <text:a xlink:href="https://example.org/">c</text:a><text:a xlink:href="javascript:alert(1)">d</text:a>',
      ),
    ).fields.doc!.content,
  ).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a ' },
        { type: 'text', text: 'b', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'c', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] },
        { type: 'text', text: 'd' },
      ],
    },
  ]))

test('notes at the end under their numbers, frames and pictures after their paragraph', () => {
  const frame = (inner: string) => `<draw:frame>${inner}</draw:frame>`
  const { fields, warnings } = read(
    p(
      `Said<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('The source.')}</text:note-body></text:note> and${frame(`<draw:text-box>${p('boxed')}</draw:text-box>`)}${frame('<draw:image xlink:href="Pictures/a.png"/><svg:desc>dot</svg:desc>')}${frame('<draw:image xlink:href="file:///etc/passwd"/>')} on.`,
    ),
    { 'Pictures/a.png': PIXEL },
  )
  expect(outline(fields.doc!)).toEqual(['Said[1] and on.', 'boxed', 'image dot', '[1] The source.'])
  expect(warnings).toEqual(['1 picture was left out: not inside the file, and Quoin fetches nothing.'])
})

test('tracked changes and comments are told', () => {
  const { fields, warnings } = read(
    `<text:tracked-changes>${p('struck')}</text:tracked-changes>${p('kept<office:annotation><text:p>hm</text:p></office:annotation>')}`,
  )
  expect(outline(fields.doc!)).toEqual(['kept'])
  expect(warnings).toEqual([
    'The document has tracked changes. It was read as if all had been accepted.',
    '1 comment was left out.',
  ])
})

test('title and author, but never the file’s date', () => {
  const meta =
    '<office:document-meta><office:meta><dc:title>Bridge</dc:title><dc:creator>Last Hand</dc:creator><meta:initial-creator>Jane Doe</meta:initial-creator><dc:date>2026-02-14</dc:date></office:meta></office:document-meta>'
  expect(read(p('Words.'), { 'meta.xml': meta }).fields).toMatchObject({
    title: 'Bridge',
    author: 'Jane Doe',
    published: '',
  })
})

test('what is locked, empty or no text document is refused', () => {
  expect(() =>
    read(p('x'), { 'META-INF/manifest.xml': '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }),
  ).toThrow(/password/)
  expect(() => read(p(''))).toThrow(/is empty/)
  expect(() => odt.read(zipOf({ 'content.xml': '<office:spreadsheet/>' }), 'a.odt')).toThrow(/not a text document/)
})
