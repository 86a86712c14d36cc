import { dirname } from 'node:path'
import type { ExportOptions, Piece } from '../../../shared/formats/format'
import { formatNames, type FormatName } from '../../../shared/formats/names'
import { titleOf } from '../../../shared/formats/title'
import type { Project } from '../../../shared/project/model'
import { err, ok } from '../../../shared/result'
import type { Handlers } from '../dispatch'
import { writeDurably } from '../store/durable'
import { nameOf } from '../store/places'
import { causeOf, isSystemError } from '../store/problems'
import { change } from '../store/settings'
import { snapshot } from '../store/snapshot'
import { CANCELLED, type Workbench } from '../workbench'

/** Paths of the files that Quoin has written for a person since it was started. */
export type Written = Set<string>

/** A window hears of its export's progress no more often than this, in milliseconds. */
const EVERY = 100

export function exportCalls(
  workbench: Workbench,
  written: Written,
): Pick<Handlers, 'export.project' | 'export.cancel'> {
  /** Exports under way, by the window that has asked for them. */
  const running = new Map<number, AbortController>()
  return {
    'export.project': async ({ format, ...given }, { window }) => {
      const session = workbench.open()
      if (!session.ok) return session
      const { desktop, settings, store, log } = workbench.parts
      const name = nameOf(session.value.path, store.userData)
      const { draftFor } = await import('../../../shared/formats/briefing/draft-for')
      const draft = draftFor(session.value.project, given)
      if (!draft.ok) return draft
      const label = formatNames[format]
      const title = draft.value.briefing.title.trim() || titleOf(session.value.project, name)
      const path = await desktop.choosePlace({
        title: `Export: ${label}`,
        folder: settings.value.folder,
        filters: [{ name: label, extensions: [format] }],
        window,
        name: `${fileName(title)}.${format}`,
      })
      if (path === undefined) return CANCELLED
      await change(settings, { folder: dirname(path) })
      // One copy for both, so that the warnings are about what is written.
      const project = snapshot(session.value.project)
      const stop = new AbortController()
      running.get(window)?.abort()
      running.set(window, stop)
      try {
        const options: ExportOptions = {
          ...given,
          name,
          now: Date.now(),
          author: settings.value.settings.author.name || undefined,
          progress: seldom((share) => desktop.tellOne(window, 'export.progress', { share })),
        }
        const pieces = await piecesOf(format, project, options, workbench, stop.signal)
        await writeDurably(path, untilStopped(pieces, stop.signal))
      } catch (error) {
        if (stop.signal.aborted) return CANCELLED
        if (isSystemError(error))
          return err(
            'not-written',
            `The export could not be written: ${causeOf(error)}. The project is unchanged. Choose another place.`,
          )
        log(`export ${format}`, error)
        return err(
          'not-made',
          'The export could not be made. The project is unchanged. Try again, or choose another format.',
        )
      } finally {
        if (running.get(window) === stop) running.delete(window)
      }
      written.add(path)
      const { warningsOf } = await import('../../../shared/formats/warnings')
      return ok({ path, warnings: warningsOf(project, given.articles) })
    },
    'export.cancel': (_, { window }) => {
      running.get(window)?.abort()
      return ok(null)
    },
  }
}

/** What makes it is loaded when first used: none of it is needed to start. */
async function piecesOf(
  format: FormatName,
  project: Project,
  options: ExportOptions,
  { parts }: Workbench,
  stop: AbortSignal,
): Promise<Iterable<Piece>> {
  if (format === 'pdf') return [await parts.desktop.briefing(project, options, stop)]
  return (await import('../../../shared/formats/list')).formatNamed(format)!.write(project, options)
}

/** The pieces, until somebody asks to stop: whoever writes them then cleans up and throws on. */
function* untilStopped(pieces: Iterable<Piece>, stop: AbortSignal): Generator<Piece> {
  for (const piece of pieces) {
    stop.throwIfAborted()
    yield piece
  }
  stop.throwIfAborted()
}

function seldom(tell: (share: number) => void): (share: number) => void {
  let last = 0
  return (share) => {
    const now = Date.now()
    if (now - last < EVERY && share < 1) return
    last = now
    tell(share)
  }
}

/** A title as a file name that every system takes. */
const fileName = (title: string): string =>
  title
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 100) || 'Briefing'
