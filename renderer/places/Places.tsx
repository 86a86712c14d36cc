import { useEffect, useMemo, useState } from 'react'
import { standingOf } from '../../shared/project/places'
import { setView, type View } from '../store/view'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Empty } from '../ui/Empty'
import { answerKey, look, settle, titleOf, type Looked } from './look'
import { PlaceDetail } from './PlaceDetail'
import { PlaceList } from './PlaceList'
import './Places.css'

const close = (): void => setView({ places: null })

/** Where the marks of an article belong in a newer copy, or in its own text as it has become: old and new side by side. */
export function Places({ asked }: { asked: NonNullable<View['places']> }) {
  const [looked, setLooked] = useState<Looked | null | undefined>(undefined)
  const [chosen, setChosen] = useState<string | null>(null)
  const [answers, setAnswers] = useState<ReadonlyMap<string, number | 'none'>>(new Map())
  useEffect(() => {
    let left = false
    void look(asked).then((found) => {
      if (left) return
      const settledAlone = asked.seen && found?.sought.every((one) => standingOf(one) === 'kept')
      if (settledAlone && settle(asked, found!, new Map())) close()
      else setLooked(found)
    })
    return () => void (left = true)
  }, [asked])

  const rows = useMemo(() => looked?.sought.filter((one) => standingOf(one) !== 'kept') ?? [], [looked])
  const shown = rows.find(({ mark }) => mark.id === chosen) ?? rows[0]
  const answer = (part: number, given: number | 'none'): void => {
    if (shown) setAnswers((before) => new Map(before).set(answerKey(shown.mark.id, part), given))
  }
  const open = rows.filter(
    (one) =>
      standingOf(one) === 'doubtful' &&
      one.parts.some(({ found }, i) => found.found === 'doubtful' && !answers.has(answerKey(one.mark.id, i))),
  ).length
  const kept = (looked?.sought.length ?? 0) - rows.length
  return (
    <Dialog
      title={asked.newer ? titleOf(asked.newer) : 'Find the places of marks'}
      onClose={close}
      full
      footer={
        looked && (
          <>
            <p className="places-said" role="status">
              {open
                ? `${marks(open)} ${open === 1 ? 'waits' : 'wait'} for your answer. Without one ${open === 1 ? 'it goes' : 'they go'} to Lost marks.`
                : 'Nothing changes until you choose so, and it can be undone.'}
            </p>
            <Button onClick={close}>Cancel</Button>
            <Button
              tone="primary"
              {...(rows.length === 0 && { 'data-first': '' })}
              onClick={() => settle(asked, looked, answers) && close()}
            >
              {asked.newer ? 'Replace the text' : 'Use these places'}
            </Button>
          </>
        )
      }
    >
      {looked && shown ? (
        <div className="places">
          <div className="places-side">
            {looked.summary && <p className="places-summary">{looked.summary}</p>}
            {kept > 0 && <p className="places-summary">{marks(kept)} on the same words as before.</p>}
            <PlaceList rows={rows} chosen={shown.mark.id} answers={answers} onChoose={setChosen} onAnswer={answer} />
          </div>
          <PlaceDetail key={shown.mark.id} sought={shown} looked={looked} answers={answers} onAnswer={answer} />
        </div>
      ) : looked ? (
        <Empty title={kept ? 'All marks keep their words' : 'No marks are concerned'}>
          {[looked.summary, kept > 0 && `${marks(kept)} on the same words as before.`].filter(Boolean).join(' ')}
        </Empty>
      ) : (
        <Empty title={looked === null ? 'This text could not be read' : 'Looking for the marks…'}>
          {looked === null ? 'Nothing was changed.' : 'In a long text with many marks this takes a few seconds.'}
        </Empty>
      )}
    </Dialog>
  )
}

const marks = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'mark' : 'marks'}`
