import { useId } from 'react'
import { kindOf } from '../../shared/kinds/list'
import { find, speakers } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { setNewPerson, setPerson } from '../store/bulk'
import { currentProject, useRecord } from '../store/project'
import { recentSpeakers } from '../store/recent'
import { Combobox } from '../ui/Combobox'
import { FieldRow } from '../ui/FieldRow'
import { focusText } from './focus'
import { newType, speakerOptions } from './speakers'

/** Who said it, or who asserts it, for all of these marks. */
export function BulkSpeaker({ marks, label }: { marks: readonly Mark[]; label: string }) {
  const id = useId()
  const people = new Set(marks.map((mark) => kindOf(mark.kind).person(mark)))
  const only = people.size === 1 ? [...people][0]! : null
  const speaker = useRecord('speakers', only)
  return (
    <FieldRow
      name="speaker"
      label={label}
      controlId={id}
      onClear={(people.size > 1 || speaker) && (() => setPerson(marks, null))}
    >
      <Combobox
        id={id}
        value={speaker?.name ?? ''}
        chosen={only}
        placeholder={people.size > 1 ? 'Several' : 'Name'}
        options={(typed) => speakerOptions(speakers(currentProject()), recentSpeakers(marks[0]!.article), typed)}
        onPick={(option, typed) => {
          const type = newType(option)
          if (type) setNewPerson(marks, typed, type)
          else if (find(currentProject(), 'speakers', option.id)) setPerson(marks, option.id)
        }}
        onEmpty={() => setPerson(marks, null)}
        onDone={focusText}
      />
    </FieldRow>
  )
}
