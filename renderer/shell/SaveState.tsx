import { CircleAlert } from 'lucide-react'
import type { SaveState as State } from '../../shared/contract'
import { useSaveState } from '../store/project'
import { Button } from '../ui/Button'
import { saveCopy } from './projects'
import './SaveState.css'

const words: Record<State['state'], string> = {
  saved: 'Saved',
  kept: 'Kept safe, saving…',
  untitled: 'Not saved to a file yet',
  failing: 'Kept safe, but the file cannot be written',
}

/** Where the work is, in words, beside the project's name. */
export function SaveState() {
  const save = useSaveState()
  if (save.state === 'untitled')
    return (
      <Button
        tone="quiet"
        className="save-state untitled"
        tip="Your work is kept safe. Choose where its file should be"
        keys="Mod+S"
        onClick={() => void saveCopy()}
      >
        {words.untitled}
      </Button>
    )
  return <span className={`save-state ${save.state}`}>{words[save.state]}</span>
}

/** Shown below the header while the project file cannot be written. */
export function SaveTrouble() {
  const save = useSaveState()
  if (save.state !== 'failing') return null
  return (
    <div className="save-trouble" role="alert">
      <CircleAlert size={16} aria-hidden="true" />
      <p className="text">{save.message}</p>
      <Button onClick={() => void saveCopy()}>Save a copy…</Button>
    </div>
  )
}
