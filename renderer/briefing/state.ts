import type { Editor } from '@tiptap/core'
import { create } from 'zustand'
import type { Following } from './editor/follow'
import type { Trigger } from './editor/trigger'

/** What the composer itself shows; nothing of it is part of the project. */
export interface Composer {
  /** The editor of the briefing that is open, while there is one. */
  open: { editor: Editor; following: Following } | null
  /** The section with the caret. */
  section: string | null
  /** What was typed after `/` or `@`. */
  trigger: Trigger | null
  /** A small editor over the text, for what stands at this place of the document. */
  popover: Popover | null
  side: 'evidence' | 'comments' | 'check'
  /** A dialog about templates of one's own. */
  templates: Templates | null
}

export type Templates = { show: 'list' } | { show: 'save'; briefing: string } | { show: 'rename'; file: string }

export interface Popover {
  of: 'reference' | 'footnote' | 'comment' | 'link' | 'claims' | 'image'
  at: number
}

export const useComposer = create<Composer>(() => ({
  open: null,
  section: null,
  trigger: null,
  popover: null,
  side: 'evidence',
  templates: null,
}))

export const composer = useComposer.getState
export const setComposer = useComposer.setState

export const openPopover = (of: Popover['of'], at: number): void => setComposer({ popover: { of, at }, trigger: null })

/** Closes what lies over the text, which has the focus again. */
export function closePopover(): void {
  if (!composer().popover) return
  setComposer({ popover: null })
  composer().open?.editor.view.focus()
}
