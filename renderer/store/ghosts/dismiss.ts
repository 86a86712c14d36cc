import type { Batch } from '../../../shared/project/commands'
import type { Placed } from './placed'

/** One step that keeps a ghost away for good; `id` is that of the record. */
export function dismissal({ article, ghost, whole }: Placed, id: string): Batch {
  const { kind, form, confidence } = ghost
  const record = { id, article, suggested: kind, words: whole, form, certainty: confidence }
  return { do: 'all', label: 'Dismiss suggestion', commands: [{ do: 'add', table: 'dismissals', record }] }
}
