import type { Extensions } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { isLinkable } from '../../ui/richNote'
import { marks } from './marks'
import { doc, evidence, footnote, image, judgment, kept, part, reference, section, sectionTitle } from './nodes'
import { tableNodes } from './tables'

/** What a briefing's text may hold, and the usual keys and input rules for it. */
export const textExtensions: Extensions = [
  StarterKit.configure({
    document: false,
    code: false,
    // Each line runs as its own words do: Arabic from right to left beside English.
    paragraph: { HTMLAttributes: { dir: 'auto' } },
    heading: { HTMLAttributes: { dir: 'auto' } },
    codeBlock: { HTMLAttributes: { dir: 'auto' } },
    trailingNode: false,
    // One history for everything: undo belongs to the project.
    undoRedo: false,
    dropcursor: { class: 'drop-cursor', width: 2, color: false },
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      isAllowedUri: isLinkable,
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  ...marks,
  doc,
  section,
  sectionTitle,
  reference,
  evidence,
  footnote,
  part,
  judgment,
  image,
  kept,
  ...tableNodes,
]
