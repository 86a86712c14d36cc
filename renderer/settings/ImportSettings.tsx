import { changeSettings } from '../shell/settings'
import { useView } from '../store/view'

/** What is kept of the files that come in. */
export function ImportSettings() {
  const keepOriginals = useView((view) => view.settings.keepOriginals)
  return (
    <fieldset className="settings-suggestions">
      <legend className="field-label">When articles come in</legend>
      <label className="settings-switch">
        <input
          type="checkbox"
          checked={keepOriginals}
          onChange={({ target }) => changeSettings({ keepOriginals: target.checked })}
        />
        <span>Keep the original files</span>
        <span className="field-hint">A copy of each goes into a folder beside the project. Quoin never opens it.</span>
      </label>
    </fieldset>
  )
}
