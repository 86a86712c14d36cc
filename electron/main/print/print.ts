import { BrowserWindow, session, type Session, type WebContents } from 'electron'
import { POLICY } from '../../../shared/formats/briefing/html/page'

/** What a window prints. */
export interface Printable {
  /** In pieces. */
  html: readonly string[]
  /** Is there anything that only a draft can tell? */
  draft: boolean
  header: string
  footer: string
}

export interface PrintJob {
  /** The window is made ready while it is being composed. */
  composed: Promise<Printable>
  /** From a draft, the style rules that fill in what could not be known before (page numbers). */
  refine: (draft: Uint8Array) => Promise<string>
  onStep: (step: 'draft' | 'final') => void
}

const SCHEME = 'briefing'
/** A page with nothing on it, so that the window's process is there when the document is. */
const BLANK = `${SCHEME}:0`
const documents = new Map<string, readonly string[]>([[BLANK, ['<!doctype html>']]])
let opened: Session | undefined
let count = 0

/**
 * A session of its own, in memory, that answers for one address a document and refuses everything else. The document
 * comes through a handler: a data: address ends at 2 MB, and a temporary file would leave the briefing on the disk.
 */
function printSession(): Session {
  if (opened) return opened
  opened = session.fromPartition('briefing')
  opened.protocol.handle(SCHEME, ({ url }) => {
    const html = documents.get(url)
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY }
    return html === undefined ? new Response(null, { status: 404 }) : new Response(streamOf(html), { headers })
  })
  opened.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !documents.has(url) && !url.startsWith('data:') }),
  )
  opened.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  opened.setPermissionCheckHandler(() => false)
  opened.on('will-download', (event) => event.preventDefault())
  return opened
}

/** A piece at a time: a large document given whole would hold up everything else. */
function streamOf(pieces: readonly string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let next = 0
  return new ReadableStream({
    pull: (controller) => {
      if (next < pieces.length) controller.enqueue(encoder.encode(pieces[next++]))
      else controller.close()
    },
  })
}

/** Prints a document in a hidden window that runs no scripts. Rejects when the window cannot finish, or when it is stopped. */
export async function printPdf({ composed, refine, onStep }: PrintJob, stop?: AbortSignal): Promise<Uint8Array> {
  const address = `${SCHEME}:${++count}`
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      javascript: false,
      spellcheck: false,
      webgl: false,
      navigateOnDragDrop: false,
    },
  })
  const { webContents } = window
  failAlone(webContents)
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.on('will-navigate', (event) => event.preventDefault())
  const gone = new Promise<never>((_, reject) => {
    webContents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`The hidden window ended: ${reason}`)),
    )
    stop?.throwIfAborted()
    stop?.addEventListener('abort', () => reject(stop.reason as Error), { once: true })
  })
  try {
    const work = (async () => {
      const [{ html, header, footer, draft }] = await Promise.all([composed, window.loadURL(BLANK)])
      documents.set(address, html)
      await window.loadURL(address)
      if (draft) {
        onStep('draft')
        const unseen = await webContents.insertCSS(UNSEEN)
        const rules = await refine(await printed(webContents, DRAFT))
        await webContents.removeInsertedCSS(unseen)
        if (rules !== '') await webContents.insertCSS(rules)
      }
      onStep('final')
      return printed(webContents, { ...FINAL, headerTemplate: header, footerTemplate: footer })
    })()
    // Whoever has given up no longer listens.
    work.catch(() => undefined)
    return await Promise.race([work, gone])
  } finally {
    documents.delete(address)
    window.destroy()
  }
}

/**
 * Electron prints strictly one after another, and each print waits for the one before to succeed: after one that failed,
 * because its window was closed, it refuses all that follow until the program ends. Here a failure ends as no bytes.
 */
function failAlone(webContents: WebContents): void {
  const printer = webContents as unknown as { _printToPDF?: (settings: unknown) => Promise<Uint8Array> }
  const print = printer._printToPDF
  if (!print) return
  printer._printToPDF = (settings) => print.call(webContents, settings).catch(() => new Uint8Array())
}

async function printed(webContents: WebContents, options: Electron.PrintToPDFOptions): Promise<Uint8Array> {
  const pdf = await webContents.printToPDF(options)
  if (pdf.length === 0) throw new Error('The hidden window could not print')
  return pdf
}

/** Breaks its pages as the final print does: colours, foot and tags take no room. */
const DRAFT = { preferCSSPageSize: true }

/** What is not drawn keeps its place, and its links: a draft of this takes an eighth of the time. */
const UNSEEN = '*, *::before, *::after { visibility: hidden !important }'

const FINAL = {
  preferCSSPageSize: true,
  printBackground: true,
  // The outline comes with the tags only.
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
}
