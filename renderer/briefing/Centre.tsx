import { FilePenLine } from 'lucide-react'
import { templates } from '../../shared/formats/briefing/templates/list'
import { useProject } from '../store/project'
import { useOwnTemplates } from '../store/templates'
import { useView } from '../store/view'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { addBriefing, openBriefing } from './briefings'
import { Paper } from './Paper'
import { setComposer } from './state'
import { TemplateDialogs } from './templates/TemplateDialogs'
import './Centre.css'

/** The briefing that is written, or how to begin one. */
export function Centre() {
  const asked = useView((view) => view.briefing)
  const id = useProject(['briefings'], (project) => openBriefing(project, asked)?.id, [asked])
  return (
    <>
      {id ? <Paper key={id} briefing={id} /> : <Begin />}
      <TemplateDialogs />
    </>
  )
}

function Begin() {
  const own = useOwnTemplates().templates
  return (
    <main className="blank" aria-label="Briefing">
      <Empty
        icon={<FilePenLine size={28} strokeWidth={1.5} />}
        title="No briefing yet. Choose how to begin:"
        action={
          <>
            <ul className="begin">
              {[...templates, ...own].map((template) => (
                <li key={template.name}>
                  <button type="button" className="begin-choice" onClick={() => addBriefing(template)}>
                    <strong dir="auto">{template.label}</strong>
                    <span dir="auto">{template.about}</span>
                  </button>
                </li>
              ))}
            </ul>
            <Button tone="quiet" onClick={() => setComposer({ templates: { show: 'list' } })}>
              Your templates…
            </Button>
          </>
        }
      />
    </main>
  )
}
