import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Mark } from '../../shared/project/tables'
import { endOf, startOf } from '../../shared/project/select'
import type { Span } from '../../shared/text/anchor'
import type { Range } from '../../shared/text/snap'
import type { Offsets } from './offsets'

/** What is to be drawn over the text. */
export interface Drawing {
  /** The article's marks in reading order. */
  marks: readonly Mark[]
  chosen: string | null
  /** The part of the text near the viewport: nothing outside of it is drawn. */
  near: Range
  /** An edge that is being dragged: drawn at its new place before it is written. */
  moving: { mark: string; part: number; range: Range } | null
}

export const drawingKey = new PluginKey<{ drawing: Drawing; set: DecorationSet }>('drawing')

export const nothingDrawn: Drawing = { marks: [], chosen: null, near: { start: 0, end: 0 }, moving: null }

/** What changes nothing need not be drawn again: records are replaced, never changed. */
export const isDrawn = (drawing: Drawing, change: Partial<Drawing>): boolean =>
  Object.entries(change).every(([name, value]) => {
    const drawn: unknown = drawing[name as keyof Drawing]
    return Array.isArray(value) && Array.isArray(drawn)
      ? value.length === drawn.length && value.every((mark, i) => mark === drawn[i])
      : value === drawn
  })

/**
 * A plain ProseMirror plugin: marks are never in the document, only drawn over it. `offsets` is asked with the document;
 * `first` is what the first picture shows.
 */
export const drawMarks = (offsets: (doc: Node) => Offsets, first: Partial<Drawing>): Plugin =>
  new Plugin({
    key: drawingKey,
    state: {
      init: (_, { doc }) => {
        const drawing = { ...nothingDrawn, ...first }
        return { drawing, set: DecorationSet.create(doc, decorations(drawing, offsets(doc))) }
      },
      apply: (tr: Transaction, old) => {
        const change = tr.getMeta(drawingKey) as Partial<Drawing> | undefined
        if (!change) return old
        const drawing = { ...old.drawing, ...change }
        return { drawing, set: DecorationSet.create(tr.doc, decorations(drawing, offsets(tr.doc))) }
      },
    },
    props: { decorations: (state: EditorState) => drawingKey.getState(state)?.set ?? null },
  })

/** Marks that reach into the range. `marks` is in reading order, so everything after its end is skipped. */
export function marksNear(marks: readonly Mark[], near: Range): Mark[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(marks[middle]!) < near.end) low = middle + 1
    else high = middle
  }
  return marks.slice(0, low).filter((mark) => endOf(mark) > near.start)
}

function decorations({ marks, chosen, near, moving }: Drawing, offsets: Offsets): Decoration[] {
  const drawn: Decoration[] = []
  const open: { end: number; depth: number }[] = []
  for (const mark of marksNear(marks, near)) {
    const start = startOf(mark)
    for (let i = open.length - 1; i >= 0; i--) if (open[i]!.end <= start) open.splice(i, 1)
    const taken = new Set(open.map((o) => o.depth))
    let depth = 0
    while (taken.has(depth)) depth++
    open.push({ end: endOf(mark), depth })
    const looks = `mark depth-${Math.min(depth, 3)}${mark.id === chosen ? ' chosen' : ''}`
    mark.spans.forEach((span, part) => {
      const range = moving?.mark === mark.id && moving.part === part ? moving.range : span
      drawn.push(inline(offsets, range, looks, mark))
    })
    if (mark.kind === 'quote' && mark.id === chosen)
      for (const [name, span] of [
        ['cue', mark.cue],
        ['source', mark.source],
      ] as [string, Span | null][])
        if (span) drawn.push(inline(offsets, span, `part ${name}`, mark))
  }
  return drawn
}

/** Each decoration has a node name of its own: ProseMirror would otherwise join those that overlap and keep one's look. */
const inline = (offsets: Offsets, range: Range, looks: string, mark: Mark): Decoration =>
  Decoration.inline(offsets.toPosition(range.start), offsets.toPosition(range.end), {
    nodeName: 'span',
    class: looks,
    'data-mark': mark.id,
    'data-kind': mark.kind,
  })
