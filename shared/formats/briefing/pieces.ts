import type { Numbered } from '../numbered'

/** One span of a mark as it is drawn. */
export interface Stroke {
  start: number
  end: number
  numbered: Numbered
  /** 0, 1, 2, …: strokes that overlap have different lanes, so that their underlines do not cover each other. */
  lane: number
}

/** A stretch of text under the same strokes; together the pieces are the whole text, in order and without gaps. */
export interface Piece {
  start: number
  end: number
  /** Outer before inner. */
  strokes: Stroke[]
  /** Strokes whose number stands after this piece. */
  ending: Stroke[]
}

/** Letters that are joined in writing: what is put between two of them breaks the word. */
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}]/u

/** Where a stroke's number goes: after its last visible character, and never inside a joined word. */
function numberPlace(text: string, { start, end }: { start: number; end: number }): number {
  let at = end
  while (at > start && /\s/.test(text[at - 1]!)) at--
  if (at > start && JOINED.test(text[at - 1]!)) while (at < text.length && JOINED.test(text[at]!)) at++
  return at
}

/** The strokes of an article's marks; spans whose words are not at their place are not drawn. */
export function strokesOf(marks: readonly Numbered[]): Stroke[] {
  const strokes = marks
    .flatMap((numbered) => numbered.held.map(({ start, end }) => ({ start, end, numbered, lane: 0 })))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.numbered.number - b.numbered.number)
  const laneEnds: number[] = []
  for (const stroke of strokes) {
    const free = laneEnds.findIndex((end) => end <= stroke.start)
    stroke.lane = free < 0 ? laneEnds.length : free
    laneEnds[stroke.lane] = stroke.end
  }
  return strokes
}

/** Splits a text at the edges of its strokes and nowhere else. `strokes` as `strokesOf` gives them. */
export function piecesOf(text: string, strokes: readonly Stroke[]): Piece[] {
  const endings = new Map<number, Stroke[]>()
  for (const stroke of strokes) {
    const at = numberPlace(text, stroke)
    endings.set(at, [...(endings.get(at) ?? []), stroke])
  }
  const edges = new Set([0, text.length, ...endings.keys(), ...strokes.flatMap(({ start, end }) => [start, end])])
  const cuts = [...edges].sort((a, b) => a - b)
  const pieces: Piece[] = []
  let open: Stroke[] = []
  let next = 0
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!
    const end = cuts[i + 1]!
    open = open.filter((stroke) => stroke.end > start)
    while (strokes[next] && strokes[next]!.start <= start) open = [...open, strokes[next++]!]
    pieces.push({ start, end, strokes: open, ending: endings.get(end) ?? [] })
  }
  return pieces
}
