import type { ReactNode } from 'react'
import type { Field } from '../../../shared/kinds/field'
import { setField } from '../write'
import { ChoiceControl } from './ChoiceControl'
import type { ControlProps, FieldType, Owner } from './control'
import { NoteControl } from './NoteControl'
import { RecordsControl } from './RecordsControl'
import { SpanControl } from './SpanControl'
import { SpeakerControl } from './SpeakerControl'
import { TagsControl } from './TagsControl'
import { TextControl } from './TextControl'
import { TextsControl } from './TextsControl'

/** From the type of a field to the control that edits it. A kind of mark brings fields, never controls. */
const controls: { [K in FieldType]?: (props: ControlProps<K>) => ReactNode } = {
  text: (props) => <TextControl {...props} />,
  choice: (props) => <ChoiceControl {...props} />,
  ref: (props) => props.field.table === 'speakers' && <SpeakerControl {...props} />,
  refs: (props) => props.field.table === 'tags' && <TagsControl {...props} />,
  span: (props) => <SpanControl {...props} />,
  rich: (props) => <NoteControl {...props} />,
  texts: (props) => <TextsControl {...props} />,
  records: (props) => <RecordsControl {...props} />,
}

interface Props {
  name: string
  field: Field
  owner: Owner
  below?: ReactNode
}

export function FieldControl({ name, field, owner, below }: Props) {
  const { table, record } = owner
  const control = controls[field.is] as ((props: unknown) => ReactNode) | undefined
  return control?.({
    name,
    field,
    owner,
    below,
    value: (record as unknown as Record<string, unknown>)[name],
    write: (value: unknown) => setField(table, record.id, name, value),
  })
}
