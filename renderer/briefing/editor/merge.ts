import { Fragment, type Node } from '@tiptap/pm/model'
import { diffArrays } from 'diff'
import { linesOf, mergeTokens, tokensOf } from './mergeWords'

/** What two people have made of the same section. */
export interface Merged {
  node: Node
  /** Both wrote at the same place: what either wrote stands there, theirs first. */
  both: boolean
}

/** Theirs with mine in it. Nothing that either wrote is left out. */
export function merged(base: Node, mine: Node, theirs: Node): Merged {
  if (base.eq(theirs) || mine.eq(theirs)) return { node: mine, both: false }
  if (base.eq(mine)) return { node: theirs, both: false }
  const [title, ...blocks] = children(mine)
  const [titleBefore, ...blocksBefore] = children(base)
  const [titleThere, ...blocksThere] = children(theirs)
  const words = lines([titleBefore!], [title!], [titleThere!])
  // Whatever came of it, a section has one title.
  const named = title!.copy(Fragment.from(words.nodes.flatMap(children)))
  const text = sequence(blocksBefore, blocks, blocksThere)
  const { hint } = mine.attrs
  const attrs = { ...theirs.attrs, ...(hint !== base.attrs['hint'] && { hint }) }
  const node = mine.type.create(attrs, [named, ...text.nodes])
  return { node, both: words.both || text.both }
}

/** Is what was written here, from `before` to `mine`, missing in theirs, though they did not just take it back? */
export function unseen(before: Node, mine: Node, theirs: Node): boolean {
  const from = before.content.findDiffStart(mine.content)
  const to = before.content.findDiffEnd(mine.content)
  if (from === null || !to || before.eq(theirs)) return false
  const words = mine.textBetween(from, Math.max(from, to.b), ' ').trim()
  return words !== '' && !theirs.textBetween(0, theirs.content.size, ' ').includes(words)
}

interface Piece {
  nodes: Node[]
  both: boolean
}

function children(node: Node): Node[] {
  const out: Node[] = []
  node.forEach((child) => out.push(child))
  return out
}

function lines(base: readonly Node[], mine: readonly Node[], theirs: readonly Node[]): Piece {
  const { tokens, both } = mergeTokens(tokensOf(base), tokensOf(mine), tokensOf(theirs))
  return { nodes: linesOf(tokens, (mine[0] ?? theirs[0]!).type), both }
}

/** Where each node of `base` stands in `next`; -1 where it is not there as it was. */
function places(base: readonly Node[], next: readonly Node[]): number[] {
  const out = base.map(() => -1)
  let [a, b] = [0, 0]
  for (const part of diffArrays([...base], [...next], { comparator: (one, other) => one.eq(other) }))
    for (let i = 0; i < part.value.length; i++)
      if (part.added) b++
      else if (part.removed) a++
      else out[a++] = b++
  return out
}

/** Between two blocks that both left alone, each stretch by itself. */
function sequence(base: readonly Node[], mine: readonly Node[], theirs: readonly Node[]): Piece {
  const [own, other] = [places(base, mine), places(base, theirs)]
  const nodes: Node[] = []
  let both = false
  let [a, b, c] = [0, 0, 0]
  for (let at = 0; at <= base.length; at++) {
    const last = at === base.length
    const [stop, end] = last ? [mine.length, theirs.length] : [own[at]!, other[at]!]
    if (stop < 0 || end < 0) continue
    const piece = part(base.slice(a, at), mine.slice(b, stop), theirs.slice(c, end))
    nodes.push(...piece.nodes, ...(last ? [] : [mine[stop]!]))
    both ||= piece.both
    ;[a, b, c] = [at + 1, stop + 1, end + 1]
  }
  return { nodes, both }
}

const equal = (a: readonly Node[], b: readonly Node[]): boolean =>
  a.length === b.length && a.every((node, i) => node.eq(b[i]!))

function part(base: readonly Node[], mine: readonly Node[], theirs: readonly Node[]): Piece {
  if (equal(base, theirs) || equal(mine, theirs)) return { nodes: [...mine], both: false }
  if (equal(base, mine)) return { nodes: [...theirs], both: false }
  const all = [...base, ...mine, ...theirs]
  if (base.length && mine.length && theirs.length && all.every((node) => node.isTextblock)) {
    const piece = lines(base, mine, theirs)
    if (sound(piece.nodes)) return piece
  }
  if (base.length === mine.length && base.length === theirs.length) {
    const pieces = base.map((node, i) => block(node, mine[i]!, theirs[i]!))
    return { nodes: pieces.flatMap(({ nodes }) => nodes), both: pieces.some((one) => one.both) }
  }
  return { nodes: [...theirs, ...mine], both: true }
}

/** One block, changed by both. */
function block(base: Node, mine: Node, theirs: Node): Piece {
  if (base.eq(theirs) || mine.eq(theirs)) return { nodes: [mine], both: false }
  if (base.eq(mine)) return { nodes: [theirs], both: false }
  const twice: Piece = { nodes: [theirs, mine], both: true }
  if (base.type !== mine.type || base.type !== theirs.type || base.isAtom) return twice
  const within = base.isTextblock
    ? lines([base], [mine], [theirs])
    : sequence(children(base), children(mine), children(theirs))
  if (base.isTextblock) return sound(within.nodes) ? within : twice
  const attrs = JSON.stringify(mine.attrs) === JSON.stringify(base.attrs) ? theirs.attrs : mine.attrs
  const node = mine.type.create(attrs, within.nodes)
  return sound([node]) ? { nodes: [node], both: within.both } : twice
}

function sound(nodes: readonly Node[]): boolean {
  try {
    for (const node of nodes) node.check()
    return nodes.length > 0
  } catch {
    return false
  }
}
