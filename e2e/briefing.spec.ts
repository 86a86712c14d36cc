import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, root, test } from './app'
import { composed } from './composed'
import { linksIn, openPdf, pageOf, print, wordsOn } from './printed'
import { messages } from './window'

test('a composed briefing as PDF: cover, contents, links, outline, notes and what it carries', async ({ quoin }) => {
  const project = quoin.file('talks.quoin', composed())
  const out = join(quoin.folder, 'talks.pdf')
  expect(print(quoin.folder, project, out, '--quoin-briefing=b_000000001', '--quoin-with-project')).toBe('')
  const pdf = await openPdf(out)

  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => wordsOn(pdf, i + 1)))
  for (const [i, words] of pages.entries()) {
    expect(words).toContain(`${i + 1} of ${pages.length}`)
    expect(words.match(/OFFICIAL – TEST/g)).toHaveLength(2)
  }
  for (const words of [
    'What is going on?',
    'Nobody knows how much water is missing.',
    'The working group',
    'Information up to',
  ])
    expect(pages[0]).toContain(words)
  const text = pages.join(' ')
  for (const words of ['Confidence: moderate', 'A second gauge.', '大坝', 'The treaty speaks of a mean.'])
    expect(text).toContain(words)

  // Every link leads to a page that is there, and the contents say which.
  const links = await linksIn(pdf)
  expect(links.length).toBeGreaterThan(30)
  for (const { to } of links) expect(await pageOf(pdf, to)).toBeGreaterThan(0)
  const outline = await pdf.getOutline()
  expect(outline[0]!.title).toBe('What is going on?')
  const sections = outline[0]!.items as { title: string; dest: unknown; items: { title: string }[] }[]
  expect(sections.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Key judgments', 'Discussion', 'Claims', 'Annotated articles']),
  )
  // Letters that are joined are named in a way that pdf.js does not read; the outline says them plainly.
  expect(sections.at(-1)!.items.map(({ title }) => title)).toContain('هالفيا تبدأ ملء السد')
  const contents = pages[1]!
  for (const { title, dest } of sections) {
    const [ref] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) as [
      Parameters<typeof pdf.getPageIndex>[0],
    ]
    expect(contents).toContain(`${title} ${(await pdf.getPageIndex(ref)) + 1}`)
  }

  // From a quote in the text to its words in the annotated article, and back.
  const [use, mark] = [await pageOf(pdf, 'entry-1'), await pageOf(pdf, 'mark-1')]
  expect(links).toContainEqual({ from: use, to: 'mark-1' })
  expect(links).toContainEqual({ from: mark, to: 'entry-1' })
  expect(pages[mark - 1]).toContain('We will not take one drop more')

  // Notes are called by letters, which lead there and back.
  expect(links.map(({ to }) => to)).toEqual(expect.arrayContaining(['note-1', 'call-1']))

  expect((await pdf.getMarkInfo())?.Marked).toBe(true)
  const { info, metadata } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: 'What is going on?', Creator: 'Quoin', Language: 'en' })
  expect(metadata?.get('dc:title')).toBe('What is going on?')
  expect(metadata?.get('xmp:createdate')).toBe('2026-03-20T09:46:40Z')

  const files = (await pdf.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>
  const contentOf = (name: string) =>
    new TextDecoder().decode(Object.values(files).find(({ filename }) => filename === name)?.content)
  const data = JSON.parse(contentOf('briefing.json')) as {
    marks: { number: number; spans: { exact: string }[] }[]
    sources: { sha256: string }[]
  }
  expect(data.marks[0]!.spans[0]!.exact).toContain('We will not take one drop more')
  expect(data.sources[0]!.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect((JSON.parse(contentOf('project.quoin')) as { id: string }).id).toBe(
    (JSON.parse(composed()) as { id: string }).id,
  )
  await pdf.destroy()

  // Every font is in the file, as letters and not as drawings.
  const fonts = await import('@cantoo/pdf-lib').then(async ({ PDFDict, PDFDocument, PDFName }) => {
    const { context } = await PDFDocument.load(readFileSync(out))
    return context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font') ? [object] : [],
      )
      .map((font) => [String(font.get(PDFName.of('Subtype'))), String(font.get(PDFName.of('BaseFont')))])
  })
  expect(fonts.filter(([kind]) => kind === '/Type3')).toEqual([])
  const names = fonts.map(([, name]) => name).join(' ')
  for (const family of ['SourceSerif', 'Inter', 'ScheherazadeNew', 'NotoSerifSC']) expect(names).toContain(family)
})

