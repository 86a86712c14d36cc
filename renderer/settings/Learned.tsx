import { tuningOf, TUNING } from '../store/ghosts/judged'
import { forgetJudgements } from '../store/ghosts/deeds'
import { tuningWords } from '../store/ghosts/words'
import { useProject } from '../store/project'

/** What the project's people have shown by accepting and dismissing, and the way back to how it was at first. */
export function Learned() {
  const tuning = useProject(TUNING, tuningOf)
  const none = tuning.accepted + tuning.dismissed === 0
  return (
    <p className="settings-learned">
      <span>
        {none
          ? 'What you accept and dismiss in this project will tell how certain a suggestion must be to be shown.'
          : tuningWords(tuning)}
      </span>{' '}
      {!none && (
        <button type="button" className="link" onClick={forgetJudgements}>
          Forget it
        </button>
      )}
    </p>
  )
}
