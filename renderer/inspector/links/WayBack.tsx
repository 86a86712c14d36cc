import { CornerUpLeft } from 'lucide-react'
import { kindOf } from '../../../shared/kinds/list'
import { find, numberOf } from '../../../shared/project/select'
import { useKey } from '../../store/keys'
import { useProject } from '../../store/project'
import { useView, view } from '../../store/view'
import { goBack } from '../../store/visited'
import { keyShortcut, keyText } from '../../ui/shortcuts'
import { focusText } from '../focus'

/** Where a link has led to this mark: the way back to where it was followed. */
export function WayBack({ mark }: { mark: string }) {
  const last = useView((view) => view.trail.at(-1))
  const keys = useKey('mark.back')
  const from = last?.to === mark ? last.from : undefined
  const words = useProject(
    ['marks', 'articles', 'briefings'],
    (project) => {
      const briefing = from && find(project, 'briefings', from.briefing ?? null)
      if (briefing) return briefing.title.trim() || 'the briefing'
      const article = from && find(project, 'articles', from.article)
      const before = from && find(project, 'marks', from.mark)
      if (!article) return ''
      return before ? `${kindOf(before.kind).label.toLowerCase()} ${numberOf(project, before)}` : article.title
    },
    [from],
  )
  if (!words) return null
  return (
    <button
      type="button"
      className="way-back link-button"
      aria-keyshortcuts={keys && keyShortcut(keys)}
      onClick={() => (goBack(), view().room === 'read' && focusText())}
    >
      <CornerUpLeft size={12} aria-hidden /> Back to {words}
      {keys && <kbd>{keyText(keys)}</kbd>}
    </button>
  )
}
