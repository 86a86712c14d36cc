import { FilePenLine } from 'lucide-react'
import { templates } from '../../shared/formats/briefing/templates/list'
import { useProject } from '../store/project'
import { useView } from '../store/view'
import { Empty } from '../ui/Empty'
import { addBriefing, openBriefing } from './briefings'
import { Paper } from './Paper'
import './Centre.css'

/** The briefing that is written, or how to begin one. */
export function Centre() {
  const asked = useView((view) => view.briefing)
  const id = useProject(['briefings'], (project) => openBriefing(project, asked)?.id, [asked])
  return id ? <Paper key={id} briefing={id} /> : <Begin />
}

const Begin = () => (
  <main className="blank" aria-label="Briefing">
    <Empty
      icon={<FilePenLine size={28} strokeWidth={1.5} />}
      title="No briefing yet. Choose how to begin:"
      action={
        <ul className="begin">
          {templates.map((template) => (
            <li key={template.name}>
              <button type="button" className="begin-choice" onClick={() => addBriefing(template)}>
                <strong>{template.label}</strong>
                <span>{template.about}</span>
              </button>
            </li>
          ))}
        </ul>
      }
    />
  </main>
)
