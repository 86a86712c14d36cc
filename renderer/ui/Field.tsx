import type { InputHTMLAttributes, ReactNode } from 'react'
import './Field.css'

/** A labelled line of text. */
export function TextField({
  label,
  hint,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { label: string; hint?: string }) {
  return (
    <label className="text-field">
      <span className="field-label">{label}</span>
      <input className="input" type="text" dir="auto" spellCheck={false} {...rest} />
      {hint && <span className="field-hint">{hint}</span>}
    </label>
  )
}

/** One of a few, side by side: a group of radio buttons that looks like one control. */
export function Segments<T extends string>({
  label,
  name,
  value,
  choices,
  onChange,
}: {
  label: string
  name: string
  value: T
  choices: readonly { value: T; label: ReactNode }[]
  onChange: (value: T) => void
}) {
  return (
    <fieldset className="segments">
      <legend className="field-label">{label}</legend>
      <div className="segments-row">
        {choices.map((choice) => (
          <label key={choice.value} className="segment">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
