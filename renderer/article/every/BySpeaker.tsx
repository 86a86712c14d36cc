import { find, speakers } from '../../../shared/project/select'
import { fieldsOf } from '../../../shared/project/tables'
import { newType, speakerOptions } from '../../inspector/speakers'
import { personField } from '../../store/person'
import { currentProject, useRecord } from '../../store/project'
import { recentSpeakers } from '../../store/recent'
import { Combobox } from '../../ui/Combobox'
import { setEvery, useEvery } from './state'

/** Who says what will be marked; nobody where the kind has no speaker. */
export function BySpeaker({ article }: { article: string }) {
  const { kind, by } = useEvery()
  const speaker = useRecord('speakers', by && 'id' in by ? by.id : null)
  const field = personField(kind)
  if (!field) return null
  const { label } = fieldsOf('marks', kind)[field]!
  return (
    <div className="every-speaker" data-tip={label}>
      <Combobox
        label={label}
        value={by && 'name' in by ? by.name : (speaker?.name ?? '')}
        chosen={speaker?.id ?? null}
        placeholder={label}
        options={(typed) => speakerOptions(speakers(currentProject()), recentSpeakers(article), typed)}
        onPick={(option, typed) => {
          const type = newType(option)
          if (type) setEvery({ by: { name: typed, type } })
          else if (find(currentProject(), 'speakers', option.id)) setEvery({ by: { id: option.id } })
        }}
        onEmpty={() => setEvery({ by: null })}
      />
    </div>
  )
}
