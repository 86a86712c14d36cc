import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { FROM_PROJECT } from './show'
import { composer, setComposer } from '../state'

/** What was typed to call for something: `/` for what can be put in, `@` for marks, speakers and articles. */
export interface Trigger {
  is: '/' | '@'
  /** Document positions of the sign and of the caret. */
  from: number
  to: number
  query: string
  /** What is found is set apart in a block of its own. */
  apart: boolean
}

interface State {
  trigger: Trigger | null
  /** Where one was left with Escape: it does not come again there. */
  left: number | null
  apart: boolean
}

const key = new PluginKey<State>('trigger')
/** Characters before the caret that are looked at. */
const REACH = 60
const PATTERNS = [
  { is: '/', at: /(?:^|\s)\/([\p{L} ]{0,24})$/u },
  { is: '@', at: /(?:^|[\s([{“‘"'—–-])@([^@/]{0,40})$/u },
] as const

function triggerAt(state: EditorState, apart: boolean): Trigger | null {
  const { empty, $from } = state.selection
  const { parent, parentOffset } = $from
  if (!empty || !parent.isTextblock || parent.type.spec.code || parent.type.name === 'sectionTitle') return null
  const before = parent.textBetween(Math.max(0, parentOffset - REACH), parentOffset, undefined, '\ufffc')
  for (const { is, at } of PATTERNS) {
    const query = at.exec(before)?.[1]
    if (query === undefined || query.startsWith(' ') || query.includes('\ufffc')) continue
    return { is, from: $from.pos - query.length - 1, to: $from.pos, query, apart: apart && is === '@' }
  }
  return null
}

function next(tr: Transaction, old: State, state: EditorState): State {
  const meta = tr.getMeta(key) as 'leave' | 'apart' | undefined
  if (meta === 'leave') return { trigger: null, left: old.trigger?.from ?? old.left, apart: false }
  if (!tr.docChanged && !tr.selectionSet && !meta) return old
  // Nobody has typed it: it came back with an undo, or from another window.
  if (tr.getMeta(FROM_PROJECT)) return { trigger: null, left: null, apart: false }
  const apart = meta === 'apart' || (old.apart && old.trigger !== null)
  const left = old.left === null ? null : tr.mapping.map(old.left, -1)
  const found = triggerAt(state, apart)
  // The caret that only passes by calls for nothing.
  const called = found && (tr.docChanged || old.trigger?.from === found.from) && found.from !== left
  return { trigger: called ? found : null, left: found ? left : null, apart: Boolean(called) && apart }
}

/** Follows what is typed, and tells the list that offers it. */
export const trigger = Extension.create({
  name: 'trigger',
  addProseMirrorPlugins: () => [
    new Plugin<State>({
      key,
      state: {
        init: () => ({ trigger: null, left: null, apart: false }),
        apply: (tr, old, _, state) => next(tr, old, state),
      },
      view: () => ({
        update: ({ state, composing }) => {
          const found = composing ? null : (key.getState(state)?.trigger ?? null)
          if (found !== composer().trigger) setComposer({ trigger: found })
        },
        destroy: () => setComposer({ trigger: null }),
      }),
      props: {
        handleKeyDown: (_, event) => composer().trigger !== null && (keys.current?.(event) ?? false),
        handleDOMEvents: {
          blur: (view) => (view.dispatch(view.state.tr.setMeta(key, 'leave')), false),
        },
      },
    }),
  ],
})

/** What the list that is open does with a key; it says whether it took it. */
export const keys: { current: ((event: KeyboardEvent) => boolean) | null } = { current: null }

export const leaveTrigger = (tr: Transaction): Transaction => tr.setMeta(key, 'leave')
/** What is chosen next is set apart. */
export const setApart = (tr: Transaction): Transaction => tr.setMeta(key, 'apart')
