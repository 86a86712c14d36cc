import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { withEdit, wordEdits, type WordEdit } from './edits'

/** Whether the text is being corrected, and what was typed that the project does not know of yet. */
export interface Typed {
  on: boolean
  edits: readonly WordEdit[]
  /** The document before the first of the edits. */
  base: Node | null
}

/** What a transaction says of itself: the mode changes; what was typed is in the project now; it shows the project's text. */
export type TypedMeta = { on: boolean } | 'handed over' | 'shown'

export const typedKey = new PluginKey<Typed>('typed')
export const typedIn = (state: EditorState): Typed => typedKey.getState(state)!
export const isCorrecting = (state: EditorState): boolean => typedIn(state).on

const none: Omit<Typed, 'on'> = { edits: [], base: null }

function next(tr: Transaction, typed: Typed): Typed {
  const meta = tr.getMeta(typedKey) as TypedMeta | undefined
  if (meta === 'handed over' || meta === 'shown') return { on: typed.on, ...none }
  if (meta) return { ...typed, on: meta.on }
  if (!tr.docChanged) return typed
  const edits = wordEdits(tr)!.reduce(withEdit, typed.edits)
  return { on: typed.on, edits, base: typed.base ?? tr.before }
}

/** The article's text is locked; while it is corrected, its words can be changed and nothing else. Keeps what was typed. */
export const keepTyped = (): Plugin<Typed> =>
  new Plugin<Typed>({
    key: typedKey,
    state: { init: () => ({ on: false, ...none }), apply: next },
    filterTransaction: (tr, state) =>
      !tr.docChanged || tr.getMeta(typedKey) === 'shown' || (isCorrecting(state) && wordEdits(tr) !== null),
  })
