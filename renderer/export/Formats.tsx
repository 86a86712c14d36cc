import type { FormatName } from '../../shared/formats/names'
import { purposes } from './purposes'

/** The formats, each with what it is for. Arrows choose another one. */
export function Formats({ value, onChoose }: { value: FormatName; onChoose: (format: FormatName) => void }) {
  return (
    <fieldset className="export-formats">
      <legend className="field-label">Format</legend>
      {purposes.map(({ format, label, about, icon }) => (
        <label key={format} className="export-format">
          <input
            type="radio"
            name="export-format"
            checked={format === value}
            onChange={() => onChoose(format)}
            {...(format === value && { 'data-first': '' })}
          />
          {icon}
          <span className="export-format-name">{label}</span>
          <span className="export-format-about">{about}</span>
        </label>
      ))}
    </fieldset>
  )
}
