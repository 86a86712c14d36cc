import { Editor, Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { call } from '../bridge'
import type { RichText } from '../../shared/text/rich'
import type { Range } from '../../shared/text/snap'
import { drawingKey, drawMarks, isDrawn, type Drawing } from './draw'
import { articleExtensions } from './nodes'
import { offsetsOf, type Offsets } from './offsets'
import { inSections } from './sections'

/** The article as it is read and marked: a Tiptap editor whose text cannot change, with a caret. */
export interface Surface {
  editor: Editor
  offsets: Offsets
  draw: (change: Partial<Drawing>) => void
  selection: () => Range
  select: (range: Range) => void
  /** Where an offset is on the screen, in client coordinates. */
  place: (offset: number, side?: -1 | 1) => { left: number; right: number; top: number; bottom: number }
  /** The offset under a point of the screen, or null beside the text. */
  offsetAt: (left: number, top: number) => number | null
  /** Brings an offset to the middle of the view unless it is comfortably in it. */
  reveal: (offset: number) => void
  /** Selections made inside `act` are the program's, not the reader's: they do not let go of the chosen mark. */
  quietly: (act: () => void) => void
  quiet: () => boolean
  /** Asks for the address of a link to be opened in the system's browser. */
  followLink: (target: Element) => void
  /** Calls back whenever what floats over the text has to be placed again. Returns the function that stops it. */
  onMoved: (place: () => void) => () => void
  destroy: () => void
}

/** Keys that would change text never reach the editor; the caret's keys do. */
const frozen = Extension.create({
  name: 'frozen',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (tr) => !tr.docChanged,
      props: {
        handleTextInput: () => true,
        handleDOMEvents: {
          beforeinput: (_, event) => (event.preventDefault(), true),
          // ProseMirror would keep these for itself; to the window they mean undo, redo, import, delete or leave the mark.
          keydown: (_, event) =>
            /^(Escape|Delete|Backspace|Enter)$/.test(event.key) ||
            ((event.ctrlKey || event.metaKey) && /^[biyz]$/i.test(event.key)),
          paste: () => true,
          drop: () => true,
        },
      },
    }),
  ],
})

/** UTF-16 units that the first picture may show; the sections near the viewport are known after it. */
const FIRST = { start: 0, end: 12_000 }

export function createSurface(
  element: HTMLElement,
  doc: RichText,
  first: Pick<Drawing, 'marks' | 'chosen'>,
  onSelection: () => void,
): Surface {
  let offsets: Offsets | undefined
  let quiet = false
  const drawing = Extension.create({
    name: 'drawing',
    addProseMirrorPlugins: () => [drawMarks((whole) => (offsets ??= offsetsOf(whole)), { ...first, near: FIRST })],
  })
  const editor: Editor = new Editor({
    element,
    extensions: [...articleExtensions, frozen, drawing],
    content: inSections(doc),
    injectCSS: false,
    coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: '\n' } },
    onSelectionUpdate: () => {
      onSelection()
      moved()
    },
    editorProps: {
      attributes: {
        id: 'article-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-readonly': 'true',
        'aria-labelledby': 'article-title',
        spellcheck: 'false',
        translate: 'no',
      },
    },
  })
  const { view } = editor
  offsets ??= offsetsOf(editor.state.doc)
  const table = offsets
  const floating = new Set<() => void>()
  const moved = (): void => floating.forEach((place) => place())
  const draw = (change: Partial<Drawing>): void => {
    if (isDrawn(drawingKey.getState(editor.state)!.drawing, change)) return
    view.dispatch(editor.state.tr.setMeta(drawingKey, change))
    moved()
  }
  const sections = watchSections(view.dom, () => draw({ near: nearRange() }))
  const resized = new ResizeObserver(moved)
  resized.observe(element)

  function nearRange(): Range {
    const seen = sections.near()
    const [first, last] = [seen[0], seen.at(-1)]
    if (!first || !last) return { start: 0, end: 0 }
    const end = view.posAtDOM(last, last.childNodes.length)
    return { start: table.toOffset(view.posAtDOM(first, 0)), end: table.toOffset(end) + 1 }
  }

  return {
    editor,
    offsets: table,
    draw,
    onMoved: (place) => {
      floating.add(place)
      return () => void floating.delete(place)
    },
    selection: () => ({
      start: table.toOffset(editor.state.selection.from),
      end: table.toOffset(editor.state.selection.to),
    }),
    select: ({ start, end }) => {
      const selection = TextSelection.create(editor.state.doc, table.toPosition(start), table.toPosition(end))
      view.dispatch(editor.state.tr.setSelection(selection))
    },
    place: (offset, side = 1) => view.coordsAtPos(table.toPosition(offset), side),
    offsetAt: (left, top) => {
      const hit = view.posAtCoords({ left, top })
      return hit ? table.toOffset(hit.pos) : null
    },
    reveal: (offset) => reveal(view, table.toPosition(offset)),
    quietly: (act) => {
      quiet = true
      act()
      quiet = false
    },
    quiet: () => quiet,
    followLink: (target) => {
      const url = target.closest('[data-href]')?.getAttribute('data-href')
      if (url && /^https?:/i.test(url)) void call('app.openLink', { url })
    },
    destroy: () => {
      sections.stop()
      resized.disconnect()
      editor.destroy()
    },
  }
}

/** Sections that were never drawn have guessed heights, so the place is looked up again once they are. */
function reveal(view: EditorView, position: number, tries = 3): void {
  const scroll = view.dom.closest('.article-scroll')
  if (!scroll) return
  const frame = scroll.getBoundingClientRect()
  const { top, bottom } = view.coordsAtPos(position)
  const comfortable = top > frame.top + 48 && bottom < frame.bottom - 96
  if (comfortable) return
  scroll.scrollTop += top - frame.top - frame.height / 3
  if (tries > 1) requestAnimationFrame(() => !view.isDestroyed && reveal(view, position, tries - 1))
}

/** Which sections are on the screen or within a screen of it. */
function watchSections(dom: HTMLElement, changed: () => void): { near: () => HTMLElement[]; stop: () => void } {
  const all = [...dom.querySelectorAll<HTMLElement>(':scope > .section')]
  // Until the observer has spoken, the beginning counts as near: marks are there with the first frame.
  const near = new Set(all.slice(0, 2))
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target as HTMLElement)
        else near.delete(target as HTMLElement)
      }
      changed()
    },
    { root: dom.closest('.article-scroll'), rootMargin: '100% 0px' },
  )
  for (const section of all) observer.observe(section)
  return { near: () => all.filter((section) => near.has(section)), stop: () => observer.disconnect() }
}
