import { Trash2 } from 'lucide-react'
import { kindOf } from '../../shared/kinds/list'
import { summaryOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { KeysOf } from '../shell/KeysOf'
import { removeMark } from '../store/marking'
import { lostIn } from '../store/orders'
import { useProject } from '../store/project'
import { chooseMark, setView, useView } from '../store/view'
import { Button, IconButton } from '../ui/Button'
import './LostMarks.css'

/** The words that a mark has lost, and how they find a place again. */
export const LostWords = ({ mark }: { mark: Mark }) => (
  <div className="lost-of-mark">
    <p className="lost-about">No longer in the text:</p>
    {mark.lost.map(({ start, exact }) => (
      <blockquote key={`${start} ${exact}`} className="lost-exact text" dir="auto">
        {exact}
      </blockquote>
    ))}
    <p className="lost-about">
      Select the words it belongs to and press <KeysOf id="hot.addSpan" />, or{' '}
      <button
        type="button"
        className="link"
        onClick={() => setView({ places: { article: mark.article, newer: null } })}
      >
        look for its place
      </button>
      .
    </p>
  </div>
)

/** Marks some of whose words are no longer in the text: kept until a person finds their place, or deletes them. */
export function LostMarks({ article }: { article: string }) {
  const lost = useProject(
    [`marks of ${article}`, 'speakers'],
    (project) => lostIn(project, article).map((mark) => ({ mark, summary: summaryOf(project, mark) })),
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
