import { useRef, useState, type KeyboardEvent } from 'react'
import { Dialog } from '../ui/Dialog'
import { GeneralSettings } from './GeneralSettings'
import { KeySettings } from './KeySettings'
import './Settings.css'

const parts = [
  { name: 'general', label: 'General', Part: GeneralSettings },
  { name: 'keys', label: 'Keys', Part: KeySettings },
] as const

export type SettingsPart = (typeof parts)[number]['name']

/** Settings act at once; there is nothing to confirm. */
export function SettingsDialog({ onClose, first }: { onClose: () => void; first: SettingsPart }) {
  const [shown, setShown] = useState<SettingsPart>(first)
  const tabs = useRef<HTMLDivElement>(null)
  const { Part } = parts.find(({ name }) => name === shown)!
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const at = (parts.findIndex(({ name }) => name === shown) + step + parts.length) % parts.length
    setShown(parts[at]!.name)
    tabs.current?.querySelectorAll('button')[at]?.focus()
  }
  return (
    <Dialog title="Settings" onClose={onClose} wide>
      <div className="settings-parts">
        <div
          ref={tabs}
          className="settings-tabs"
          role="tablist"
          tabIndex={-1}
          aria-label="Parts of the settings"
          aria-orientation="vertical"
          onKeyDown={onKeyDown}
        >
          {parts.map(({ name, label }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`settings-${name}`}
              aria-controls="settings-part"
              aria-selected={name === shown}
              tabIndex={name === shown ? 0 : -1}
              onClick={() => setShown(name)}
            >
              {label}
            </button>
          ))}
        </div>
        <div id="settings-part" className="settings-part" role="tabpanel" aria-labelledby={`settings-${shown}`}>
          <Part />
        </div>
      </div>
    </Dialog>
  )
}
