import { X } from 'lucide-react'
import { useId } from 'react'
import { FieldRow } from '../../ui/FieldRow'
import { fold } from '../../ui/options'
import { useDraft } from '../../store/useDraft'
import type { ControlProps } from './control'
import './chips.css'

/** Several short texts, e.g. other names: Enter or a comma adds one, Backspace takes the last. */
export function TextsControl({ name, field, value, write }: ControlProps<'texts'>) {
  const id = useId()
  const add = (words: string): void => {
    const one = words.trim()
    if (one && !value.some((other) => fold(other) === fold(one))) write([...value, one])
  }
  // Nothing is kept of the draft itself: writing it makes it one of the list.
  const { shown, change, flush } = useDraft<string>('', add, null)
  return (
    <FieldRow name={name} label={field.label} controlId={id}>
      <div className="chips control">
        {value.map((words) => (
          <span key={words} className="chip">
            <span className="chip-words" dir="auto">
              {words}
            </span>
            <button
              type="button"
              tabIndex={-1}
              aria-label={`Remove ${words}`}
              data-tip="Remove"
              onClick={() => write(value.filter((one) => one !== words))}
            >
              <X size={12} aria-hidden />
            </button>
          </span>
        ))}
        <input
          id={id}
          className="chips-input"
          dir="auto"
          value={shown}
          maxLength={field.max}
          spellCheck={false}
          placeholder={value.length ? 'Add' : 'Another name'}
          onChange={(event) => change(event.target.value)}
          onBlur={flush}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Backspace' && shown === '') write(value.slice(0, -1))
            else if (event.key === 'Enter' || event.key === ',') flush()
            else return
            event.preventDefault()
          }}
        />
      </div>
    </FieldRow>
  )
}
