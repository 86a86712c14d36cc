import { BrowserWindow, session, type Session } from 'electron'
import { POLICY } from '../../../shared/formats/briefing'

/** What a window prints: the document, the template of its foot, and rules that a first print makes known. */
export interface PrintJob {
  html: string
  footer: string
  /** From a draft, the style rules that fill in what could not be known before (page numbers). */
  refine: (draft: Uint8Array) => Promise<string>
}

const SCHEME = 'briefing'
const documents = new Map<string, string>()
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
    return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers })
  })
  opened.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !documents.has(url) && !url.startsWith('data:') }),
  )
  opened.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  opened.setPermissionCheckHandler(() => false)
  opened.on('will-download', (event) => event.preventDefault())
  return opened
}

/** Prints a document in a hidden window that runs no scripts. Rejects when the window cannot finish. */
export async function printPdf({ html, footer, refine }: PrintJob): Promise<Uint8Array> {
  const address = `${SCHEME}:${++count}`
  documents.set(address, html)
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
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.on('will-navigate', (event) => event.preventDefault())
  const gone = new Promise<never>((_, reject) => {
    webContents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`The hidden window ended: ${reason}`)),
    )
  })
  try {
    const work = (async () => {
      await window.loadURL(address)
      const rules = await refine(await webContents.printToPDF(DRAFT))
      if (rules !== '') await webContents.insertCSS(rules)
      return webContents.printToPDF({ ...FINAL, footerTemplate: footer })
    })()
    return await Promise.race([work, gone])
  } finally {
    documents.delete(address)
    window.destroy()
  }
}

/** Breaks its pages as the final print does, in two thirds of the time: colours, foot and tags take no room. */
const DRAFT = { preferCSSPageSize: true }

const FINAL = {
  preferCSSPageSize: true,
  printBackground: true,
  // The outline comes with the tags only.
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
}
