import { FolderOpen, Pencil, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Result } from '../../../shared/result'
import { call } from '../../bridge'
import { refreshTemplates, useOwnTemplates } from '../../store/templates'
import { say } from '../../store/view'
import { Button, IconButton } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { setComposer } from '../state'

const show = (file?: string): void => void call('template.reveal', file === undefined ? {} : { file })

/** The templates of the person's own, to be renamed, shown and deleted; and what of their folder is none. */
export function TemplateList({ onClose }: { onClose: () => void }) {
  const { templates, unreadable } = useOwnTemplates()
  const [removed, setRemoved] = useState<{ file: string; label: string } | null>(null)
  const [said, setSaid] = useState('')
  const undo = useRef<HTMLButtonElement>(null)

  const done = async (answer: Result<null>): Promise<boolean> => {
    setSaid(answer.ok ? '' : answer.failure.message)
    await refreshTemplates()
    return answer.ok
  }
  const remove = async (file: string, label: string): Promise<void> => {
    if (!(await done(await call('template.remove', { file })))) return
    setRemoved({ file, label })
    say(`Template “${label}” deleted.`)
    requestAnimationFrame(() => undo.current?.focus())
  }
  const restore = async (): Promise<void> => {
    if (removed && (await done(await call('template.restore', { file: removed.file })))) setRemoved(null)
  }
  return (
    <Dialog
      title="Your templates"
      onClose={onClose}
      footer={
        <>
          <Button icon={<FolderOpen size={16} />} onClick={() => show()}>
            Open their folder
          </Button>
          <Button tone="primary" data-first onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      {templates.length > 0 && (
        <ul className="template-list" aria-label="Your templates">
          {templates.map(({ name: file, label, about }) => (
            <li key={file}>
              <div className="template-words">
                <strong dir="auto">{label}</strong>
                {about && <span dir="auto">{about}</span>}
              </div>
              <IconButton
                label={`Rename “${label}”`}
                icon={<Pencil size={16} />}
                onClick={() => setComposer({ templates: { show: 'rename', file } })}
              />
              <IconButton
                label={`Show “${label}” in its folder`}
                icon={<FolderOpen size={16} />}
                onClick={() => show(file)}
              />
              <IconButton
                label={`Delete “${label}”`}
                icon={<Trash2 size={16} />}
                onClick={() => void remove(file, label)}
              />
            </li>
          ))}
        </ul>
      )}
      {removed && (
        <p className="template-removed">
          Template “<bdi>{removed.label}</bdi>” deleted.{' '}
          <button ref={undo} type="button" className="link" onClick={() => void restore()}>
            Undo
          </button>
        </p>
      )}
      {unreadable.length > 0 && (
        <ul className="template-unreadable" aria-label="Files that cannot be read">
          {unreadable.map(({ file, reason }) => (
            <li key={file}>
              <bdi>{file}</bdi> cannot be read: {reason}. It is left as it is.
            </li>
          ))}
        </ul>
      )}
      <p className="template-said" role="alert">
        {said}
      </p>
      <p className="field-hint">
        {templates.length === 0 && 'You have none yet. '}
        Choose “Save as template…” in the menu of a briefing to make one of its shape. Each is one file; a file from a
        colleague that is put into the folder is there at once.
      </p>
    </Dialog>
  )
}
