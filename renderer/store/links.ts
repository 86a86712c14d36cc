import { kindOf } from '../../shared/kinds/list'
import { emptyValues } from '../../shared/kinds/field'
import type { Command } from '../../shared/project/commands'
import type { Project } from '../../shared/project/model'
import { find, numberOf, wordsOf } from '../../shared/project/select'
import { tables, type Fields, type Link, type Mark } from '../../shared/project/tables'
import { newId, short } from './marking'
import { act, currentProject } from './project'
import { wayBack } from './undoing'
import { versionOf } from './topics'
import { say, toast } from './view'

/** Links between marks: what a mark has to say to another one, anywhere in the project. */

export type LinkType = Exclude<Link['type'], ''>

/** How a link is read from the mark where it begins, and from the one to which it leads. */
export const linkWords: Record<Link['type'], { out: string; in: string }> = {
  supports: { out: 'supports', in: 'supported by' },
  contradicts: { out: 'contradicts', in: 'contradicted by' },
  repeats: { out: 'repeats', in: 'repeated by' },
  corrects: { out: 'corrects', in: 'corrected by' },
  explains: { out: 'explains', in: 'explained by' },
  '': { out: 'is linked to', in: 'linked from' },
}

export const linkTypes = tables.links.fields.type.choices.map(({ value }) => value)

let index: { project: Project; version: number; of: Map<string, string[]> } | undefined

/** Ids of all links at a mark, removed ones too: looked up once after each change of a link. */
function idsOf(project: Project, mark: string): readonly string[] {
  const version = versionOf('links')
  if (index?.project !== project || index.version !== version) {
    const of = new Map<string, string[]>()
    for (const { id, from, to } of project.tables.links.values())
      for (const end of [from, to]) {
        const ids = of.get(end)
        if (ids) ids.push(id)
        else of.set(end, [id])
      }
    index = { project, version, of }
  }
  return index.of.get(mark) ?? []
}

/** A link as it is seen from one of its marks. */
export interface Seen {
  link: Link
  other: Mark
  out: boolean
}

/** The links of a mark, those that lead away from it first. A link to a mark that was deleted waits, unseen, until it is back. */
export function linksOf(project: Project, mark: string): Seen[] {
  const seen = idsOf(project, mark).flatMap((id): Seen[] => {
    const link = find(project, 'links', id)
    const out = link?.from === mark
    const other = link && find(project, 'marks', out ? link.to : link.from)
    return other && other.id !== mark ? [{ link, other, out }] : []
  })
  return seen.toSorted((a, b) => Number(b.out) - Number(a.out))
}

/** Is that already said of the two? */
export const isLinked = (project: Project, from: string, to: string, type: Link['type']): boolean =>
  linksOf(project, from).some(({ link, out }) => out && link.to === to && link.type === type)

/** "quote 3" */
export const nameOf = (mark: Mark): string => {
  const number = numberOf(currentProject(), mark)
  return `${kindOf(mark.kind).label.toLowerCase()}${number ? ` ${number}` : ''}`
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)
const refuse = (text: string): false => (toast({ tone: 'plain', text }), false)

/** Links two marks; says why where it cannot be. */
export function addLink(from: Mark, to: Mark, type: LinkType): boolean {
  if (from.id === to.id) return refuse('A mark cannot be linked to itself. Choose another one.')
  const words = linkWords[type].out
  if (isLinked(currentProject(), from.id, to.id, type))
    return refuse(`${capital(nameOf(from))} already ${words} this ${nameOf(to)}. Nothing was changed.`)
  const fields: Fields['links'] = { ...emptyValues(tables.links.fields), type, from: from.id, to: to.id }
  if (!act({ do: 'add', table: 'links', record: { id: newId('links'), ...fields } })) return false
  say(`Linked: ${nameOf(from)} ${words} ${nameOf(to)}, ${short(wordsOf(to))}`)
  return true
}

/** Another type, or the other way round; refused where that is said already. */
export function changeLink(link: Link, change: Partial<Pick<Link, 'type' | 'from' | 'to'>>): boolean {
  const next = { ...link, ...change }
  if (isLinked(currentProject(), next.from, next.to, next.type))
    return refuse(`There already is such a link between the two. Nothing was changed.`)
  return act({ do: 'set', table: 'links', id: link.id, fields: change } as Command)
}

export const turnLink = (link: Link): boolean => changeLink(link, { from: link.to, to: link.from })

export function removeLink(link: Link): void {
  if (!act({ do: 'remove', table: 'links', id: link.id })) return
  say('Link removed')
  toast({ tone: 'plain', text: 'Link removed.', ...wayBack() })
}
