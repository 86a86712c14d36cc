import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { Edit } from '../../../shared/text/edit'
import { offsetsOf } from '../offsets'

/** Words put in the place of others, at an editor position in the document as the edits before it have left it. */
export interface WordEdit {
  from: number
  removed: string
  inserted: string
}

export const LINE_END = /[\r\n]/

/** What a transaction does to the words of the text; null when it does anything else to the document. */
export function wordEdits(tr: Transaction): WordEdit[] | null {
  const edits: WordEdit[] = []
  for (const [i, step] of tr.steps.entries()) {
    const edit = step instanceof ReplaceStep ? wordEdit(step, tr.docs[i]!) : null
    if (!edit) return null
    edits.push(edit)
  }
  return edits
}

function wordEdit({ from, to, slice }: ReplaceStep, doc: Node): WordEdit | null {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  if (!$from.parent.isTextblock || !$from.sameParent($to) || slice.openStart || slice.openEnd) return null
  let inserted = ''
  let words = true
  slice.content.forEach((node) => {
    words &&= node.isText
    inserted += node.text ?? ''
  })
  let removed = ''
  $from.parent.nodesBetween($from.parentOffset, $to.parentOffset, (node, at) => {
    words &&= node.isText
    removed += (node.text ?? '').slice(Math.max(0, $from.parentOffset - at), $to.parentOffset - at)
  })
  return words && !LINE_END.test(removed + inserted) ? { from, removed, inserted } : null
}

/** Edits with one more after them; one that touches the last becomes one with it, and what changes nothing is none. */
export function withEdit(edits: readonly WordEdit[], edit: WordEdit): readonly WordEdit[] {
  const last = edits.at(-1)
  const [from, to] = [edit.from, edit.from + edit.removed.length]
  const end = last ? last.from + last.inserted.length : 0
  const touches = last && from <= end && to >= last.from
  const one = touches
    ? {
        from: Math.min(last.from, from),
        removed:
          edit.removed.slice(0, Math.max(0, last.from - from)) +
          last.removed +
          edit.removed.slice(Math.max(0, Math.min(edit.removed.length, end - from))),
        inserted:
          last.inserted.slice(0, Math.max(0, from - last.from)) +
          edit.inserted +
          last.inserted.slice(Math.min(last.inserted.length, Math.max(0, to - last.from))),
      }
    : edit
  const before = touches ? edits.slice(0, -1) : edits
  return one.removed === one.inserted ? before : [...before, one]
}

/**
 * The same edits for the project: offsets instead of positions. `base` is the document before the first of them. Edits change no
 * block's bounds, so that between the two numbers there lies the same difference in a block before and after them.
 */
export function toEdits(base: Node, edits: readonly WordEdit[]): Edit[] {
  const offsets = offsetsOf(base)
  return edits.map(({ from, removed, inserted }, i) => {
    const there = edits.slice(0, i).reduceRight(back, from)
    return { at: from - there + offsets.toOffset(there), removed, inserted }
  })
}

/** Where a position was before an edit; one inside what was inserted was where the edit began. */
function back(position: number, { from, removed, inserted }: WordEdit): number {
  if (position <= from) return position
  return position < from + inserted.length ? from : position - inserted.length + removed.length
}
