import { useEffect } from 'react'
import { tables } from '../../shared/project/tables'
import { useProject, useRecord } from '../store/project'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { FieldControl } from './fields/FieldControl'
import { marksNaming, removeSpeaker } from './write'
import './SpeakerCard.css'

/** A speaker's entry in the register: what is written here shows on every mark that names the speaker. */
export function SpeakerCard({ id, onClose }: { id: string; onClose: () => void }) {
  const speaker = useRecord('speakers', id)
  const count = useProject(['marks'], () => marksNaming(id).length, [id])
  useEffect(() => {
    if (!speaker) onClose()
  }, [speaker, onClose])
  if (!speaker) return null
  const marks = count === 1 ? '1 mark' : `${count} marks`
  return (
    <Dialog
      title={speaker.name}
      onClose={onClose}
      footer={
        <>
          <Button
            className="speaker-remove"
            tone="danger"
            tip={
              count
                ? `Takes the name off ${marks}, which stay. Undo brings it back.`
                : 'Nothing names this speaker. Undo brings it back.'
            }
            onClick={() => removeSpeaker(id)}
          >
            {count ? `Remove from ${marks}` : 'Remove speaker'}
          </Button>
          <Button tone="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <p className="speaker-facts">
        Named by {count === 0 ? 'no marks' : marks} in this project. Changes show on all of them.
      </p>
      <div className="speaker-fields">
        {Object.entries(tables.speakers.fields).map(([name, field]) => (
          <FieldControl key={name} name={name} field={field} owner={{ table: 'speakers', record: speaker }} />
        ))}
      </div>
    </Dialog>
  )
}
