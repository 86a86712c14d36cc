import { trimmed } from '../../../shared/text/corrections'
import type { Edit } from '../../../shared/text/edit'

/** The one edit that makes a text another. */
export const difference = (before: string, after: string): Edit => trimmed({ at: 0, removed: before, inserted: after })

/**
 * Edits that were made to a text, as they are to be made after it was changed elsewhere in the meantime; undefined where both have
 * changed the same words.
 */
export function after(edits: readonly Edit[], change: Edit): Edit[] | undefined {
  const { removed, inserted } = change
  let { at } = change
  const moved: Edit[] = []
  for (const edit of edits) {
    if (edit.at + edit.removed.length <= at) {
      moved.push(edit)
      at += edit.inserted.length - edit.removed.length
    } else if (edit.at >= at + removed.length) moved.push({ ...edit, at: edit.at + inserted.length - removed.length })
    else return undefined
  }
  return moved
}

/** Where an offset is after a change of the text; inside what was changed, at the end of it. */
export function moved(offset: number, { at, removed, inserted }: Edit): number {
  if (offset <= at) return offset
  return offset >= at + removed.length ? offset + inserted.length - removed.length : at + inserted.length
}
