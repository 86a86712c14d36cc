import { useId } from 'react'
import { find, speakers } from '../../../shared/project/select'
import type { Mark } from '../../../shared/project/tables'
import { nameSpeaker } from '../../store/marking'
import { gave, recentSpeakers } from '../../store/recent'
import { currentProject, useRecord } from '../../store/project'
import { Combobox } from '../../ui/Combobox'
import { FieldRow, NOTHING } from '../../ui/FieldRow'
import { openCard } from '../card'
import { focusText } from '../focus'
import { aboutSpeaker, newType, speakerOptions } from '../speakers'
import type { ControlProps } from './control'

export function SpeakerControl({ name, field, value, write, owner }: ControlProps<'ref'>) {
  const id = useId()
  const mark = owner.record as Mark
  const speaker = useRecord('speakers', value)
  const about = speaker && (aboutSpeaker(speaker) || 'Person')
  return (
    <FieldRow
      name={name}
      label={field.label}
      controlId={id}
      onClear={speaker && (() => write(null))}
      below={
        speaker ? (
          <button
            type="button"
            className="link-button"
            aria-haspopup="dialog"
            aria-label={`${about}, about ${speaker.name}`}
            data-tip={`About ${speaker.name}`}
            onClick={() => openCard(speaker.id)}
          >
            {about}
          </button>
        ) : (
          NOTHING
        )
      }
    >
      <Combobox
        id={id}
        value={speaker?.name ?? ''}
        chosen={value}
        placeholder="Name"
        options={(typed) => speakerOptions(speakers(currentProject()), recentSpeakers(mark.article), typed)}
        onPick={(option, typed) => {
          const type = newType(option)
          if (type) nameSpeaker(mark, name as 'speaker', typed, type)
          else if (find(currentProject(), 'speakers', option.id)) {
            // First, so that the digits are in their new order when the mark has changed.
            gave(option.id)
            write(option.id)
          }
        }}
        onEmpty={() => write(null)}
        onDone={focusText}
      />
    </FieldRow>
  )
}
