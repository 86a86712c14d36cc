import type { Line } from './pdf-lines'

/** Lines from the top and the bottom of a page that may be running heads or feet. */
const ROWS = 3

const shape = (line: Line): string =>
  `${line.text
    .toLowerCase()
    .replace(/\d+|\b[ivxl]+\b/g, '#')
    .replace(/\s+/g, ' ')}`

const PAGE_NUMBER =
  /^\W{0,3}(?:(?:page|seite|p\.|página|стр\.?)\s*)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:\/|of|von|de|sur|из)\s*\d{1,4})?\W{0,3}$/iu

/** The pages without running heads, running feet and page numbers: what stands in the same place on many pages, numbers aside. */
export function withoutMargins(pages: readonly (readonly Line[])[], heights: readonly number[]): Line[][] {
  const edges = pages.map((lines, i) => edgesOf(lines, heights[i]!))
  const places = new Map<string, number[]>()
  for (const [i, lines] of edges.entries())
    for (const line of lines) {
      const key = shape(line)
      places.set(key, [...(places.get(key) ?? []), i])
    }
  // Left and right pages may have heads of their own.
  const often = Math.max(2, Math.min(pages.length * 0.4, 5))
  const repeated = (line: Line): boolean => new Set(places.get(shape(line))).size >= often && line.text.length <= 120
  const inner = pages.map((lines, i) => {
    const edge = new Set(edges[i])
    return lines.filter((line) => {
      if (!edge.has(line)) return true
      const outside = line.y < heights[i]! * 0.08 || line.y > heights[i]! * 0.9
      return !(repeated(line) || (outside && PAGE_NUMBER.test(line.text)))
    })
  })
  // Where nothing is left, the edges are all there is.
  return inner.some((lines) => lines.length > 0) ? inner : pages.map((lines) => [...lines])
}

function edgesOf(lines: readonly Line[], height: number): Line[] {
  const byPlace = [...lines].sort((a, b) => a.y - b.y)
  return [
    ...byPlace.slice(0, ROWS).filter((line) => line.y < height * 0.15),
    ...byPlace.slice(-ROWS).filter((line) => line.y > height * 0.85),
  ]
}
