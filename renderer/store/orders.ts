import { kindList, type KindName } from '../../shared/kinds/list'
import { MarkOrder } from '../../shared/project/mark-order'
import type { Change, Project } from '../../shared/project/model'
import { byLoss } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'

/** The marks of one article: those that stand in its text, and those that have lost words of it. */
interface Kept {
  order: MarkOrder
  lost: Map<string, Mark>
}

/** Made when an article is first asked for, then kept up with every change. */
const kept = new WeakMap<Project, Map<string, Kept>>()

function keptOf(project: Project, article: string): Kept {
  let articles = kept.get(project)
  if (!articles) kept.set(project, (articles = new Map()))
  let own = articles.get(article)
  if (!own) {
    const marks = [...marksIn(project, article)]
    const lost = marks.filter(hasLost).map((mark): [string, Mark] => [mark.id, mark])
    articles.set(article, (own = { order: new MarkOrder(marks.filter(stands)), lost: new Map(lost) }))
  }
  return own
}

const stands = (mark: Mark): boolean => mark.spans.length > 0
const hasLost = (mark: Mark): boolean => mark.lost.length > 0

/** An article's marks in reading order. The order is changed in place: views hold it together with a version. */
export const orderOf = (project: Project, article: string): MarkOrder => keptOf(project, article).order

/** Marks of an article some of whose words are no longer in its text, in the order in which they stood there. */
export const lostIn = (project: Project, article: string): Mark[] =>
  [...keptOf(project, article).lost.values()].sort(byLoss)

/** In no order. */
function* marksIn(project: Project, article: string): Iterable<Mark> {
  for (const id of project.marksByArticle.get(article) ?? []) {
    const mark = project.tables.marks.get(id)
    if (mark && !mark.gone) yield mark
  }
}

/** Follows the project, after these changes were written or taken back. */
export function followMarks(project: Project, changes: readonly Change[]): void {
  const articles = kept.get(project)
  if (!articles?.size) return
  const moved = new Map<MarkOrder, Map<string, Mark | undefined>>()
  for (const { table, id, before, after } of changes) {
    if (table !== 'marks') continue
    const now = project.tables.marks.get(id)
    for (const article of new Set([(before as Mark | undefined)?.article, (after as Mark).article])) {
      const own = article === undefined ? undefined : articles.get(article)
      if (!own) continue
      const here = now && !now.gone && now.article === article ? now : undefined
      if (!moved.has(own.order)) moved.set(own.order, new Map())
      moved.get(own.order)!.set(id, here && stands(here) ? here : undefined)
      if (here && hasLost(here)) own.lost.set(id, here)
      else own.lost.delete(id)
    }
  }
  for (const [order, marks] of moved)
    if (marks.size > MANY) order.putAll(marks)
    else for (const [id, mark] of marks) order.put(id, mark)
}

/** From so many on it is quicker to go through all marks once. */
const MANY = 50

/** How many marks of each kind stand in an article, kinds without any left out. */
export function countMarks(project: Project, article: string): [KindName, number][] {
  const order = kept.get(project)?.get(article)?.order
  const counts = new Map<KindName, number>()
  if (!order)
    for (const mark of marksIn(project, article))
      if (stands(mark)) counts.set(mark.kind, (counts.get(mark.kind) ?? 0) + 1)
  return kindList
    .map(({ name }): [KindName, number] => [name, order ? order.count(name) : (counts.get(name) ?? 0)])
    .filter(([, many]) => many > 0)
}
