import { CircleAlert, FilePen, UserRound } from 'lucide-react'
import type { SaveState as State } from '../../shared/contract'
import { useKey } from '../store/keys'
import { useSaveState } from '../store/project'
import { Button } from '../ui/Button'
import { joinTheirs, reloadTheirs, saveCopy } from './projects'
import './SaveState.css'

const words: Record<State['state'], string> = {
  saved: 'Saved',
  kept: 'Kept safe, saving…',
  untitled: 'Not saved to a file yet',
  failing: 'Kept safe, but the file cannot be written',
  changed: 'Kept safe, not in the file',
  locked: 'Kept safe, not in the file',
}

/** Where the work is, in words, beside the project's name. */
export function SaveState() {
  const save = useSaveState()
  const keys = useKey('project.save')
  if (save.state === 'untitled')
    return (
      <Button
        tone="quiet"
        className="save-state untitled"
        tip="Your work is kept safe. Choose where its file should be"
        keys={keys}
        onClick={() => void saveCopy()}
      >
        {words.untitled}
      </Button>
    )
  return <span className={`save-state ${save.state}`}>{words[save.state]}</span>
}

const icons = { failing: CircleAlert, changed: FilePen, locked: UserRound }

/** Shown below the header while work cannot go into the project file: one bar, with what is safe and what can be done. */
export function SaveTrouble() {
  const save = useSaveState()
  if (!('message' in save)) return null
  const Icon = icons[save.state]
  return (
    <div className={`save-trouble ${save.state}`} role="alert">
      <Icon size={16} aria-hidden="true" />
      <p className="text">{save.message}</p>
      {save.state === 'changed' && (
        <>
          <Button onClick={() => void joinTheirs()}>Join both</Button>
          <Button tone="quiet" onClick={() => void reloadTheirs()}>
            Reload theirs
          </Button>
        </>
      )}
      <Button tone={save.state === 'failing' ? 'plain' : 'quiet'} onClick={() => void saveCopy()}>
        Save a copy…
      </Button>
    </div>
  )
}
