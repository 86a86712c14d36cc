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

/** Goes to a mark, wherever it is; `goBack` returns to what is read now, or to the briefing that is written. */
export function visit(mark: Mark): void {
  const { room, briefing, article, mark: from, trail } = view()
  const place = { article, mark: from, briefing: room === 'briefing' ? briefing : null }
  if (article || place.briefing) setView({ trail: [...trail, { from: place, to: mark.id }].slice(-MOST) })
  goTo(mark.article, mark.id)
}

/** Back to where the last link was followed. False when none was. */
export function goBack(): boolean {
  const { trail } = view()
  const project = currentProject()
  const at = trail.findLastIndex(
    ({ from }) => find(project, 'briefings', from.briefing ?? null) ?? find(project, 'articles', from.article),
  )
  if (at < 0) return false
  const { from } = trail[at]!
  setView({ trail: trail.slice(0, at) })
  if (from.briefing) setView({ room: 'briefing', briefing: from.briefing })
  else if (from.article) goTo(from.article, find(project, 'marks', from.mark)?.id ?? null)
  return true
}

function goTo(article: string, mark: string | null): void {
  if (article !== view().article || view().room !== 'read') readArticle(article, mark)
  else chooseMark(mark)
}
