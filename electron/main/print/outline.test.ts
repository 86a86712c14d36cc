import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { headingsOf } from './headings'
import { retitle } from './outline'

test('headings are read as words, without the numbers of marks', () => {
  const page =
    '<h1 dir="auto">A &amp; B</h1><p>no</p><h3 id="x"><bdi>  C\n D</bdi></h3><h4>E <span class="mark">F</span><sup class="at"><a href="#e">1</a></sup></h4><h5></h5>'
  expect(headingsOf(page)).toEqual(['A & B', 'C D', 'E F'])
})

async function outlined() {
  const document = await PDFDocument.create()
  const { context, catalog } = document
  const entry = (title: string, more = {}) => context.register(context.obj({ Title: title, ...more }))
  const child = entry('chi ld')
  const second = entry('sec ond')
  const first = entry('fi rst', { First: child, Last: child, Next: second })
  catalog.set(PDFName.of('Outlines'), context.register(context.obj({ First: first, Last: second })))
  const title = (ref: PDFRef) => context.lookup(ref, PDFDict).lookup(PDFName.of('Title'))
  const titles = () =>
    [first, child, second].map((ref) => title(ref)).map((t) => (t instanceof PDFHexString ? t.decodeText() : ''))
  return { document, titles }
}

test('the outline gets the titles in reading order, or stays when they do not fit', async () => {
  const { document, titles } = await outlined()
  retitle(document, ['one'])
  expect(titles()).toEqual(['', '', ''])
  retitle(document, ['one', 'وزير الخارجية', 'three'])
  expect(titles()).toEqual(['one', 'وزير الخارجية', 'three'])
})
