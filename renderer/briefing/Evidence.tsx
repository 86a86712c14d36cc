import { useProject } from '../store/project'
import { useView } from '../store/view'
import { openBriefing } from './briefings'
import { countOf, useChecking } from '../store/checking'
import { CheckPanel } from './check/CheckPanel'
import { Comments } from './Comments'
import { EvidenceList } from './EvidenceList'
import { commentsIn } from './comments-in'
import { setComposer, useComposer } from './state'
import './Evidence.css'

/** What one writes with: the project's marks; and what one has written to oneself. */
export function Evidence() {
  const asked = useView((view) => view.briefing)
  const briefing = useProject(['briefings'], (project) => openBriefing(project, asked)?.id ?? null, [asked])
  const side = useComposer((state) => state.side)
  const comments = useProject(['sections'], (project) => (briefing ? commentsIn(project, briefing) : []), [briefing])
  const waiting = useChecking((state) => countOf(state.items))
  const tabs = [
    { is: 'evidence', label: 'Evidence' },
    { is: 'comments', label: comments.length ? `Comments (${comments.length})` : 'Comments' },
    { is: 'check', label: waiting ? `Check (${waiting})` : 'Check' },
  ] as const
  return (
    <div className="evidence-pane">
      <div className="evidence-tabs" role="tablist" aria-label="Beside the text">
        {tabs.map(({ is, label }) => (
          <button
            key={is}
            type="button"
            role="tab"
            id={`tab-${is}`}
            aria-controls="evidence-panel"
            aria-selected={side === is}
            onClick={() => setComposer({ side: is })}
          >
            {label}
          </button>
        ))}
      </div>
      <div id="evidence-panel" className="evidence-panel" role="tabpanel" aria-labelledby={`tab-${side}`}>
        {side === 'evidence' && <EvidenceList briefing={briefing} />}
        {side === 'comments' && <Comments comments={comments} />}
        {side === 'check' && <CheckPanel />}
      </div>
    </div>
  )
}
