import { type PDFArray, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { finishPdf } from './finish'
import { pageRules, pagesOfPlaces } from './pages'

/** A document of three pages with places as Chromium writes them, or as a tree of names. */
async function printed(form: 'dictionary' | 'tree'): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const pages = [1, 2, 3].map(() => document.addPage())
  const { context, catalog } = document
  const place = (page: number): PDFArray => context.obj([pages[page]!.ref, 'XYZ', 0, 100, 0]) as PDFArray
  if (form === 'dictionary') catalog.set(PDFName.of('Dests'), context.obj({ quote: place(1), 'article-s1': place(2) }))
  else {
    const leaf = context.register(
      context.obj({ Names: [PDFString.of('article-s1'), place(2), PDFString.of('quote'), { D: place(1) }] }),
    )
    catalog.set(PDFName.of('Names'), context.obj({ Dests: { Kids: [leaf] } }))
  }
  return document.save()
}

test.each(['dictionary', 'tree'] as const)('places are found on their pages, written as a %s', async (form) => {
  expect(Object.fromEntries(await pagesOfPlaces(await printed(form)))).toEqual({ quote: 2, 'article-s1': 3 })
})

test('a document without places has none', async () => {
  const document = await PDFDocument.create()
  document.addPage()
  expect((await pagesOfPlaces(await document.save())).size).toBe(0)
})

test('only names of our own making reach the style sheet', () => {
  expect(
    pageRules(
      new Map([
        ['quote', 2],
        ['"]{}', 3],
      ]),
    ),
  ).toBe('.contents a[href="#quote"]::after { content: "2" }')
})

test('properties are written and places are kept', async () => {
  const finished = await finishPdf(await printed('dictionary'), {
    data: '{}',
    title: 'Talks – العربية',
    author: 'Me',
    now: 0,
    headings: [],
  })
  const document = await PDFDocument.load(finished, { updateMetadata: false })
  expect([document.getTitle(), document.getAuthor(), document.getCreator()]).toEqual(['Talks – العربية', 'Me', 'Quoin'])
  expect((await pagesOfPlaces(finished)).get('article-s1')).toBe(3)
})
