/** A run of characters as the page places it. Units are points, the origin is the top left corner, `y` is the base line. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  size: number
  href?: string
}

/** Words on one base line and in one column, in reading order. `right` and `left` bound them. */
export interface Line {
  pieces: Piece[]
  text: string
  left: number
  right: number
  y: number
  size: number
  page: number
  /** The column's own bounds, for telling short lines and indents. */
  column: { left: number; right: number }
}

/** A page's lines in reading order: columns one after another, what spans them in its place. */
export function linesOf(pieces: readonly Piece[], page: number, width: number): Line[] {
  // In a mirror a page that runs from right to left is like any other: its columns, its indents and its short lines.
  const mirrored = isRightToLeft(pieces)
    ? pieces.map((piece) => ({ ...piece, x: width - piece.x - piece.width }))
    : pieces
  const segments = segmentsOf(mirrored, page)
  const gutters = guttersOf(segments)
  const bands: Line[][][] = []
  let band: Line[][] | undefined
  for (const segment of segments) {
    const place = gutters.some((x) => segment.left < x - 1 && segment.right > x + 1)
      ? -1
      : gutters.filter((x) => segment.left >= x - 1).length
    if (place < 0) {
      bands.push([[segment]])
      band = undefined
    } else {
      if (!band) bands.push((band = gutters.concat(0).map(() => [])))
      band[place]!.push(segment)
    }
  }
  return bands.flatMap((columns) => columns.flatMap((column) => boundedLines(column, page, gutters.length ? 0 : width)))
}

function isRightToLeft(pieces: readonly Piece[]): boolean {
  const text = pieces
    .slice(0, 500)
    .map((piece) => piece.text)
    .join('')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return (
    (text.match(/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu)?.length ?? 0) > letters / 2
  )
}

/** Pieces of one base line without a wide gap between them, from top to bottom. */
function segmentsOf(pieces: readonly Piece[], page: number): Line[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    // Raised and lowered figures belong to the line they hang on.
    const near = row && Math.abs(piece.y - row[0]!.y) < Math.max(piece.size, row[0]!.size) * 0.4
    if (near) row.push(piece)
    else rows.push([piece])
  }
  const lines: Line[] = []
  for (const row of rows) {
    row.sort((a, b) => a.x - b.x)
    let open: Piece[] = []
    for (const piece of row) {
      const last = open.at(-1)
      if (last && piece.x - (last.x + last.width) > Math.max(piece.size, last.size)) {
        lines.push(lineFrom(open, page))
        open = []
      }
      open.push(piece)
    }
    if (open.length) lines.push(lineFrom(open, page))
  }
  return lines
}

/** Segments of one column, those of one base line joined again; with the column's bounds. `width`: the page's, where it is one column. */
function boundedLines(segments: readonly Line[], page: number, width: number): Line[] {
  const lines: Line[] = []
  for (const segment of segments) {
    const last = lines.at(-1)
    if (last && Math.abs(last.y - segment.y) < Math.max(last.size, segment.size) * 0.4)
      lines[lines.length - 1] = lineFrom([...last.pieces, ...segment.pieces], page)
    else lines.push(segment)
  }
  const lefts = lines.map((line) => line.left)
  const rights = lines.map((line) => line.right)
  // A few short lines do not show how far a line may run; then the margins are taken to be alike.
  const least = lines.length < 4 ? width - Math.min(...lefts) : 0
  const column = { left: quantile(lefts, 0.1), right: Math.max(quantile(rights, 0.9), least) }
  return lines.map((line) => ({ ...line, column }))
}

function lineFrom(pieces: Piece[], page: number): Line {
  let text = ''
  let end: number | undefined
  const spaced: Piece[] = []
  for (const piece of pieces) {
    const gap = end === undefined ? 0 : piece.x - end
    const apart = gap > piece.size * 0.15 && !/\s$/.test(text) && !/^\s/.test(piece.text)
    spaced.push(apart ? { ...piece, text: ` ${piece.text}` } : piece)
    text += (apart ? ' ' : '') + piece.text
    end = piece.x + piece.width
  }
  const longest = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  return {
    pieces: spaced,
    text: text.trim(),
    left: Math.min(...pieces.map((piece) => piece.x)),
    right: Math.max(...pieces.map((piece) => piece.x + piece.width)),
    y: longest.y,
    size: longest.size,
    page,
    column: { left: 0, right: 0 },
  }
}

/**
 * Where the white between columns runs down the page: at few places does a line cross it, and on both sides stand many
 * lines that are long enough to be text, side by side. A table's cells are too short to be taken for columns.
 */
function guttersOf(segments: readonly Line[]): number[] {
  const words = segments.filter((segment) => segment.text !== '')
  if (words.length < 8) return []
  const left = Math.min(...words.map((segment) => segment.left))
  const right = Math.max(...words.map((segment) => segment.right))
  const gutters: number[] = []
  let from: number | undefined
  for (let x = left + 10; x < right - 10; x += 2) {
    const crossing = words.filter((segment) => segment.left < x && segment.right > x).length
    const white = crossing <= words.length * 0.15
    if (white) from ??= x
    else if (from !== undefined) {
      const middle = (from + x) / 2
      if (x - from >= 4 && parts(words, gutters.at(-1) ?? left, middle, right)) gutters.push(middle)
      from = undefined
    }
  }
  return gutters
}

function parts(words: readonly Line[], from: number, x: number, to: number): boolean {
  const sides = [
    words.filter((segment) => segment.left >= from - 2 && segment.right <= x + 2),
    words.filter((segment) => segment.left >= x - 2 && segment.right <= to + 2),
  ] as const
  if (
    sides.some(
      (side) =>
        side.length < 4 ||
        quantile(
          side.map((line) => line.text.length),
          0.5,
        ) < 18,
    )
  )
    return false
  const [top, bottom] = [
    Math.max(...sides.map((side) => Math.min(...side.map((line) => line.y)))),
    Math.min(...sides.map((side) => Math.max(...side.map((line) => line.y)))),
  ]
  return sides.every((side) => side.filter((line) => line.y >= top && line.y <= bottom).length >= 4)
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
