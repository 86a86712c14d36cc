import { briefingHtml } from '../../../shared/formats/briefing'
import type { ExportOptions } from '../../../shared/formats/format'
import { titleOf } from '../../../shared/formats/title'
import type { Project } from '../../../shared/project/model'
import css from '../../../resources/templates/briefing.css?raw'

/**
 * The briefing as the bytes of a PDF. It is printed twice: a draft tells on which page everything stands, the
 * final print has these numbers in its contents. What printing needs is loaded when somebody prints, not at start-up.
 */
export async function briefingPdf(project: Project, options: ExportOptions): Promise<Uint8Array> {
  const [
    { printPdf },
    { fontFaces, footerFace },
    { footerTemplate },
    { pagesOfPlaces, pageRules },
    { finishPdf },
    { headingsOf },
  ] = await Promise.all([
    import('./print'),
    import('./fonts'),
    import('./footer'),
    import('./pages'),
    import('./finish'),
    import('./outline'),
  ])
  const title = titleOf(project, options.name)
  const html = briefingHtml(project, { ...options, css: `${fontFaces}\n${css}` })
  const printed = await printPdf({
    html,
    footer: footerTemplate(title, footerFace),
    refine: async (draft) => pageRules(await pagesOfPlaces(draft)),
  })
  return finishPdf(printed, {
    title,
    author: options.author?.trim() ?? '',
    now: options.now,
    headings: headingsOf(html),
  })
}
