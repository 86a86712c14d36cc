import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { drawCorrections } from './draw'
import { inputProps } from './input'
import { keepTyped } from './typed'

/** Locks the article's text; while it is corrected, lets its words be changed. Comes before Tiptap's own keys. */
export const correcting = Extension.create({
  name: 'correcting',
  priority: 1000,
  addProseMirrorPlugins: () => [keepTyped(), new Plugin({ props: inputProps })],
})

/** Draws corrections; after the marks, because it draws near the same viewport. */
export const corrections = Extension.create({
  name: 'corrections',
  priority: 50,
  addProseMirrorPlugins: () => [drawCorrections()],
})
