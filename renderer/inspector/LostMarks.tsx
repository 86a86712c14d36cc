import { Trash2 } from 'lucide-react'
import { kindOf } from '../../shared/kinds/list'
import { lostOf, summaryOf } from '../../shared/project/select'
import { removeMark } from '../store/marking'
import { useProject } from '../store/project'
import { chooseMark, setView, useView } from '../store/view'
import { Button, IconButton } from '../ui/Button'
import './LostMarks.css'

/** Marks some of whose words are no longer in the text: kept until a person finds their place, or deletes them. */
export function LostMarks({ article }: { article: string }) {
  const lost = useProject(
    [`marks of ${article}`, 'speakers'],
    (project) => lostOf(project, article).map((mark) => ({ mark, summary: summaryOf(project, mark) })),
    [article],
  )
  const chosen = useView((view) => view.mark)
  if (lost.length === 0) return null
  return (
    <section className="lost-marks" aria-label="Lost marks">
      <header className="lost-head">
        <h2 id="lost-marks" tabIndex={-1}>
          Lost marks <span className="head-number">{lost.length}</span>
        </h2>
        <Button tone="quiet" onClick={() => setView({ places: { article, newer: null } })}>
          Find their places…
        </Button>
      </header>
      <ul>
        {lost.map(({ mark, summary }) => (
          <li key={mark.id} className="lost-row" data-kind={mark.kind} data-chosen={mark.id === chosen || undefined}>
            <button type="button" className="lost-words" onClick={() => chooseMark(mark.id)}>
              <span className="lost-exact" dir="auto">
                {mark.lost.map(({ exact }) => exact).join(' … ')}
              </span>
              <span className="lost-about" dir="auto">
                {kindOf(mark.kind).label} · {mark.spans.length > 0 ? 'some of its words are gone' : summary}
              </span>
            </button>
            <IconButton
              label={`Delete ${kindOf(mark.kind).label.toLowerCase()}`}
              icon={<Trash2 size={14} aria-hidden />}
              onClick={() => removeMark(mark.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
