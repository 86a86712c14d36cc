import type { Project } from '../../project/model'
import type { Draft } from './draft'
import { draftFor, type Choice } from './draft-for'

export type { Choice }

/** The draft chosen; undefined for a briefing or a template that is not there. */
export function chooseDraft(project: Project, choice: Choice): Draft | undefined {
  const draft = draftFor(project, choice)
  return draft.ok ? draft.value : undefined
}
