import { alive } from '../../../shared/project/select'
import { currentProject } from '../../store/project'
import { exactly, matching, type Option } from '../../ui/options'

/** The line that adds a tag of that name. */
export const NEW_TAG = 'new'

/** The tags that can be given beside those `taken`, and, for words that name none, a new one. */
export function tagOptions(taken: readonly string[], typed: string): Option[] {
  const all = alive(currentProject(), 'tags')
    .map(({ id, name }) => ({ id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label))
  const found = matching(
    all.filter((tag) => !taken.includes(tag.id)),
    typed,
  )
  const name = typed.trim()
  return name && !exactly(all, name) ? [...found, { id: NEW_TAG, label: `Add “${name}”` }] : found
}
