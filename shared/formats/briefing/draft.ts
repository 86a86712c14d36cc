import { newBriefing, newSection, type Briefing, type Fields, type Section } from '../../project/tables'
import type { ExportOptions } from '../format'
import type { Template } from './templates/template'

/** A briefing with its sections in their order: a stored one, or what a template makes. */
export interface Draft {
  briefing: Briefing
  sections: Section[]
}

const GAP = 1

/** The fields of the records that a template makes. `id` gives each of them one; `about` is written over the template's own. */
export function fromTemplate(
  template: Template,
  id: (table: 'briefings' | 'sections') => string,
  about: Partial<Fields['briefings']> = {},
): { briefing: { id: string } & Fields['briefings']; sections: ({ id: string } & Fields['sections'])[] } {
  const briefing = { id: id('briefings'), ...newBriefing({ template: template.name, ...template.briefing, ...about }) }
  const sections = template.sections.map(({ title, hint = '', body }, i) => ({
    id: id('sections'),
    ...newSection({
      briefing: briefing.id,
      order: (i + 1) * GAP,
      title,
      hint,
      body: body ? { type: 'doc', content: structuredCopy(body) } : null,
    }),
  }))
  return { briefing, sections }
}

/** Records share nothing with the template, nor with each other. */
const structuredCopy = <T>(value: readonly T[]): T[] => JSON.parse(JSON.stringify(value)) as T[]

/** The draft with other pages than it says itself. What is empty stays as it was. */
export function withPage(draft: Draft, page: ExportOptions['page'] = {}): Draft {
  const given = Object.fromEntries(Object.entries(page).filter(([, value]) => value))
  return { ...draft, briefing: { ...draft.briefing, ...given } as Briefing }
}

/** A draft in no project: for exporting one where nobody has composed a briefing. */
export function draftOf(template: Template, about: Partial<Fields['briefings']> = {}): Draft {
  let count = 0
  const made = fromTemplate(template, (table) => `${table[0]}_${String(++count).padStart(9, '0')}`, about)
  const stamp = '0.0.0'
  return {
    briefing: { ...made.briefing, stamp },
    sections: made.sections.map((section) => ({ ...section, stamp })),
  }
}
