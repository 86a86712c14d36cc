import { useState } from 'react'
import { actionGroups, fixedKeys, keysOf, type Action, type ActionId } from '../../shared/keys'
import { isMac } from '../platform'
import { isOffered } from '../store/actions'
import { setView, useView } from '../store/view'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Keys } from '../ui/Keys'
import { fold } from '../ui/options'
import { inBrief, keyText } from '../ui/shortcuts'
import './KeysSheet.css'

interface Line {
  label: string
  keys: readonly string[]
}

/** All keys on one sheet, as they are now. Actions without keys are left to the settings. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const own = useView((view) => view.settings.keys)
  const wanted = fold(typed)
  const answers = ({ label, keys }: Line): boolean =>
    keys.length > 0 && [label, ...keys.map((one) => keyText(one))].some((words) => fold(words).includes(wanted))
  const line = ({ id, label }: Action<ActionId>): Line => ({ label, keys: inBrief(keysOf(id, own, isMac)) })
  const groups = actionGroups
    .map(({ title, actions }) => ({
      title,
      lines: [
        ...actions.filter(({ id }) => isOffered(id)).map(line),
        ...fixedKeys(isMac).filter(({ group }) => group === title),
      ].filter(answers),
    }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <Dialog title="Keys" onClose={onClose} wide>
      <div className="keys-top">
        <input
          type="search"
          className="input"
          data-first
          aria-label="Filter the keys"
          placeholder="Filter by what it does or by key"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button onClick={() => setView({ dialog: 'changeKeys' })}>Change keys…</Button>
      </div>
      <div className="keys-sheet">
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.lines.map((one) => (
                <div key={one.label} className="keys-row">
                  <dt>{one.label}</dt>
                  <dd>
                    {one.keys.slice(0, 2).map((keys, i) => (
                      <span key={keys}>
                        {i > 0 && <span className="keys-or"> or </span>}
                        <Keys keys={keys} />
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {groups.length === 0 && <p className="keys-none">No action has these words or this key.</p>}
    </Dialog>
  )
}
