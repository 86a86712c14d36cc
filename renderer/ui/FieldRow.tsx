import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import './FieldRow.css'

/** What keeps the place of the words under a control free. */
export const NOTHING = '\u00a0'

interface Props {
  /** Name by which keys find the field. */
  name: string
  label: string
  /** Id of the control that the label belongs to; a group of controls is named by `labelId` instead. */
  controlId?: string
  labelId?: string
  /** The label stands above the control, which gets the whole width. */
  stacked?: boolean
  /** Given while there is something to empty. By keys a field is emptied in the field itself. */
  onClear?: (() => void) | undefined | false
  /** Quiet words under the control. */
  below?: ReactNode
  children: ReactNode
}

/** Label left, control right, and a button to empty it that shows when the pointer comes near. */
export function FieldRow({ name, label, controlId, labelId, stacked, onClear, below, children }: Props) {
  const clear = `Clear ${label.toLowerCase()}`
  return (
    <div className={stacked ? 'field-row stacked' : 'field-row'} data-field={name}>
      {controlId ? (
        <label className="field-row-label" id={labelId} htmlFor={controlId}>
          {label}
        </label>
      ) : (
        <span className="field-row-label" id={labelId}>
          {label}
        </span>
      )}
      <div className="field-row-value">
        {children}
        {onClear && (
          <button
            type="button"
            className="field-row-clear"
            tabIndex={-1}
            aria-label={clear}
            data-tip={clear}
            onClick={onClear}
          >
            <X size={14} aria-hidden />
          </button>
        )}
      </div>
      {below && <div className="field-row-below">{below}</div>}
    </div>
  )
}
