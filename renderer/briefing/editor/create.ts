import { Editor, type Extensions } from '@tiptap/core'
import type { Slice } from '@tiptap/pm/model'
import { Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { sectionsOf } from '../../../shared/project/select'
import { currentProject } from '../../store/project'
import { caretNear, stepAside } from './caret'
import { textExtensions } from './extensions'
import { fromSection } from './convert'
import { found } from './found'
import { hints } from './hints'
import { sectionIds } from './ids'
import { picturesIn, takePictures } from './images'
import { insertReference } from './insert'
import { textKeys } from './keys'
import { fromOffice } from './office'
import { pasteSections } from './pasteSections'
import { space } from './space'
import { trigger } from './trigger'
import { views } from './views'

/** What rows of the evidence carry while they are dragged. */
export const DRAGGED = 'application/x-quoin-reference'

/** Deeper than this nothing is pasted with its structure: the file takes no deeper nesting. */
const MOST_DEPTH = 24

const tooDeep = ({ content, openStart }: Slice): boolean => {
  let most = 0
  const look = (nodes: Slice['content'], depth: number): void =>
    nodes.forEach((node) => {
      most = Math.max(most, depth)
      if (most <= MOST_DEPTH) look(node.content, depth + 1)
    })
  look(content, 1)
  return most > MOST_DEPTH + openStart
}

/** Pixels that stay free above and below the caret. */
const AROUND = 5

/** Then nothing has to be scrolled, which the editor finds out at each key by the styles of everything that lies around it. */
function isCaretSeen(view: EditorView): boolean {
  const paper = view.dom.closest('.paper-scroll')?.getBoundingClientRect()
  const { selection } = view.state
  if (!paper || !(selection instanceof TextSelection)) return false
  const { top, bottom } = view.coordsAtPos(selection.head, 1)
  return top >= paper.top + AROUND && bottom <= paper.bottom - AROUND
}

/** The editor of a briefing: one for all its sections. */
export function createEditor(element: HTMLElement, briefing: string, extensions: Extensions = []): Editor {
  const editor = new Editor({
    element,
    extensions: [...textExtensions, views, found, space, hints, sectionIds, trigger, textKeys, ...extensions],
    injectCSS: false,
    enableContentCheck: false,
    editorProps: {
      attributes: {
        id: 'briefing-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text of the briefing',
        spellcheck: 'true',
      },
      handleDOMEvents: {
        // The editor would keep undo and redo for itself, though it has no history: they are the project's.
        keydown: (_, event) => (event.ctrlKey || event.metaKey) && !event.altKey && /^[yz]$/i.test(event.key),
      },
      handleScrollToSelection: isCaretSeen,
      transformPastedHTML: fromOffice,
      handlePaste: (_, event, slice) => {
        const aside = stepAside(editor.state)
        if (aside) editor.view.dispatch(aside)
        const pictures = picturesIn(event.clipboardData)
        if (pictures.length) return (void takePictures(editor, pictures), true)
        if (!tooDeep(slice)) {
          const sections = pasteSections(editor.state, slice)
          if (sections) editor.view.dispatch(sections)
          return sections !== null
        }
        editor.view.pasteText(event.clipboardData?.getData('text/plain') ?? '')
        return true
      },
      handleDrop: (view, event) => {
        const pictures = picturesIn(event.dataTransfer)
        const dragged = event.dataTransfer?.getData(DRAGGED)
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        if (at === undefined) return Boolean(dragged)
        if (dragged) {
          event.preventDefault()
          dropReference(editor, dragged, at)
          return true
        }
        if (!pictures.length) return false
        editor.commands.setTextSelection(at)
        void takePictures(editor, pictures)
        return true
      },
    },
  })
  const sections = sectionsOf(currentProject(), briefing).map((record) => fromSection(editor.schema, record))
  const { tr, doc } = editor.state
  tr.replaceWith(0, doc.content.size, sections).setMeta('addToHistory', false)
  // Else it would be where the empty text was: behind everything.
  editor.view.dispatch(tr.setSelection(Selection.atStart(tr.doc)))
  return editor
}

/** On an empty line it is set apart, within words it is one of them. */
function dropReference(editor: Editor, dragged: string, at: number): void {
  const [table, id] = dragged.split('/')
  if ((table !== 'marks' && table !== 'speakers' && table !== 'articles') || !id) return
  editor.view.dispatch(editor.state.tr.setSelection(caretNear(editor.state.doc, at)))
  const { parent } = editor.state.selection.$from
  insertReference(editor, { table, id }, { apart: parent.isTextblock && parent.content.size === 0 })
  editor.view.focus()
}
