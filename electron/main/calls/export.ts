import type { Exporting } from '../../../shared/exporting'
import type { ExportOptions, Piece } from '../../../shared/formats/format'
import { formatNames, isDataFormat } from '../../../shared/formats/names'
import { titleOf } from '../../../shared/formats/title'
import { err, ok, type Failure } from '../../../shared/result'
import { checked } from '../briefing-check'
import type { Handlers } from '../dispatch'
import { fileName } from '../file-name'
import { Kept } from '../kept'
import { writeDurably } from '../store/durable'
import { nameOf } from '../store/places'
import { causeOf, isSystemError } from '../store/problems'
import { snapshot } from '../store/snapshot'
import { templateOf } from '../templates'
import { exportRefusal } from '../store/targets'
import { CANCELLED, type Workbench } from '../workbench'
import { lastPlace, rememberPlace, shownPlace } from './export-places'

/** Paths of the files that Quoin has written for a person since it was started. */
export type Written = Set<string>

type Names = Extract<keyof Handlers, `export.${string}`>

/** A window hears of its export's progress no more often than this, in milliseconds. */
const EVERY = 100

export function exportCalls(workbench: Workbench, written: Written): Pick<Handlers, Names> {
  /** Exports being written, by the window that has asked for them. */
  const running = new Map<number, AbortController>()
  /** Previews in the making, of formats that are quick to make anew. */
  const looking = new Map<number, AbortController>()
  const kept = new Kept()
  const { parts } = workbench

  /** What is to be made: a copy of the project as it stands, with how it is to be written. */
  const asked = async (given: Exporting, window: number) => {
    const session = workbench.open()
    if (!session.ok) return session
    await session.value.settled()
    const name = nameOf(session.value.path, parts.store.userData)
    const project = snapshot(session.value.project)
    const { draftFor } = await import('../../../shared/formats/briefing/draft-for')
    const template = await templateOf(parts.store.userData, given.template)
    if (!template.ok) return template
    const draft = draftFor(project, { ...given, template: template.value })
    if (!draft.ok) return draft
    const options: ExportOptions = {
      ...given,
      template: template.value,
      name,
      now: Date.now(),
      author: parts.settings.value.settings.author.name || undefined,
      progress: seldom((share) => parts.desktop.tellOne(window, 'export.progress', { share })),
    }
    const key = JSON.stringify([project.id, project.clock, given, template.value, options.author])
    const pdf = () => kept.of(window, key, (stop) => parts.desktop.briefing(project, options, stop))
    return ok({ project, draft: draft.value, options, name, pdf })
  }

  return {
    'export.project': async ({ again, ...given }, { window }) => {
      // What is being typed anywhere belongs to it.
      await parts.desktop.collect()
      const made = await asked(given, window)
      if (!made.ok) return made
      const { project, draft, options, name, pdf } = made.value
      const { format } = given
      if (!isDataFormat(format)) {
        const { refusalOf } = await import('../../../shared/formats/briefing/check')
        const refusal = refusalOf((await checked(project, draft)).findings)
        if (refusal) return err('stopped', refusal)
      }
      const last = again ? lastPlace(parts.settings, project.id, given) : undefined
      const title = draft.briefing.title.trim() || titleOf(project, name)
      const path =
        (last && (await shownPlace(last)) ? last : undefined) ??
        (await parts.desktop.choosePlace({
          title: `Export: ${formatNames[format]}`,
          folder: parts.settings.value.folder,
          filters: [{ name: formatNames[format], extensions: [format] }],
          window,
          name: `${fileName(title, 'Briefing')}.${format}`,
        }))
      if (path === undefined) return CANCELLED
      const refused = await exportRefusal(path, workbench.current ? [workbench.current.path] : [])
      if (refused) return err('not-written', refused)
      const stop = new AbortController()
      running.get(window)?.abort()
      running.set(window, stop)
      try {
        const pieces =
          format === 'pdf' ? [await pdf()] : await parts.desktop.written(format, project, options, stop.signal)
        await writeDurably(path, untilStopped(pieces, stop.signal))
      } catch (error) {
        if (stop.signal.aborted) return CANCELLED
        return { ok: false, failure: failureOf(error, (cause) => parts.log(`export ${format}`, cause)) }
      } finally {
        if (running.get(window) === stop) running.delete(window)
      }
      written.add(path)
      await rememberPlace(parts.settings, project.id, given, path)
      const [{ warningsOf }, { articlesFor }] = await Promise.all([
        import('../../../shared/formats/warnings'),
        import('../../../shared/formats/briefing/draft-for'),
      ])
      return ok({ path, warnings: warningsOf(project, articlesFor(project, options)) })
    },

    'export.preview': async (given, { window }) => {
      const made = await asked(given, window)
      if (!made.ok) return made
      const { project, options, pdf } = made.value
      const { format } = given
      try {
        if (format === 'pdf') return ok({ is: 'pages', bytes: (await pdf()) as Uint8Array<ArrayBuffer> })
        const { excerptOf } = await import('./export-preview')
        const stop = new AbortController()
        looking.get(window)?.abort()
        looking.set(window, stop)
        const table = format === 'csv' ? 'marks' : undefined
        const write = (what: string) => parts.desktop.written(what, project, { ...options, table }, stop.signal)
        return ok(await excerptOf(format, write, (html) => parts.desktop.preview(window, html)))
      } catch (error) {
        if (error instanceof Error && error.name === 'AbortError') return CANCELLED
        parts.log(`preview ${format}`, error)
        return err('not-made', 'The preview could not be made. The project is unchanged. Choose another format.')
      }
    },

    'export.where': async (what) => {
      const session = workbench.open()
      if (!session.ok) return session
      const path = lastPlace(parts.settings, session.value.project.id, what)
      return ok(path === undefined ? null : await shownPlace(path))
    },

    'export.cancel': (_, { window }) => {
      running.get(window)?.abort()
      looking.get(window)?.abort()
      kept.drop(window)
      return ok(null)
    },
  }
}

/** The pieces, until somebody asks to stop: whoever writes them then cleans up and throws on. */
function* untilStopped(pieces: Iterable<Piece>, stop: AbortSignal): Generator<Piece> {
  for (const piece of pieces) {
    stop.throwIfAborted()
    yield piece
  }
  stop.throwIfAborted()
}

function failureOf(error: unknown, log: (error: unknown) => void): Failure {
  if (isSystemError(error))
    return {
      name: 'not-written',
      message: `The export could not be written: ${causeOf(error)}. The project is unchanged. Choose another place.`,
    }
  log(error)
  return {
    name: 'not-made',
    message: 'The export could not be made. The project is unchanged. Try again, or choose another format.',
  }
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
