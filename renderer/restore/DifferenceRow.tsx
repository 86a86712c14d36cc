import { Equal, EqualNot, Minus, Plus } from 'lucide-react'
import type { DifferenceWords } from '../../shared/formats/differences'
import { STATES, takeable } from './words'

interface Props {
  difference: DifferenceWords
  picked: boolean
  onPick: (picked: boolean) => void
}

export const icons = {
  there: <Plus size={14} aria-hidden="true" />,
  here: <Minus size={14} aria-hidden="true" />,
  different: <EqualNot size={14} aria-hidden="true" />,
  same: <Equal size={14} aria-hidden="true" />,
}

/** One mark, speaker or other thing that is not the same in both, with what its fields said then and say now. */
export function DifferenceRow({ difference, picked, onPick }: Props) {
  const { is, kind, title, about, fields } = difference
  const body = (
    <>
      <span className="difference-words" data-kind={kind} dir="auto">
        {title}
      </span>
      <span className="difference-about">
        <span dir="auto">{about}</span>
        <State is={is} />
      </span>
      {fields.length > 0 && (
        <span className="difference-fields">
          {fields.map(({ label, was, now }) => (
            <span key={label} className="difference-field">
              <span className="difference-label">{label}</span>
              {was === now ? (
                <span>not the same</span>
              ) : (
                <span>
                  <span className="difference-was" dir="auto">
                    {was || 'nothing'}
                  </span>
                  <span className="difference-now">
                    {' '}
                    now <span dir="auto">{now || 'nothing'}</span>
                  </span>
                </span>
              )}
            </span>
          ))}
        </span>
      )}
    </>
  )
  return (
    <li className={`difference ${is}`}>
      {takeable(difference) ? (
        <label>
          <input type="checkbox" checked={picked} onChange={(event) => onPick(event.target.checked)} />
          <span className="difference-body">{body}</span>
        </label>
      ) : (
        <div>
          <span className="difference-body">{body}</span>
        </div>
      )}
    </li>
  )
}

export const State = ({ is }: Pick<DifferenceWords, 'is'>) => (
  <span className={`difference-state ${is}`}>
    {icons[is]} {STATES[is]}
  </span>
)
