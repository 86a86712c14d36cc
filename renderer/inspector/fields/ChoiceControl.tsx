import { useId, type KeyboardEvent } from 'react'
import { Combobox } from '../../ui/Combobox'
import { FieldRow, NOTHING } from '../../ui/FieldRow'
import { choiceOptions, fitsInRow, isCode, labelOf, meaningOf, saysNothing } from './choices'
import type { ControlProps } from './control'
import './ChoiceControl.css'

export function ChoiceControl(props: ControlProps<'choice'>) {
  return fitsInRow(props.field.choices) ? <Row {...props} /> : <List {...props} />
}

function List({ name, field, value, write }: ControlProps<'choice'>) {
  const id = useId()
  const meaning = meaningOf(field.choices, value)
  // The line is there before anything is chosen, so that no row below moves when it is.
  const explains = field.choices.some((choice) => meaningOf(field.choices, choice.value))
  return (
    <FieldRow
      name={name}
      label={field.label}
      controlId={id}
      onClear={!saysNothing(value) && (() => write(''))}
      below={explains && <span id={`${id}-below`}>{meaning || NOTHING}</span>}
    >
      <Combobox
        id={id}
        value={labelOf(field.choices, value)}
        describedBy={meaning ? `${id}-below` : undefined}
        chosen={value}
        placeholder="Not judged"
        none="No such word"
        options={(typed) => choiceOptions(field.choices, typed)}
        onPick={(option, typed) => write(option.id === value && !typed ? '' : option.id)}
      />
    </FieldRow>
  )
}

/** Radio buttons side by side. Choosing the chosen one again says "not judged". */
function Row({ name, field, value, write, below }: ControlProps<'choice'>) {
  const id = useId()
  const chosen = field.choices.find((choice) => choice.value === value)
  const code = isCode(field.choices)
  const onKeyDown = (event: KeyboardEvent): void => {
    // A radio button that is chosen makes nothing of Space. Elsewhere the others delete the mark: here they do nothing.
    const again = event.key === ' ' && (event.target as HTMLInputElement).value === value
    if (!again && event.key !== 'Backspace' && event.key !== 'Delete') return
    event.preventDefault()
    event.stopPropagation()
    if (again) write('')
  }
  return (
    <FieldRow
      name={name}
      label={field.label}
      labelId={`${id}-label`}
      below={code ? <span id={`${id}-below`}>{chosen?.hint ?? 'Not judged'}</span> : below}
    >
      <div
        className="choice-row"
        role="radiogroup"
        tabIndex={-1}
        aria-labelledby={`${id}-label`}
        aria-describedby={code ? `${id}-below` : undefined}
        onKeyDown={onKeyDown}
      >
        {field.choices.map((choice) => (
          <label key={choice.value} data-tip={choice.hint}>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              aria-label={choice.hint ? `${choice.label}: ${choice.hint}` : choice.label}
              data-tip={choice.hint}
              onChange={() => write(choice.value)}
              onClick={() => choice.value === value && write('')}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </FieldRow>
  )
}
