import { formatNames, formats, type FormatName } from '../../shared/formats/names'
import { icons } from './icons'

/** The formats, each with what it is for. Arrows choose another one. */
export function Formats({ value, onChoose }: { value: FormatName; onChoose: (format: FormatName) => void }) {
  return (
    <fieldset className="export-formats">
      <legend className="field-label">Format</legend>
      {formats.map(({ format, hint }) => (
        <label key={format} className="export-format">
          <input
            type="radio"
            name="export-format"
            checked={format === value}
            onChange={() => onChoose(format)}
            {...(format === value && { 'data-first': '' })}
          />
          {icons[format]}
          <span className="export-format-name">{formatNames[format]}</span>
          <span className="export-format-about">{hint}</span>
        </label>
      ))}
    </fieldset>
  )
}
