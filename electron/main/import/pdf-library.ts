import type * as Pdfjs from 'pdfjs-dist'

/** What pdf.js expects of a browser when it is loaded. It is for drawing, which never happens here. */
function NotHere(): void {}

/**
 * pdf.js, loaded once and without a worker of its own: this process is one already. Its legacy build, because the
 * modern one needs a newer Chromium than the development runtime's.
 */
async function pdfjs(): Promise<typeof Pdfjs> {
  const scope = globalThis as unknown as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= NotHere
  scope['navigator'] ??= { language: 'en', platform: '', userAgent: '' }
  // In a clone it would find and load a native drawing library, which a packaged app does not have.
  const { getBuiltinModule } = process
  const { warn, log } = console
  Object.assign(process, { getBuiltinModule: () => undefined })
  Object.assign(console, { warn: () => undefined, log: () => undefined })
  try {
    const library = await import('pdfjs-dist/legacy/build/pdf.min.mjs')
    scope['pdfjsWorker'] ??= await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
    return library
  } finally {
    Object.assign(process, { getBuiltinModule })
    Object.assign(console, { warn, log })
  }
}

/**
 * Opens a PDF with everything off that draws, fetches or makes code.
 * @param stopAtErrors false reads as much of a damaged one as can be read
 */
export async function openPdf(bytes: Uint8Array, stopAtErrors: boolean): Promise<Pdfjs.PDFDocumentLoadingTask> {
  const library = await pdfjs()
  return library.getDocument({
    // A copy: pdf.js takes what it is given.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors,
  })
}
