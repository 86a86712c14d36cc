import { alive } from '../../../project/select'
import type { Link } from '../../../project/tables'
import type { Numbered } from '../../numbered'
import type { Run } from '../composition'
import { numberRun, text } from '../runs'
import type { PartContext } from './part'

/** How a link is read from the mark where it begins, and from the one to which it leads. */
const WORDS: Record<Link['type'], { out: string; in: string }> = {
  supports: { out: 'supports', in: 'supported by' },
  contradicts: { out: 'contradicts', in: 'contradicted by' },
  repeats: { out: 'repeats', in: 'repeated by' },
  corrects: { out: 'corrects', in: 'corrected by' },
  explains: { out: 'explains', in: 'explained by' },
  '': { out: 'linked to', in: 'linked from' },
}

/** A link between two marks of the briefing, seen from one of them. */
export interface Relation {
  link: Link
  type: Link['type']
  out: boolean
  other: Numbered
}

/** The links of every mark of the briefing, by the mark's id; those to marks outside it are left out. */
export function relationsOf({ project, numbered }: PartContext): (mark: string) => Relation[] {
  const of = new Map<string, Relation[]>()
  const add = (mark: string, relation: Relation): void => void of.set(mark, [...(of.get(mark) ?? []), relation])
  for (const link of alive(project, 'links')) {
    const [from, to] = [numbered(link.from), numbered(link.to)]
    if (!from || !to || from === to) continue
    add(link.from, { link, type: link.type, out: true, other: to })
    add(link.to, { link, type: link.type, out: false, other: from })
  }
  return (mark) => of.get(mark) ?? []
}

export const verbOf = ({ type, out }: Relation): string => WORDS[type][out ? 'out' : 'in']

/** "supports 7, 9", one a kind of relation: what a line of facts says of a mark's links. */
export function relationLines(relations: readonly Relation[]): Run[][] {
  const verbs = [...new Set(relations.map(verbOf))]
  return verbs.map((verb) => [
    text(`${verb} `),
    ...relations
      .filter((one) => verbOf(one) === verb)
      .flatMap(({ other }, i) => (i ? [text(', '), numberRun(other)] : [numberRun(other)])),
  ])
}
