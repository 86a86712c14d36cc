import { openPdf } from '../import/pdf-library'

/** Larger projects are not opened from within a PDF, in bytes. */
const MOST = 256_000_000

/**
 * The project file that a PDF carries; undefined when it carries none. Rejects for what is no PDF. For a process that
 * may end: a hostile file can eat time and memory, but what comes out of it is bytes, and is decoded like any project.
 */
export async function projectIn(pdf: Uint8Array): Promise<Uint8Array | undefined> {
  const task = await openPdf(pdf, true)
  try {
    const document = await task.promise
    const attachments = ((await document.getAttachments()) ?? {}) as Record<
      string,
      { filename?: unknown; content?: unknown }
    >
    for (const { filename, content } of Object.values(attachments))
      if (typeof filename === 'string' && /\.quoin$/i.test(filename) && content instanceof Uint8Array)
        return content.byteLength <= MOST ? content : undefined
    return undefined
  } finally {
    await task.destroy().catch(() => undefined)
  }
}
