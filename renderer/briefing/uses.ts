import { referencesIn } from '../../shared/formats/briefing/references'
import type { Project } from '../../shared/project/model'
import { sectionsOf } from '../../shared/project/select'
import { nodesOf, type ComposedText } from '../../shared/text/composed'

const counted = new WeakMap<ComposedText, Map<string, number>>()

/** A text's own count, made once: a text that changes is another one. */
function usesIn(body: ComposedText): Map<string, number> {
  let uses = counted.get(body)
  if (!uses) {
    uses = new Map()
    for (const { id } of referencesIn(body)) uses.set(id, (uses.get(id) ?? 0) + 1)
    for (const node of nodesOf(body.content))
      if (node.type === 'judgment') for (const id of node.attrs.claims) uses.set(id, (uses.get(id) ?? 0) + 1)
    counted.set(body, uses)
  }
  return uses
}

/** How often each mark is used in a briefing, by id. */
export function usesOf(project: Project, briefing: string): Map<string, number> {
  const all = new Map<string, number>()
  for (const { body } of sectionsOf(project, briefing))
    if (body) for (const [id, count] of usesIn(body)) all.set(id, (all.get(id) ?? 0) + count)
  return all
}
