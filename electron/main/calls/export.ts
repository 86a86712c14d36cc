import { dirname } from 'node:path'
import type { ExportFormat } from '../../../shared/contract'
import { about } from '../../../shared/project/model'
import { err, ok } from '../../../shared/result'
import type { Handlers } from '../dispatch'
import { writeDurably } from '../store/durable'
import { nameOf } from '../store/places'
import { causeOf, isSystemError } from '../store/problems'
import type { Session } from '../store/session'
import { change } from '../store/settings'
import { snapshot } from '../store/snapshot'
import { CANCELLED, type Workbench } from '../workbench'

/** Paths of the files that Quoin has written for a person since it was started. */
export type Written = Set<string>

const WORDS: Record<ExportFormat, { label: string; title: string }> = {
  pdf: { label: 'PDF', title: 'Export briefing' },
  md: { label: 'Markdown', title: 'Export as Markdown' },
  csv: { label: 'Table (CSV)', title: 'Export as a table' },
}

export const exportCalls = (workbench: Workbench, written: Written): Pick<Handlers, 'export.project'> => ({
  'export.project': async ({ format, articles }) => {
    const session = workbench.open()
    if (!session.ok) return session
    const { desktop, settings, store, log } = workbench.parts
    const { label, title } = WORDS[format]
    const path = await desktop.choosePlace({
      title,
      folder: settings.value.folder,
      filters: [{ name: label, extensions: [format] }],
      name: `${fileName(about(session.value.project).title || nameOf(session.value.path, store.userData))}.${format}`,
    })
    if (path === undefined) return CANCELLED
    await change(settings, { folder: dirname(path) })
    try {
      await writeDurably(path, [await contentOf(format, session.value, articles, workbench)])
    } catch (error) {
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
    }
    written.add(path)
    return ok({ path })
  },
})

/** What makes it is loaded when first used: none of it is needed to start. */
async function contentOf(
  format: ExportFormat,
  session: Session,
  articles: string[] | undefined,
  { parts }: Workbench,
): Promise<string | Uint8Array> {
  const author = parts.settings.value.settings.author.name
  const options = { articles, now: Date.now(), ...(author && { author }) }
  const project = snapshot(session.project)
  if (format === 'pdf') return parts.desktop.briefing(project, options)
  return (await import('../../../shared/formats/list')).exportText(format, project, options)
}

/** A title as a file name that every system takes. */
const fileName = (title: string): string =>
  title
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 100) || 'Briefing'
