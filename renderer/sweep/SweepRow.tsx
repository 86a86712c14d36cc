import { memo, useMemo } from 'react'
import type { Who } from '../store/ghosts/register'
import { confidenceWords, sortOf } from '../store/ghosts/words'
import { showInText } from './deeds'
import type { By } from './groups'
import { piecesOf, type Row } from './row'
import { setStanding } from './state'

interface Props {
  id: string
  row: Row
  top: number
  height: number
  by: By
  /** Of the article. */
  title: string
  /** Of the speaker, as the register has it. */
  name: string
  who: Who['is']
  current: boolean
}

/** A suggestion in its sentence, with who is thought to speak, how sure that is, and why. */
export const SweepRow = memo(function SweepRow({ id, row, top, height, by, title, name, who, current }: Props) {
  const { ghost } = row
  const pieces = useMemo(() => piecesOf(row), [row])
  const stand = (): void => setStanding({ current: row.key, asked: null })
  const speaker = name || 'Nobody is named'
  return (
    // Keys are the list's.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      className="sweep-row"
      role="option"
      aria-selected={current}
      data-kind={ghost.kind}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={stand}
      onDoubleClick={() => {
        stand()
        showInText()
      }}
    >
      <div className="sweep-who">
        {by === 'article' ? (
          <>
            <bdi className={name ? 'sweep-name' : 'sweep-name nobody'}>{speaker}</bdi>
            {who === 'new' && <span className="sweep-note">new speaker</span>}
            {who === 'unsure' && <span className="sweep-note">who is it?</span>}
          </>
        ) : (
          <bdi className="sweep-title">{title}</bdi>
        )}
      </div>
      <div className="sweep-said">
        <p className="sweep-words" dir="auto">
          {pieces.map(({ words, is }, i) =>
            is ? (
              <span key={i} className={`sweep-${is}`}>
                {words}
              </span>
            ) : (
              words
            ),
          )}
        </p>
        <p className="sweep-why">
          <span className="sweep-sort">{sortOf(ghost)}</span>
          <span className="sweep-sure">{confidenceWords(ghost)}</span>
          <span className="sweep-reason">{ghost.reason}</span>
        </p>
      </div>
    </div>
  )
})
