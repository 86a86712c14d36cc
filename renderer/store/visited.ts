import { find } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { currentProject } from './project'
import { chooseMark, readArticle, setView, useView, view } from './view'

/** Which marks were chosen in this window, and the way back from where a link has led. */

const MOST = 40
let chosen: string[] = []

useView.subscribe(({ mark }, before) => {
  if (mark && mark !== before.mark) chosen = [mark, ...chosen.filter((id) => id !== mark)].slice(0, MOST)
})

/** The marks that were chosen or made here, the last one first. */
export const recentMarks = (): Mark[] => chosen.flatMap((id) => find(currentProject(), 'marks', id) ?? [])

/** The mark of this article that was chosen last, also when it has been let go of since. */
export const lastMarkIn = (article: string): Mark | undefined => recentMarks().find((mark) => mark.article === article)

/** Goes to a mark, wherever it is; `goBack` returns to what is read now. */
export function visit(mark: Mark): void {
  const { article, mark: from, trail } = view()
  if (article) setView({ trail: [...trail, { from: { article, mark: from }, to: mark.id }].slice(-MOST) })
  goTo(mark.article, mark.id)
}

/** Back to where the last link was followed. False when none was. */
export function goBack(): boolean {
  const { trail } = view()
  const project = currentProject()
  const at = trail.findLastIndex(({ from }) => find(project, 'articles', from.article))
  if (at < 0) return false
  const { from } = trail[at]!
  setView({ trail: trail.slice(0, at) })
  goTo(from.article, find(project, 'marks', from.mark)?.id ?? null)
  return true
}

function goTo(article: string, mark: string | null): void {
  if (article !== view().article) readArticle(article, mark)
  else chooseMark(mark)
}
