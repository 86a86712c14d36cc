import { Dialog } from '../ui/Dialog'
import { Keys } from '../ui/Keys'
import { keyGroups } from './keys'
import './KeysSheet.css'

/** All keys on one sheet, made from the table that carries them out. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose} wide>
      <div className="keys-sheet">
        {keyGroups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.actions.map((action) => (
                <div key={action.label} className="keys-row">
                  <dt>{action.label}</dt>
                  <dd>
                    {action.keys.slice(0, 2).map((keys, i) => (
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
    </Dialog>
  )
}
