import { X } from 'lucide-react'
import { FieldRow } from '../../ui/FieldRow'
import { IconButton } from '../../ui/Button'
import type { ControlProps } from './control'

/** Words of the article that play a part, as they stand there; nothing to see until they are set. */
export function SpanControl({ name, field, value, write }: ControlProps<'span'>) {
  if (!value) return null
  return (
    <FieldRow name={name} label={field.label}>
      <q className="span-words text" dir="auto">
        {value.exact}
      </q>
      <IconButton
        label={`Clear ${field.label.toLowerCase()}`}
        icon={<X size={14} aria-hidden />}
        onClick={() => write(null)}
      />
    </FieldRow>
  )
}
