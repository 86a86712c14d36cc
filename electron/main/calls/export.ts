import { dirname } from 'node:path'
import type { ExportFormat } from '../../../shared/contract'
import type { ExportOptions } from '../../../shared/formats/format'
import { formatNames } from '../../../shared/formats/names'
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

export const exportCalls = (workbench: Workbench, written: Written): Pick<Handlers, 'export.project'> => ({
  'export.project': async ({ format, articles }, { window }) => {
    const session = workbench.open()
    if (!session.ok) return session
    const { desktop, settings, store, log } = workbench.parts
    const label = formatNames[format]
    const name = nameOf(session.value.path, store.userData)
    const path = await desktop.choosePlace({
      title: `Export: ${label}`,
      folder: settings.value.folder,
      filters: [{ name: label, extensions: [format] }],
      window,
      name: `${fileName(titleOf(session.value.project, name))}.${format}`,
    })
    if (path === undefined) return CANCELLED
    await change(settings, { folder: dirname(path) })
    // One copy for both, so that the warnings are about what is written.
    const project = snapshot(session.value.project)
    try {
      await writeDurably(path, [await contentOf(format, project, { articles, name }, workbench)])
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
    const { warningsOf } = await import('../../../shared/formats/warnings')
    return ok({ path, warnings: warningsOf(project, articles) })
  },
})

/** What makes it is loaded when first used: none of it is needed to start. */
async function contentOf(
  format: ExportFormat,
  project: Project,
  given: Pick<ExportOptions, 'articles' | 'name'>,
  { parts }: Workbench,
): Promise<string | Uint8Array> {
  const author = parts.settings.value.settings.author.name
  const options = { ...given, now: Date.now(), ...(author && { author }) }
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
