import { Button } from '../ui/Button'
import { cancelImport } from './imports'
import { useShell } from './state'
import './ImportProgress.css'

/** An import under way: how many of how many, which one, and a way to stop. */
export function ImportProgress() {
  const importing = useShell((shell) => shell.importing)
  const { done = 0, total = 0, name = '' } = importing ?? {}
  if (total === 0) return null
  return (
    <div className="toast import-progress">
      <div className="import-progress-words">
        <p id="import-progress">
          Importing {counted(Math.min(done + 1, total))} of {counted(total)}
          <span className="import-progress-name" dir="auto">
            {name}
          </span>
        </p>
        <progress max={total} value={done} aria-labelledby="import-progress" />
      </div>
      <Button tone="quiet" onClick={cancelImport}>
        Cancel
      </Button>
    </div>
  )
}

const counted = (count: number): string => count.toLocaleString('en-GB')