test('the same project, template and time make the same bytes', async ({ quoin }) => {
  const project = quoin.file('talks.quoin', composed())
  const outs = ['one.pdf', 'two.pdf'].map((name) => join(quoin.folder, name))
  for (const out of outs) expect(print(quoin.folder, project, out, '--quoin-briefing=b_000000001')).toBe('')
  expect(readFileSync(outs[0]!).equals(readFileSync(outs[1]!))).toBe(true)
})

test('a PDF that carries its project is opened as a copy of it', async ({ quoin }) => {
  const sample = join(root, 'resources/sample/sample.quoin')
  const out = join(quoin.folder, 'brief for Ann.pdf')
  const plain = join(quoin.folder, 'plain.pdf')
  expect(print(quoin.folder, sample, out, '--quoin-with-project', '--quoin-template=two-pages')).toBe('')
  expect(print(quoin.folder, sample, plain, '--quoin-template=two-pages')).toBe('')
  const page = await quoin.start()
  await quoin.answerOpen(plain)
  await page.keyboard.press('Control+o')
  await expect(messages(page).getByRole('alert')).toContainText('plain.pdf carries no project')
  await quoin.answerOpen(out)
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('option', { name: 'Halvia starts to fill' })).toBeVisible()
})

test('an export that is stopped leaves no file and no window behind', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('talks.quoin', composed()))
  const out = join(quoin.folder, 'stopped.pdf')
  await quoin.answerSave(out)
  const answer = await page.evaluate(() => {
    const { quoin } = window as unknown as {
      quoin: { call: (name: string, input: object) => Promise<unknown>; on: (event: string, fn: () => void) => void }
    }
    quoin.on('export.progress', () => void quoin.call('export.cancel', {}))
    return quoin.call('export.project', { format: 'pdf' })
  })
  expect(answer).toMatchObject({ ok: false, failure: { name: 'cancelled' } })
  expect(existsSync(out)).toBe(false)
  expect(await quoin.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('an export that is stopped while its pages are printed does not keep later ones from being made', async ({
  quoin,
}) => {
  const page = await quoin.start(quoin.file('talks.quoin', composed()))
  await quoin.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents)
      contents.printToPDF = (options) => {
        const made = print(options)
        // Stopped when it has begun, and not before.
        if (!('closed' in globalThis)) setImmediate(() => contents.close())
        Object.assign(globalThis, { closed: true })
        return made
      }
    })
  })
  const preview = (): Promise<{ ok: boolean }> =>
    page.evaluate(() => {
      const { quoin } = window as unknown as {
        quoin: { call: (name: string, input: object) => Promise<{ ok: boolean }> }
      }
      return quoin.call('export.preview', { format: 'pdf' })
    })
  expect(await preview()).toMatchObject({ ok: false })
  expect(await preview()).toMatchObject({ ok: true })
})

test('what is asked for and not there is said, and nothing is written', ({ quoin }) => {
  const project = quoin.file('talks.quoin', composed())
  const out = join(quoin.folder, 'none.pdf')
  expect(print(quoin.folder, project, out, '--quoin-briefing=b_none')).toContain('There is no briefing b_none.')
  writeFileSync(out, 'mine')
  expect(print(quoin.folder, project, join(quoin.folder, 'no/where.pdf'))).toContain('was not written')
  expect(readFileSync(out, 'utf8')).toBe('mine')
  expect(existsSync(join(quoin.folder, 'no'))).toBe(false)
})
