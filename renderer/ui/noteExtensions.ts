import { Mark } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { isLinkable } from './richNote'

/** Not offered in the toolbar, but kept when a note brings them. */
const superscript = Mark.create({
  name: 'superscript',
  excludes: 'subscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0],
})
const subscript = Mark.create({
  name: 'subscript',
  excludes: 'superscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0],
})

/** What a note may hold: enough for an analyst's remark, nothing that the file would not take. */
export const noteExtensions = [
  StarterKit.configure({
    horizontalRule: false,
    dropcursor: false,
    gapcursor: false,
    trailingNode: false,
    // One history for everything: undo belongs to the project.
    undoRedo: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      isAllowedUri: isLinkable,
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  superscript,
  subscript,
]
