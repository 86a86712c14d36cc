import { useKey } from '../store/keys'
import { setView, useView } from '../store/view'
import { nextScale } from '../shell/scale'
import { changeSettings } from '../shell/settings'
import { Button, IconButton } from '../ui/Button'
import { Segments, TextField } from '../ui/Field'
import { Minus, Plus } from 'lucide-react'
import { ImportSettings } from './ImportSettings'
import { SuggestionSettings } from './SuggestionSettings'

const themes = [
  { value: 'system', label: 'Same as the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0).toLocaleUpperCase())
    .join('')
    .slice(0, 3)

/** How the window looks, and who works here. */
export function GeneralSettings() {
  const keys = { smaller: useKey('view.smaller'), larger: useKey('view.larger') }
  const { theme, textScale, author } = useView((view) => view.settings)
  const percent = Math.round(textScale * 100)
  return (
    <div className="settings">
      <Segments
        label="Appearance"
        name="theme"
        value={theme}
        choices={themes}
        onChange={(theme) => changeSettings({ theme })}
      />
      <div role="group" aria-labelledby="text-size">
        <p id="text-size" className="field-label">
          Text size of articles
        </p>
        <div className="settings-size">
          <IconButton
            label="Smaller text"
            keys={keys.smaller}
            icon={<Minus size={16} />}
            disabled={nextScale(textScale, -1) === textScale}
            onClick={() => changeSettings({ textScale: nextScale(textScale, -1) })}
          />
          <output className="settings-percent">{percent} %</output>
          <IconButton
            label="Larger text"
            keys={keys.larger}
            icon={<Plus size={16} />}
            disabled={nextScale(textScale, 1) === textScale}
            onClick={() => changeSettings({ textScale: nextScale(textScale, 1) })}
          />
          {percent !== 100 && (
            <Button tone="quiet" onClick={() => changeSettings({ textScale: 1 })}>
              Standard size
            </Button>
          )}
          <p className="settings-sample">“We will see.”</p>
        </div>
      </div>
      <SuggestionSettings />
      <ImportSettings />
      <fieldset className="settings-author">
        <legend>You</legend>
        <p className="field-hint">Shown on your briefings, and tells your marks from a colleague’s.</p>
        <TextField
          label="Name"
          value={author.name}
          maxLength={200}
          onChange={({ target }) => {
            const follows = author.initials === initialsOf(author.name)
            const initials = follows ? initialsOf(target.value) : author.initials
            changeSettings({ author: { name: target.value, initials } })
          }}
        />
        <TextField
          label="Initials"
          value={author.initials}
          maxLength={10}
          onChange={({ target }) => changeSettings({ author: { ...author, initials: target.value } })}
        />
      </fieldset>
      <Button tone="quiet" className="settings-about" onClick={() => setView({ dialog: 'about' })}>
        About Quoin
      </Button>
    </div>
  )
}
