import type { Node } from '@tiptap/pm/model'
import type { Simple } from '../../../shared/project/commands'
import { newSection, type Section } from '../../../shared/project/tables'
import { bodyIn, sameText, titleIn } from './convert'

/** A section as the project has it, and the node that shows it; no node where the project refused what is shown. */
export interface Known {
  record: Section
  node: Node | null
}

export interface Writes {
  commands: Simple[]
  /** What the menu says after "Undo". */
  label: string
}

const MOST_OF_TITLE = 40
const named = (title: string): string => {
  const words = title.trim()
  return words ? `“${words.length > MOST_OF_TITLE ? `${words.slice(0, MOST_OF_TITLE - 1)}…` : words}”` : 'a section'
}

/** What has to be written so that the project has what the editor shows. Nodes that are the same object are not looked into. */
export function writesFor(doc: Node, known: ReadonlyMap<string, Known>, briefing: string): Writes {
  const sections: Node[] = []
  doc.forEach((child) => sections.push(child))
  const orders = ordersFor(sections.map(({ attrs }) => known.get(attrs['id'] as string)?.record.order))
  const commands: Simple[] = []
  const labels: string[] = []
  for (const [i, node] of sections.entries()) {
    const id = node.attrs['id'] as string
    const there = known.get(id)
    const order = orders[i]!
    if (!there) {
      const hint = node.attrs['hint'] as string
      const record = { id, ...newSection({ briefing, order, hint, title: titleIn(node), body: bodyIn(node) }) }
      commands.push({ do: 'add', table: 'sections', record })
      labels.push('Add section')
      continue
    }
    const { record } = there
    const fields = { ...(there.node !== node && changed(node, record)), ...(order !== record.order && { order }) }
    if (Object.keys(fields).length === 0) continue
    commands.push({ do: 'set', table: 'sections', id, fields })
    labels.push(
      'body' in fields
        ? `Write in ${named(record.title)}`
        : 'title' in fields
          ? 'Change title of section'
          : 'Move section',
    )
  }
  const here = new Set(sections.map(({ attrs }) => attrs['id'] as string))
  for (const id of known.keys())
    if (!here.has(id)) {
      commands.push({ do: 'remove', table: 'sections', id })
      labels.push('Delete section')
    }
  return { commands, label: new Set(labels).size === 1 ? labels[0]! : 'Change briefing' }
}

function changed(node: Node, record: Section): Partial<Pick<Section, 'title' | 'body'>> {
  const [title, body] = [titleIn(node), bodyIn(node)]
  return { ...(title !== record.title && { title }), ...(!sameText(body, record.body) && { body }) }
}

/**
 * An ascending order for sections of which some have one: as few as possible get another, and those that do stand between
 * their neighbours, so that two people who each move a section rarely write the same record.
 */
export function ordersFor(given: readonly (number | undefined)[]): number[] {
  const stay = longestAscending(given)
  const orders: (number | undefined)[] = given.map((order, i) => (stay.has(i) ? order : undefined))
  for (let i = 0; i < orders.length; i++) {
    if (orders[i] !== undefined) continue
    let end = i
    while (end < orders.length && orders[end] === undefined) end++
    const [before, after] = [i > 0 ? orders[i - 1]! : undefined, orders[end]]
    const from = before ?? (after === undefined ? 0 : after - (end - i) - 1)
    const step = after === undefined ? 1 : (after - from) / (end - i + 1)
    for (let k = i; k < end; k++) orders[k] = from + step * (k - i + 1)
  }
  const all = orders as number[]
  // Between two neighbours there is no room left: everything is numbered anew.
  return all.every((order, i) => i === 0 || order > all[i - 1]!) ? all : all.map((_, i) => i + 1)
}

/** Indexes of a longest ascending run of those that have a number. */
function longestAscending(given: readonly (number | undefined)[]): Set<number> {
  const best = given.map(() => 1)
  const from = given.map(() => -1)
  let last = -1
  for (const [i, order] of given.entries()) {
    if (order === undefined) continue
    for (let k = 0; k < i; k++)
      if (given[k] !== undefined && given[k]! < order && best[k]! + 1 > best[i]!) {
        best[i] = best[k]! + 1
        from[i] = k
      }
    if (last < 0 || best[i]! > best[last]!) last = i
  }
  const stay = new Set<number>()
  for (let i = last; i >= 0; i = from[i]!) stay.add(i)
  return stay
}
