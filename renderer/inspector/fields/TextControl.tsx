import { useId, useState, type KeyboardEvent } from 'react'
import { FieldRow } from '../../ui/FieldRow'
import { dateOf } from '../facts'
import { useDraft } from '../../store/useDraft'
import type { ControlProps } from './control'

/** Up to this many characters a line is enough; longer words get a field that grows. */
const ONE_LINE = 300

export function TextControl({ name, field, value, write, below }: ControlProps<'text'>) {
  const id = useId()
  const { shown, change, flush } = useDraft(value, write)
  const [edited, setEdited] = useState(false)
  const props = {
    id,
    className: 'control',
    value: edited ? shown : dateOf(shown),
    maxLength: field.max,
    dir: 'auto',
    spellCheck: Boolean(field.multiline),
    placeholder: field.multiline ? 'In one sentence of your own' : 'Add',
    'aria-describedby': below ? `${id}-below` : undefined,
    onFocus: () => setEdited(true),
    onBlur: () => {
      setEdited(false)
      if (shown !== shown.trim()) change(shown.trim())
      flush()
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || (field.multiline && event.shiftKey)) return
      event.preventDefault()
      flush()
    },
  }
  return (
    <FieldRow
      name={name}
      label={field.label}
      controlId={id}
      stacked={Boolean(field.multiline)}
      below={below && <span id={`${id}-below`}>{below}</span>}
    >
      {field.max > ONE_LINE ? (
        <textarea
          rows={1}
          {...props}
          onChange={(event) =>
            change(field.multiline ? event.target.value : event.target.value.replace(/\s*\n\s*/g, ' '))
          }
        />
      ) : (
        <input type="text" {...props} onChange={(event) => change(event.target.value)} />
      )}
    </FieldRow>
  )
}
