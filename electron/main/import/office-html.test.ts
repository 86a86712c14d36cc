import { describe, expect, test } from 'vitest'
import { plainText } from '../../../shared/text/plain'
import { eml } from './eml'
import { html } from './html'
import { fragment } from './html-fragment'
import { outline } from './testing'

const read = (source: string) => fragment.read(Buffer.from(source), '').fields
const lines = (source: string): string[] => outline(read(source).doc!)
const marked = (source: string, type: string): string =>
  JSON.stringify(read(source).doc).match(new RegExp(`"text":"([^"]*)","marks":\\[[^\\]]*"${type}"`))?.[1] ?? ''

/** An item as Word puts it on the clipboard. */
const item = (list: string, level: number, marker: string, words: string, where = 'Middle'): string =>
  `<p class=MsoListParagraphCxSp${where} style='text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>${words}<o:p></o:p></span></p>`

const word = (body: string): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=ProgId content=Word.Document>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm} @list l0 {mso-list-id:12} --></style></head><body lang=EN-GB><!--StartFragment-->
${body}<!--EndFragment--></body></html>`

describe('from Word', () => {
  test('paragraphs that are lists become lists, with their depth and their numbers', () => {
    expect(
      lines(
        word(
          [
            '<p class=MsoTitle>Bridge stays shut<o:p></o:p></p>',
            '<p class=MsoNormal>The council met.<o:p></o:p></p>',
            item('l0', 1, '·', 'divers', 'First'),
            item('l0', 2, 'o', 'two of them'),
            item('l0', 1, '·', 'a crane', 'Last'),
            '<p class=MsoNormal><o:p>&nbsp;</o:p></p>',
            item('l1', 1, '3.', 'third', 'First'),
            item('l1', 1, '4.', 'fourth', 'Last'),
            '<p class=MsoNormal>Nobody could say.</p>',
          ].join(''),
        ),
      ),
    ).toEqual([
      'h1 Bridge stays shut',
      'The council met.',
      '- divers',
      '- - two of them',
      '- a crane',
      '3. third',
      '4. fourth',
      'Nobody could say.',
    ])
  })

  test('a list ends with its cell, and with words that stand bare behind it', () => {
    expect(lines(word(`<table><tr><td>${item('l0', 1, 'a)', 'one')}</td><td>two</td></tr></table>after`))).toEqual([
      'row | 1. one',
      'row | two',
      'after',
    ])
    expect(lines(word(`${item('l0', 1, 'ii.', 'two')}bare`))).toEqual(['2. two', 'bare'])
  })

  test('what was deleted is left out, what was inserted stands, and neither is emphasis', () => {
    const source = word(
      `<p class=MsoNormal>The bridge <span class=msoDel><del cite="mailto:Jane" datetime="2026-02-14T08:00">opens</del></span><span
class=msoIns><ins cite="mailto:Jane" datetime="2026-02-14T08:00">stays shut</ins></span>, <s>perhaps</s> for long.</p>`,
    )
    expect(lines(source)).toEqual(['The bridge stays shut, perhaps for long.'])
    expect(marked(source, 'underline')).toBe('')
    expect(marked(source, 'strike')).toBe('perhaps')
  })

  test('comments, hidden words and conditional parts are left out; notes stay', () => {
    expect(
      lines(
        word(`<p class=MsoNormal>Seen<a style='mso-comment-reference:JD_1'></a><span class=MsoCommentReference><span style='mso-special-character:comment'>[JD1]</span></span>
<span style='mso-hide:all'>hidden</span><!--[if !mso]><span>other</span><![endif]--><a href="#_ftn1" style='mso-footnote-id:ftn1'><![if !supportFootnotes]>[1]<![endif]></a>.</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Says who?</p></div></div>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote'><p class=MsoFootnoteText>[1] A note.</p></div></div>`),
      ),
    ).toEqual(['Seen [1].', '---', '[1] A note.'])
  })
})

test('a page saved by Word is read in the same way', () => {
  const { doc } = html.read(
    Buffer.from(word(`<p class=MsoNormal>One.</p>${item('l0', 1, '·', 'item')}`)),
    'a.htm',
  ).fields
  expect(outline(doc!)).toEqual(['One.', '- item'])
})

test('from Google Docs: emphasis is in styles, and nothing is bold that is not', () => {
  const source = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h1 dir="ltr"><span style="font-size:20pt;font-weight:400;font-style:normal">Bridge</span></h1>
<p dir="ltr"><span style="font-weight:400">It stays </span><span style="font-weight:700;font-style:italic;text-decoration:none">shut</span><span style="font-weight:400;text-decoration:line-through"> soon</span></p>
<ul style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>one</span></p></li><ul><li aria-level="2"><p role="presentation"><span>under it</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`
  expect(lines(source)).toEqual(['h1 Bridge', 'It stays shut soon', '- one', '- - under it'])
  expect(read(source).doc!.content[1]).toMatchObject({
    content: [
      { text: 'It stays ' },
      { text: 'shut', marks: [{ type: 'bold' }, { type: 'italic' }] },
      { text: ' soon', marks: [{ type: 'strike' }] },
    ],
  })
})

test('from LibreOffice: lists are lists, and recorded changes are taken as made', () => {
  expect(
    lines(`<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body lang="en-GB" dir="ltr">
<p style="line-height: 100%; margin-bottom: 0cm">The <del cite="" datetime="2026-02-14T08:00:00">old </del><ins datetime="2026-02-14T08:00:00">new </ins>bridge <font face="Liberation Serif"><span style="font-style: italic">opens</span></font>.</p>
<ol start="2"><li><p>second</p></li><li><p>third</p></li></ol></body></html>`),
  ).toEqual(['The new bridge opens.', '2. second', '3. third'])
})

test('from Outlook, pasted or as a mail', async () => {
  const body = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><div class=WordSection1><p class=MsoNormal>Dear all,<o:p></o:p></p>${item('l2', 1, '1)', 'shut', 'First')}${item('l2', 1, '2)', 'still', 'Last')}
<div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>From:</b> Jane Doe <br><b>Sent:</b> Monday<o:p></o:p></p></div></div></div></body></html>`
  const expected = ['Dear all,', '1. shut', '2. still', 'From: Jane Doe\nSent: Monday']
  expect(lines(body)).toEqual(expected)
  const mail = [
    'From: a@example.org',
    'Subject: Bridge',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    body,
  ]
  const { fields } = await eml.read(Buffer.from(mail.join('\r\n')), 'a.eml')
  expect(outline(fields.doc!)).toEqual(expected)
})

test('from a browser, with the styles it adds', () => {
  const source =
    '<meta charset="utf-8"><span style="color: rgb(0, 0, 0); font-weight: 400; text-decoration-style: initial; display: inline !important; float: none;">The council met </span><b style="font-weight: 700">again</b><span style="text-decoration: underline dotted">.</span>'
  expect(plainText(read(source).doc!).text).toBe('The council met again.')
  expect(marked(source, 'bold')).toBe('again')
})
