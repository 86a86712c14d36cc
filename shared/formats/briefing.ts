import { kindList } from '../kinds/list'
import type { Project } from '../project/model'
import { articlesSection } from './briefing/articles'
import { contents } from './briefing/contents'
import { kindSection } from './briefing/entries'
import { sourcesSection } from './briefing/sources'
import { titleBlock } from './briefing/title'
import { wordsUsed } from './briefing/words-used'
import type { ExportOptions } from './format'
import { markup, style } from './html'
import { collect, ofKind } from './numbered'
import { titleOf } from './title'

export interface BriefingOptions extends ExportOptions {
  /** The style sheet, fonts included: the document fetches nothing. */
  css: string
}

/** Nothing may be fetched and nothing may run, whatever stands in the articles. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/**
 * The briefing as one complete HTML document, to be printed: title, contents, sources, quotes by speaker, claims, the
 * articles with their numbered marks and, as an annex, the words of judgement that were used. Empty sections are left out.
 */
export function briefingHtml(project: Project, options: BriefingOptions): string {
  const title = titleOf(project, options.name)
  const sources = collect(project, options.articles)
  const sections = [
    sourcesSection(project, sources),
    ...kindList.map((kind) => kindSection(project, kind, ofKind(sources, kind.name))),
    articlesSection(sources),
    wordsUsed(project, sources),
  ].filter((section) => section !== null)
  const page = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <title>${title}</title>
        ${style(options.css)}
      </head>
      <body>
        ${titleBlock(project, sources, { ...options, title })} ${contents(sections)}
        ${sections.map((section) => section.html)}
      </body>
    </html>
`
  return page.text
}
