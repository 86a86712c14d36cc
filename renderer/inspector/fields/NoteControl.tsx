import { FieldRow } from '../../ui/FieldRow'
import { RichField } from '../../ui/RichField'
import { useDraft } from '../../store/useDraft'
import type { ControlProps } from './control'

export function NoteControl({ name, field, value, write }: ControlProps<'rich'>) {
  const { shown, change, flush } = useDraft(value, write)
  return (
    <FieldRow name={name} label={field.label} stacked>
      <RichField
        label={field.label}
        value={shown}
        onChange={change}
        onLeave={flush}
        placeholder="What is worth remembering"
      />
    </FieldRow>
  )
}
