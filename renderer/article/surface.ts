import { Editor, Extension } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { RichText } from '../../shared/text/rich'
import type { Range } from '../../shared/text/snap'
import { correcting, corrections } from './correct/extension'
import { drawingKey, drawMarks, isDrawn, type Drawing } from './draw'
import { firstNear } from './firstNear'
import { articleExtensions } from './nodes'
import { offsetsOf, type Offsets } from './offsets'
import { reveal, showAtTop, topOf } from './scroll'
import { inSections } from './sections'

/** The article as it is read and marked: a Tiptap editor with a caret whose text is locked, but for corrections (`correct/`). */
export interface Surface {
  editor: Editor
  /** Of the text as it is now: not to be kept over an edit. */
  readonly offsets: Offsets
  draw: (change: Partial<Drawing>) => void
  selection: () => Range
  select: (range: Range) => void
  /** Where an offset is on the screen, in client coordinates. */
  place: (offset: number, side?: -1 | 1) => { left: number; right: number; top: number; bottom: number }
  /** The offset under a point of the screen, or null beside the text. */
  offsetAt: (left: number, top: number) => number | null
  /** Brings an offset to the middle of the view unless it is comfortably in it. */
  reveal: (offset: number) => void
  /** The offset of the first line that can be seen whole. */
  top: () => number
  /** Scrolls so that the line of an offset is the first that can be seen. */
  showAtTop: (offset: number) => void
  /** Selections made inside `act` are the program's, not the reader's: they do not let go of the chosen mark. */
  quietly: (act: () => void) => void
  quiet: () => boolean
  /** Calls back whenever what floats over the text has to be placed again. Returns the function that stops it. */
  onMoved: (place: () => void) => () => void
  destroy: () => void
}

/** What the first picture shows: where it begins (an offset), and how high the screen is, in em. */
type First = Pick<Drawing, 'marks' | 'chosen'> & { at: number; screen: number }

export function createSurface(
  element: HTMLElement,
  doc: RichText,
  { at, screen, ...first }: First,
  onSelection: () => void,
): Surface {
  let quiet = false
  const drawing = Extension.create({
    name: 'drawing',
    addProseMirrorPlugins: () => [drawMarks(first, (doc) => firstNear(doc, at, screen))],
  })
  // Made beside the page: while an editable element stands in it, the browser lays it out for each of its attributes.
  const place = document.createElement('div')
  const editor: Editor = new Editor({
    element: place,
    extensions: [...articleExtensions, correcting, drawing, corrections],
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
        'aria-labelledby': 'article-title',
        translate: 'no',
      },
    },
  })
  const { view } = editor
  hideFromReact(view.dom)
  element.append(view.dom)
  const table = (): Offsets => offsetsOf(editor.state.doc)
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
  // What stands in a section can be placed once the browser draws it.
  view.dom.addEventListener('contentvisibilityautostatechange', moved, { capture: true })

  function nearRange(): Range {
    const seen = sections.near()
    const [first, last] = [seen[0], seen.at(-1)]
    if (!first || !last) return { start: 0, end: 0 }
    const end = view.posAtDOM(last, last.childNodes.length)
    const near = { start: table().toOffset(view.posAtDOM(first, 0)), end: table().toOffset(end) + 1 }
    const drawn = drawingKey.getState(editor.state)!.drawing.near
    // Drawing less would be work, too.
    return drawn.start <= near.start && near.end <= drawn.end ? drawn : near
  }

  return {
    editor,
    get offsets() {
      return table()
    },
    draw,
    onMoved: (place) => {
      floating.add(place)
      return () => void floating.delete(place)
    },
    selection: () => ({
      start: table().toOffset(editor.state.selection.from),
      end: table().toOffset(editor.state.selection.to),
    }),
    select: ({ start, end }) => {
      const selection = TextSelection.create(editor.state.doc, table().toPosition(start), table().toPosition(end))
      view.dispatch(editor.state.tr.setSelection(selection))
    },
    place: (offset, side = 1) => view.coordsAtPos(table().toPosition(offset), side),
    offsetAt: (left, top) => {
      const hit = view.posAtCoords({ left, top })
      return hit ? table().toOffset(hit.pos) : null
    },
    reveal: (offset) => reveal(view, table().toPosition(offset)),
    top: () => table().toOffset(topOf(view)),
    showAtTop: (offset) => showAtTop(view, table().toPosition(offset)),
    quietly: (act) => {
      quiet = true
      act()
      quiet = false
    },
    quiet: () => quiet,
    destroy: () => {
      sections.stop()
      resized.disconnect()
      editor.destroy()
    },
  }
}

/**
 * Before and after each commit React walks through whatever editable element has the focus, to put its selection back where it
 * was: through megabytes of text, twice for each mark. The editor looks after its selection itself, so React is told that this
 * element has none; nothing else asks for the property, and the attribute stays.
 */
const hideFromReact = (element: HTMLElement): void =>
  void Object.defineProperty(element, 'contentEditable', { get: () => 'inherit', configurable: true })

/** Which sections are on the screen or within a screen of it. */
function watchSections(dom: HTMLElement, changed: () => void): { near: () => HTMLElement[]; stop: () => void } {
  // Until the observer has spoken, the beginning counts as near: marks are there with the first frame.
  const near = new Set<Element>([...dom.children].slice(0, 2))
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target)
        else near.delete(target)
      }
      changed()
    },
    { root: dom.closest('.article-scroll'), rootMargin: '100% 0px' },
  )
  for (const section of dom.children) observer.observe(section)
  // An edit may make sections and take them away.
  const edited = new MutationObserver((changes) => {
    for (const { removedNodes } of changes)
      for (const node of removedNodes) if (node instanceof Element && near.delete(node)) observer.unobserve(node)
    for (const section of dom.children) observer.observe(section)
    changed()
  })
  edited.observe(dom, { childList: true })
  return {
    near: () => ([...near] as HTMLElement[]).sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1)),
    stop: () => {
      observer.disconnect()
      edited.disconnect()
    },
  }
}
