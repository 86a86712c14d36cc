import type { ExportOptions, Piece } from '../../../shared/formats/format'
import type { Project } from '../../../shared/project/model'

/** What is being done, and how much of the whole is done when it begins. The second print has the page numbers of the first. */
const STEPS = { composing: 0, draft: 0.2, final: 0.3, finishing: 0.85 } as const
export type Step = keyof typeof STEPS

export interface PdfOptions extends Omit<ExportOptions, 'progress'> {
  /** Is told how far the work is, 0 to 1. */
  progress?: ((share: number, step: Step) => void) | undefined
}

/**
 * The briefing as the bytes of a PDF. It is printed twice: a draft tells on which page everything stands, the
 * final print has these numbers in its contents. What printing needs is loaded when somebody prints, not at start-up.
 * `stop` ends it at once: it rejects with the signal's reason, and nothing is left running.
 */
export async function briefingPdf(project: Project, options: PdfOptions, stop?: AbortSignal): Promise<Uint8Array> {
  const { progress, withProject = false, ...given } = options
  const onStep = (step: Step): void => progress?.(STEPS[step], step)
  stop?.throwIfAborted()
  const [{ printPdf }, { PrintHost }, { forkPrinter }] = await Promise.all([
    import('./print'),
    import('./host'),
    import('../fork'),
  ])
  // Nobody who stops now is heard by listeners added later.
  stop?.throwIfAborted()
  onStep('composing')
  const host = new PrintHost(forkPrinter)
  const close = (): void => host.close()
  stop?.addEventListener('abort', close)
  try {
    const composed = host.compose(project, given)
    const printed = await printPdf({ composed, refine: (draft) => host.pages(draft), onStep }, stop)
    onStep('finishing')
    const pdf = await host.finish(printed, withProject)
    progress?.(1, 'finishing')
    return pdf
  } catch (error) {
    stop?.throwIfAborted()
    throw error
  } finally {
    stop?.removeEventListener('abort', close)
    close()
  }
}

/** The file of a format that needs no printing, made in the same kind of process: to look everything up takes a while. */
export async function writtenApart(
  format: string,
  project: Project,
  { progress, ...options }: ExportOptions,
  stop?: AbortSignal,
): Promise<Piece[]> {
  stop?.throwIfAborted()
  const [{ PrintHost }, { forkPrinter }] = await Promise.all([import('./host'), import('../fork')])
  stop?.throwIfAborted()
  const host = new PrintHost(forkPrinter)
  const close = (): void => host.close()
  stop?.addEventListener('abort', close)
  try {
    return await host.write(project, format, options, progress)
  } finally {
    stop?.removeEventListener('abort', close)
    close()
  }
}

/** Milliseconds that looking into a PDF may take. */
const LIMIT = 30_000

/** The project file that a PDF from anywhere carries, read in a process that can be ended. Rejects when it cannot be read. */
export async function embeddedProject(pdf: Uint8Array): Promise<Uint8Array | undefined> {
  const [{ PrintHost }, { forkPrinter }] = await Promise.all([import('./host'), import('../fork')])
  const host = new PrintHost(forkPrinter)
  const timer = setTimeout(() => host.close(), LIMIT)
  try {
    return await host.look(pdf)
  } finally {
    clearTimeout(timer)
    host.close()
  }
}
