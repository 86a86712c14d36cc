import { setComposer, useComposer } from '../state'
import { TemplateForm } from './TemplateForm'
import { TemplateList } from './TemplateList'
import './Templates.css'

/** What is asked about templates of one's own. */
export function TemplateDialogs() {
  const asked = useComposer((state) => state.templates)
  const close = (): void => setComposer({ templates: null })
  if (!asked) return null
  if (asked.show === 'list') return <TemplateList onClose={close} />
  if (asked.show === 'save') return <TemplateForm key="save" briefing={asked.briefing} onClose={close} />
  return (
    <TemplateForm key={asked.file} file={asked.file} onClose={() => setComposer({ templates: { show: 'list' } })} />
  )
}
