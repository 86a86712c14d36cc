import { useState, type FormEvent } from 'react'
import { find } from '../../../shared/project/select'
import { call } from '../../bridge'
import { currentProject } from '../../store/project'
import { refreshTemplates, templateNow } from '../../store/templates'
import { say, toast } from '../../store/view'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'

type Props = { onClose: () => void } & ({ briefing: string; file?: never } | { file: string; briefing?: never })

/** A template's name and what it is for: of one that is made from a briefing, or of one there is. */
export function TemplateForm({ briefing, file, onClose }: Props) {
  // Who begins with a template of their own and saves it again means to change it.
  const made = file ?? find(currentProject(), 'briefings', briefing ?? null)?.template ?? ''
  const before = /\.json$/i.test(made) ? templateNow(made) : undefined
  const [name, setName] = useState(before?.label ?? '')
  const [about, setAbout] = useState(before?.about ?? '')
  const [said, setSaid] = useState('')
  const [replace, setReplace] = useState(false)

  const send = async (): Promise<void> => {
    const words = { name: name.trim(), about: about.trim() }
    const answer = await (briefing === undefined
      ? call('template.rename', { ...words, file })
      : call('template.save', { ...words, briefing, replace }))
    if (!answer.ok) {
      setReplace(briefing !== undefined && answer.failure.name === 'exists')
      return setSaid(answer.failure.message)
    }
    await refreshTemplates()
    const text = briefing === undefined ? `Template “${words.name}” renamed.` : `Template “${words.name}” saved.`
    say(text)
    onClose()
    if (briefing !== undefined) toast({ tone: 'plain', text })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim()) void send()
  }
  return (
    <Dialog
      title={briefing === undefined ? 'Rename template' : 'Save as template'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form="template-form" disabled={!name.trim()}>
            {briefing === undefined ? 'Rename' : replace ? 'Replace template' : 'Save template'}
          </Button>
        </>
      }
    >
      <form id="template-form" className="template-form" onSubmit={submit}>
        <TextField
          label="Name"
          data-first
          maxLength={80}
          value={name}
          onChange={({ target }) => {
            setName(target.value)
            setReplace(false)
            setSaid('')
          }}
        />
        <TextField
          label="What it is for"
          placeholder="In one sentence"
          maxLength={300}
          spellCheck
          value={about}
          onChange={({ target }) => setAbout(target.value)}
        />
        {/* A button of its own elsewhere submits it; Enter in a form of two fields needs one inside. */}
        <input type="submit" hidden />
        <p className="template-said" role="alert">
          {said}
        </p>
        {briefing !== undefined && (
          <p className="field-hint">
            Kept are the handling line, cover, contents, notes and paper, and the sections with their titles and hints,
            their parts and empty judgments. Nothing that you have written into them is kept, and no quote, claim or
            source.
          </p>
        )}
      </form>
    </Dialog>
  )
}
