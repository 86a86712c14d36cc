import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { keyShortcut, keyText } from './shortcuts'
import './Button.css'

interface Shared extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'title'> {
  icon?: ReactNode
  /** The keys that do the same, shown in the tip. */
  keys?: string | undefined
}

interface ButtonProps extends Shared {
  tone?: 'plain' | 'primary' | 'quiet' | 'danger'
  children: ReactNode
  /** More words than fit on the button, shown when the pointer rests on it. */
  tip?: string
}

export function Button({ tone = 'plain', icon, keys, tip, children, className = '', ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button ${tone} ${className}`} {...tips(tip, keys)} {...rest}>
      {icon}
      <span className="button-text">{children}</span>
    </button>
  )
}

/** A button that shows only an icon; `label` is its name and its tip. */
export function IconButton({ label, icon, keys, className = '', ...rest }: Shared & { label: string }) {
  return (
    <button type="button" className={`icon-button ${className}`} aria-label={label} {...tips(label, keys)} {...rest}>
      {icon}
    </button>
  )
}

const tips = (tip: string | undefined, keys: string | undefined) => ({
  'data-tip': tip,
  'data-keys': tip && keys && keyText(keys),
  'aria-keyshortcuts': keys && keyShortcut(keys),
})
