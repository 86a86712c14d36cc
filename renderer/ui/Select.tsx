import { ChevronDown } from 'lucide-react'
import type { ReactNode, SelectHTMLAttributes } from 'react'
import './Field.css'
import './Select.css'

/** A labelled choice of one among several: the system's own list behind a button of ours. */
export function Select({
  label,
  children,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & { label: string; children: ReactNode }) {
  return (
    <label className="select-field">
      <span className="field-label">{label}</span>
      <span className="select">
        <select className="input" {...rest}>
          {children}
        </select>
        <ChevronDown size={14} aria-hidden="true" />
      </span>
    </label>
  )
}
