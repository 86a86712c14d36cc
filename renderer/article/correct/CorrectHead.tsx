import { PenLine } from 'lucide-react'
import { setCorrecting, toggleCorrecting, useCorrecting } from '../../store/correcting'
import { useKey } from '../../store/keys'
import { useRecord } from '../../store/project'
import { IconButton } from '../../ui/Button'
import { placesOf } from './words'
import './CorrectHead.css'

/** Above the text: that it was corrected, and the way to do so. */
export function CorrectHead({ article }: { article: string }) {
  const count = useRecord('articles', article)?.corrections.length ?? 0
  const on = useCorrecting((state) => state.article === article)
  const drawn = useCorrecting((state) => state.drawn)
  const keys = useKey('text.correct')
  return (
    <span className="correct-head">
      {count > 0 && (
        <button
          type="button"
          className="corrected-places"
          aria-pressed={drawn}
          data-tip={drawn ? 'Hide the corrections' : 'Show the corrections in the text'}
          onClick={() => setCorrecting({ drawn: !drawn })}
        >
          {placesOf(count)}
        </button>
      )}
      <IconButton
        label="Correct the text"
        keys={keys}
        icon={<PenLine size={14} />}
        aria-pressed={on}
        onClick={() => toggleCorrecting(article)}
      />
    </span>
  )
}
