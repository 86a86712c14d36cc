import { AnnotationMode, getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs'

/**
 * A PDF to be drawn, with pdf.js in its legacy build: the modern one needs a newer Chromium than the development
 * runtime's. This file is loaded when the first preview is opened. Nothing is evaluated and nothing fetched.
 */
export interface Pages {
  count: number
  /** Of the first page, in CSS pixels at a scale of 1. */
  width: number
  height: number
  /** Draws a page, counted from 1; undefined when it was given up meanwhile. `scale`: of CSS pixels. */
  draw: (page: number, scale: number, signal: AbortSignal) => Promise<HTMLCanvasElement | undefined>
  close: () => void
}

/** CSS pixels of one point of the page. */
const PIXELS = 96 / 72
/** A canvas larger than this many pixels is drawn coarser: memory is not endless. */
const LARGEST = 12_000_000

let worker: PDFWorker | undefined

const workerOf = (): PDFWorker => {
  if (!worker || worker.destroyed)
    worker = PDFWorker.create({
      port: new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module', name: 'preview' }),
    } as never)
  return worker
}

/** `bytes` are taken over by the worker. Rejects when they are no PDF. */
export async function openPages(bytes: Uint8Array): Promise<Pages> {
  const loading = getDocument({
    data: bytes,
    worker: workerOf(),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    verbosity: 0,
  })
  const document = await loading.promise
  const first = (await document.getPage(1)).getViewport({ scale: PIXELS })
  return {
    count: document.numPages,
    width: first.width,
    height: first.height,
    draw: (page, scale, signal) => draw(document, page, scale, signal),
    close: () => void loading.destroy(),
  }
}

async function draw(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement | undefined> {
  const page = await document.getPage(number)
  if (signal.aborted) return undefined
  const plain = page.getViewport({ scale: scale * PIXELS })
  const sharp = Math.min(window.devicePixelRatio, Math.sqrt(LARGEST / (plain.width * plain.height)))
  const viewport = page.getViewport({ scale: scale * PIXELS * sharp })
  const canvas = window.document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE })
  const cancel = (): void => task.cancel()
  signal.addEventListener('abort', cancel)
  try {
    await task.promise
    return canvas
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
