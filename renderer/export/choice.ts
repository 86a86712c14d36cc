import type { Settings } from '../../shared/contract'
import type { Exporting } from '../../shared/exporting'
import { templates } from '../../shared/formats/briefing/templates/list'
import type { Project } from '../../shared/project/model'
import { isDataFormat, type FormatName } from '../../shared/formats/names'
import { alive, find } from '../../shared/project/select'
import type { Briefing } from '../../shared/project/tables'
import { templateNow } from '../store/templates'

/** What is chosen in the dialog. */
export interface Choice {
  format: FormatName
  /** A briefing that was composed, or else what a template makes of the marks. */
  briefing: string | null
  template: string
  /** Only these articles; null for all of them. */
  articles: readonly string[] | null
  page: PageChoice
  withProject: boolean
}

export type PageChoice = Settings['exporting']['page']

/** What a person has in mind who opens the dialog. */
export interface Asked {
  format?: FormatName
  articles?: readonly string[]
}

/** Where the dialog begins: with what was chosen last, as far as that is still there, and with what the person is at. */
export function firstChoice(
  project: Project,
  last: Settings['exporting'],
  { format, articles }: Asked,
  written: string | null,
): Choice {
  const all = alive(project, 'briefings')
  // One article alone is briefed from a template: a briefing that was composed is about what it is about.
  const briefing = articles
    ? undefined
    : (find(project, 'briefings', written) ?? (all.length === 1 ? all[0] : undefined))
  return {
    format: format ?? last.format,
    briefing: briefing?.id ?? null,
    template: templateNow(last.template)?.name ?? templates[0]!.name,
    articles: articles ?? null,
    page: last.page,
    withProject: last.withProject,
  }
}

/** What is to be remembered of a choice; what belongs to a briefing stands in the briefing. */
export const lastOf = ({ format, template, page, withProject }: Choice): Settings['exporting'] => ({
  format,
  template,
  page,
  withProject,
})

export const isData = isDataFormat

export const titleOfBriefing = ({ title }: Pick<Briefing, 'title'>): string => title.trim() || 'Untitled briefing'

/** How the pages are laid out in the end: as chosen, else as the briefing or its template says. */
export function pageOf(project: Project, { briefing, template, page }: Choice): Record<keyof PageChoice, string> {
  const own = find(project, 'briefings', briefing)
  const from = own ?? templateNow(template)?.briefing
  const { cover, contents, notes, paper } = PLAIN
  const chosen = own ? NOTHING : page
  return {
    cover: chosen.cover || from?.cover || cover,
    contents: chosen.contents || from?.contents || contents,
    notes: chosen.notes || from?.notes || notes,
    paper: chosen.paper || from?.paper || paper,
  }
}

const PLAIN = { cover: 'head', contents: 'yes', notes: 'foot', paper: 'A4' }
const NOTHING: PageChoice = { cover: '', contents: '', notes: '', paper: '' }

/** Another template: its own pages, on the paper that the person has. */
export const withTemplate = (choice: Choice, template: string): Choice => ({
  ...choice,
  briefing: null,
  template,
  page: { ...NOTHING, paper: choice.page.paper },
})

/** The input of the calls that make an export. */
export function exporting(project: Project, choice: Choice): Exporting {
  const { format, briefing, template, articles, withProject } = choice
  return {
    format,
    ...(briefing ? { briefing } : { template }),
    ...(articles && !briefing && { articles: [...articles] }),
    ...(format === 'pdf' && withProject && { withProject }),
    page: pageOf(project, choice) as Exporting['page'],
  }
}
