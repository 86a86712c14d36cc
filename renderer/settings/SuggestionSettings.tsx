import type { Settings } from '../../shared/contract'
import { Learned } from './Learned'
import { changeSettings } from '../shell/settings'
import { useOpened } from '../store/project'
import { useView } from '../store/view'

type Name = keyof Settings['suggestions']

const switches: readonly { name: Name; label: string; hint: string }[] = [
  { name: 'quotes', label: 'Quotes, with who said them', hint: 'Found on this machine by rules; nothing leaves it.' },
  { name: 'claims', label: 'Claims', hint: 'Sentences with a number, a date or a place that can be checked.' },
  { name: 'uncertain', label: 'Uncertain ones, too', hint: 'About half of them are wrong.' },
]

/** What is suggested while an article is read. */
export function SuggestionSettings() {
  const suggestions = useView((view) => view.settings.suggestions)
  const opened = useOpened()
  const none = !suggestions.quotes && !suggestions.claims
  return (
    <fieldset className="settings-suggestions">
      <legend className="field-label">Suggest while reading</legend>
      {switches.map(({ name, label, hint }) => (
        <label key={name} className="settings-switch">
          <input
            type="checkbox"
            checked={suggestions[name]}
            disabled={name === 'uncertain' && none}
            onChange={({ target }) => changeSettings({ suggestions: { ...suggestions, [name]: target.checked } })}
          />
          <span>{label}</span>
          <span className="field-hint">{hint}</span>
        </label>
      ))}
      {opened && <Learned />}
    </fieldset>
  )
}
