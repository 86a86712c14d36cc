import type { Mark } from '../../shared/project/tables'
import { tidy, type Range } from '../../shared/text/snap'
import { stepCharacter, stepSentence, stepToWord, type Direction } from '../../shared/text/step'
import { moveEdges } from '../store/marking'
import { knownText } from '../store/texts'
import type { Surface } from './surface'

export type Edge = 'start' | 'end'
export type Unit = 'character' | 'word' | 'sentence'

const steps = { character: stepCharacter, word: stepToWord, sentence: stepSentence }

/** Moves one edge of a mark by one step along the text; it stops at the other edge and at the mark's next part. */
export function moveEdge(chosen: Mark, edge: Edge, unit: Unit, direction: Direction, surface: Surface): void {
  const text = knownText(chosen.article)
  const step = text !== undefined && stepEdge(text, chosen.spans, edge, unit, direction)
  if (!step) return
  moveEdges(chosen, step.part, step.range)
  surface.quietly(() => surface.select({ start: step.range.end, end: step.range.end }))
}

/** The part of some words that changes when one of their edges takes a step, and what it is then; null where it cannot. */
export function stepEdge(
  text: string,
  parts: readonly Range[],
  edge: Edge,
  unit: Unit,
  direction: Direction,
): { part: number; range: Range } | null {
  const part = edge === 'start' ? 0 : parts.length - 1
  const own = parts[part]!
  const stepped = { start: own.start, end: own.end, [edge]: steps[unit](text, own[edge], direction, edge) }
  // By sentences an edge rests on a word and never on the space beside it.
  const range = (unit !== 'character' && tidy(text, stepped)) || stepped
  const neighbour = parts[part + (edge === 'start' ? 1 : -1)]
  if (range.end <= range.start || (neighbour && edge === 'end' && range.start < neighbour.end)) return null
  return range.start === own.start && range.end === own.end ? null : { part, range }
}

/** Keys that point left or right mean what the eye sees: in text that runs from right to left, left is forward. */
export function pointed(direction: Direction, keys: string, offset: number, surface: Surface): Direction {
  if (!/(Left|Right)$/.test(keys)) return direction
  const { node } = surface.editor.view.domAtPos(surface.offsets.toPosition(offset))
  const element = node instanceof Element ? node : node.parentElement
  return element && getComputedStyle(element).direction === 'rtl' ? (-direction as Direction) : direction
}
