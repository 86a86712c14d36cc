import { useState } from 'react'
import { actionGroups, actionOf, conflictsOf, keysOf, type ActionId } from '../../shared/keys'
import { isMac } from '../platform'
import { changeSettings } from '../shell/settings'
import { isOffered } from '../store/actions'
import { say, useView } from '../store/view'
import { Button } from '../ui/Button'
import { fold } from '../ui/options'
import { keyText } from '../ui/shortcuts'
import { KeyLine, type Asked } from './KeyLine'
import { addKeys, dropKeys, isChanged, resetKeys, whyNot, type Own } from './ownKeys'
import './KeySettings.css'

/** Every action and its keys, to be found, recorded and put back. */
export function KeySettings() {
  const own = useView((view) => view.settings.keys)
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const wanted = fold(typed)
  const change = (keys: Own): void => changeSettings({ keys })

  const record = (id: ActionId, keys: string): void => {
    const refused = whyNot(id, keys, isMac)
    const other = conflictsOf(id, keys, own, isMac).find((one) => isOffered(one.id))
    if (refused) return setAsked({ id, keys, refused })
    if (other) return setAsked({ id, keys, other: other.label })
    take(id, keys)
  }
  const take = (id: ActionId, keys: string): void => {
    change(addKeys(own, id, keys, isMac))
    setAsked(null)
    say(`${actionOf(id).label}: ${keyText(keys)}`)
  }
  const groups = actionGroups
    .map(({ title, actions }) => ({
      title,
      actions: actions.filter(
        ({ id, label }) =>
          isOffered(id) &&
          [label, title, ...keysOf(id, own, isMac).map((keys) => keyText(keys))].some((words) =>
            fold(words).includes(wanted),
          ),
      ),
    }))
    .filter(({ actions }) => actions.length > 0)
  const changed = actionGroups.some(({ actions }) => actions.some(({ id }) => isChanged(own, id, isMac)))
  return (
    <div className="key-settings">
      <div className="key-settings-top">
        <input
          type="search"
          className="input"
          aria-label="Find an action"
          placeholder="Find an action or a key"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button disabled={!changed} onClick={() => (change({}), setAsked(null), say('All keys are as at the start.'))}>
          Reset all
        </Button>
      </div>
      <div className="key-settings-list">
        {groups.map(({ title, actions }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            {actions.map(({ id, label }) => (
              <KeyLine
                key={id}
                label={label}
                keys={keysOf(id, own, isMac)}
                changed={isChanged(own, id, isMac)}
                asked={asked?.id === id ? asked : null}
                onAsk={() => setAsked({ id })}
                onPress={(keys) => record(id, keys)}
                onTake={(keys) => take(id, keys)}
                onGiveUp={() => setAsked(null)}
                onDrop={(keys) => change(dropKeys(own, id, keys, isMac))}
                onReset={() => change(resetKeys(own, id, isMac))}
              />
            ))}
          </section>
        ))}
        {groups.length === 0 && <p className="key-settings-none">No action has these words or this key.</p>}
      </div>
    </div>
  )
}
