import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { LANES, MarkOrder } from '../../shared/project/mark-order'
import type { Mark } from '../../shared/project/tables'
import type { Span } from '../../shared/text/anchor'
import type { Range } from '../../shared/text/snap'
import type { Marks } from '../store/project'
import { offsetsOf, type Offsets } from './offsets'

/** What is to be drawn over the text. */
export interface Drawing {
  marks: Marks
  chosen: string | null
  /** The part of the text near the viewport: nothing outside of it is drawn. */
  near: Range
  /** An edge that is being dragged: drawn at its new place before it is written. */
  moving: { mark: string; part: number; range: Range } | null
}

interface Drawn {
  drawing: Drawing
  /** The text that the marks' offsets count in, and what has happened to it since they were given. */
  offsets: Offsets
  since: Mapping
  set: DecorationSet
}

export const drawingKey = new PluginKey<Drawn>('drawing')

export const nothingDrawn: Drawing = {
  marks: { order: new MarkOrder() },
  chosen: null,
  near: { start: 0, end: 0 },
  moving: null,
}

/** What changes nothing need not be drawn again: marks are another object after every change of one. */
export const isDrawn = (drawing: Drawing, change: Partial<Drawing>): boolean =>
  Object.entries(change).every(([name, value]) => value === drawing[name as keyof Drawing])

/**
 * A plain ProseMirror plugin: marks are never in the document, only drawn over it. `first` is what the first picture shows, `near` the
 * part of the text that it needs. While the text is edited the marks move along, until they are given anew.
 */
export const drawMarks = (first: Partial<Drawing>, near?: (doc: Node) => Range): Plugin =>
  new Plugin<Drawn>({
    key: drawingKey,
    state: {
      init: (_, { doc }) => {
        const drawing = { ...nothingDrawn, ...first, ...(near && { near: near(doc) }) }
        const [offsets, since] = [offsetsOf(doc), new Mapping()]
        return { drawing, offsets, since, set: setOf(doc, drawing, offsets, since) }
      },
      apply: (tr: Transaction, old) => {
        const change = tr.getMeta(drawingKey) as Partial<Drawing> | undefined
        if (!change && !tr.docChanged) return old
        const since = old.since.slice()
        since.appendMapping(tr.mapping)
        if (!change) return { ...old, since, set: old.set.map(tr.mapping, tr.doc) }
        const drawing = { ...old.drawing, ...change }
        const now = change.marks
          ? { offsets: offsetsOf(tr.doc), since: new Mapping() }
          : { offsets: old.offsets, since }
        return { drawing, ...now, set: setOf(tr.doc, drawing, now.offsets, now.since) }
      },
    },
    props: { decorations: (state: EditorState) => drawingKey.getState(state)?.set ?? null },
  })

/** Only what is near is made anew, however many marks there are; the editor compares it with what it has drawn, block by block. */
function setOf(doc: Node, drawing: Drawing, offsets: Offsets, since: Mapping): DecorationSet {
  const { marks, chosen, near, moving } = drawing
  const drawn: Decoration[] = []
  /** Each has a node name of its own: ProseMirror would otherwise join those that overlap and keep one's look. */
  const draw = (range: Range, looks: string, mark: Mark): void => {
    const start = Math.max(range.start, near.start)
    const end = Math.min(range.end, near.end)
    if (start >= end) return
    const [from, to] = [since.map(offsets.toPosition(start), 1), since.map(offsets.toPosition(end), -1)]
    const attributes = { nodeName: 'span', class: looks, 'data-mark': mark.id, 'data-kind': mark.kind }
    if (from < to) drawn.push(Decoration.inline(from, to, attributes))
  }
  for (const mark of marks.order.near(near)) {
    const lane = marks.order.lane(mark.id)
    const isChosen = mark.id === chosen
    // Where more marks lie over each other than can be told apart, the rest waits in the list and in the margin.
    if (lane === LANES - 1 && !isChosen) continue
    const looks = `mark lane-${lane}${isChosen ? ' chosen' : ''}`
    mark.spans.forEach((span, part) =>
      draw(moving?.mark === mark.id && moving.part === part ? moving.range : span, looks, mark),
    )
    if (isChosen) for (const [name, span] of partsOf(mark)) draw(span, `part ${name}`, mark)
  }
  return DecorationSet.create(doc, drawn)
}

/** What belongs to a quote beside its words: who speaks and how it is said. */
const partsOf = (mark: Mark): [name: string, span: Span][] =>
  mark.kind !== 'quote'
    ? []
    : ([
        ['cue', mark.cue],
        ['source', mark.source],
      ].filter(([, span]) => span) as [string, Span][])
