import type { Project } from '../../project/model'
import { find, sectionsOf } from '../../project/select'
import { draftOf, type Draft } from './draft'
import { full } from './templates/full'
import { templateNamed } from './templates/list'

/** Which briefing is to be written: a stored one by its id, else what a template makes; without either the full one. */
export interface Choice {
  briefing?: string | undefined
  template?: string | undefined
}

/** The draft chosen; undefined for a briefing or a template that is not there. */
export function chooseDraft(project: Project, { briefing: id, template: name }: Choice): Draft | undefined {
  if (id !== undefined) {
    const briefing = find(project, 'briefings', id)
    return briefing && { briefing, sections: sectionsOf(project, id) }
  }
  const template = name === undefined ? full : templateNamed(name)
  return template && draftOf(template)
}
