import { useId } from 'react'
import { find, speakers } from '../../shared/project/select'
import { addSpeaker } from '../store/marking'
import { currentProject } from '../store/project'
import { gave, recentSpeakers } from '../store/recent'
import { changeSticky, saySticky, stickySpeaker, type Sticky } from '../store/sticky'
import { Combobox } from '../ui/Combobox'
import { FieldRow } from '../ui/FieldRow'
import { focusText } from './focus'
import { newType, speakerOptions } from './speakers'

/** Who says what will be marked next, while marking goes on. */
export function StickySpeaker({ article, sticky }: { article: string; sticky: Sticky }) {
  const id = useId()
  const now = stickySpeaker(sticky)
  const give = (speaker: string | null): void => {
    if (speaker) gave(speaker)
    changeSticky({ speaker, last: null })
    saySticky()
  }
  return (
    <FieldRow name="speaker" label="Speaker" controlId={id}>
      <Combobox
        id={id}
        value={now?.name ?? ''}
        chosen={now?.id ?? null}
        placeholder="Name"
        options={(typed) => speakerOptions(speakers(currentProject()), recentSpeakers(article), typed)}
        onPick={(option, typed) => {
          const type = newType(option)
          if (type) give(addSpeaker(typed, type))
          else if (find(currentProject(), 'speakers', option.id)) give(option.id)
        }}
        onEmpty={() => give(null)}
        onDone={focusText}
      />
    </FieldRow>
  )
}
