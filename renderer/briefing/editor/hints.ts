import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

const isEmpty = (node: Node | null | undefined): boolean => node?.type.name === 'paragraph' && node.content.size === 0

const LINE = 'Write, or press / for more and @ for evidence'

/** What belongs in a section, while nothing is in it; and in an empty line with the caret, what one can press. */
function hintsIn({ doc, selection }: EditorState): DecorationSet {
  const found: Decoration[] = []
  const { $head, empty } = selection
  const line = empty && isEmpty($head.parent) && $head.depth === 2 ? $head.before() : -1
  doc.forEach((section, at) => {
    const title = section.firstChild!
    if (title.content.size === 0) found.push(hint(at + 1, title, 'Title of the section'))
    const first = section.child(1)
    const from = at + 1 + title.nodeSize
    if (section.childCount === 2 && isEmpty(first)) found.push(hint(from, first, String(section.attrs['hint']) || LINE))
    else if (line > at && line < at + section.nodeSize) found.push(hint(line, $head.parent, LINE))
  })
  return DecorationSet.create(doc, found)
}

const hint = (at: number, node: Node, words: string): Decoration =>
  Decoration.node(at, at + node.nodeSize, { 'data-hint': words })

export const hints = Extension.create({
  name: 'hints',
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: hintsIn } })],
})
