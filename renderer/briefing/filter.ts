import { kindOf } from '../../shared/kinds/list'
import type { Project } from '../../shared/project/model'
import { personOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'

/** Which marks the evidence shows, beside those that have the words typed. */
export interface Filter {
  kind: string
  speaker: string
  article: string
  tag: string
  unused: boolean
}

export const noFilter: Filter = { kind: '', speaker: '', article: '', tag: '', unused: false }

export const passes = (project: Project, { kind, speaker, article, tag, unused }: Filter, uses: Map<string, number>) =>
  function pass(mark: Mark): boolean {
    return (
      (!kind || mark.kind === kind) &&
      (!article || mark.article === article) &&
      (!tag || mark.tags.includes(tag)) &&
      (!unused || !uses.has(mark.id)) &&
      (!speaker || personOf(project, mark)?.id === speaker)
    )
  }

/** "Disputed", for kinds that have a status. */
export function statusOf(mark: Mark): string {
  const status = 'status' in mark ? mark.status : ''
  const field = (
    kindOf(mark.kind).fields as Record<string, { is: string; choices?: readonly { value: string; label: string }[] }>
  )['status']
  return field?.choices?.find(({ value }) => value === status)?.label ?? ''
}
