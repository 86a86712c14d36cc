import { X } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { articles } from '../../shared/project/select'
import { currentRegister } from '../store/ghosts/who'
import { useKey } from '../store/keys'
import { useProject } from '../store/project'
import { closeSweep } from '../store/sweep'
import { useView } from '../store/view'
import { Button, IconButton } from '../ui/Button'
import { Segments } from '../ui/Field'
import '../ui/Field.css'
import { byArticle, bySpeaker, countSpeakers, speakingIn, type By } from './groups'
import { leave, stay } from './leave'
import { NothingWaits } from './NothingWaits'
import { useReading } from './found'
import { endReading, goOnReading, startReading, stopReading } from './reader'
import { setStanding, useStanding } from './state'
import { SweepBar } from './SweepBar'
import { SweepList } from './SweepList'
import { countWords } from './words'
import './Sweep.css'

const groupings: readonly { value: By; label: string }[] = [
  { value: 'article', label: 'By article' },
  { value: 'speaker', label: 'By speaker' },
]

/** All that is suggested in all articles, in the place of the text. */
export function Sweep() {
  const wanted = useView((view) => view.settings.suggestions)
  const on = wanted.quotes || wanted.claims
  const { rows, version, done, total, failed, stopped } = useReading()
  const by = useStanding((standing) => standing.by)
  const all = useProject(['articles'], articles)
  const register = useProject(['speakers'], currentRegister)
  const speaking = useMemo(() => speakingIn(register), [register])
  // The rows are changed in place: their version stands for them.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const counts = useMemo(() => countSpeakers(rows, speaking), [rows, version, speaking])
  const groups = useMemo(
    () => (by === 'article' ? byArticle(all, rows) : bySpeaker([...rows.values()].flat(), speaking)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [by, all, rows, version, speaking],
  )
  useEffect(() => {
    stay()
    return leave
  }, [])
  useEffect(() => {
    if (on) startReading()
    else endReading()
  }, [on, wanted])
  const count = groups.reduce((sum, group) => sum + group.rows.length, 0)
  const reading = on && done < total && !stopped
  const words = [
    countWords(count, 'suggestion'),
    reading
      ? `${done.toLocaleString('en-GB')} of ${countWords(total, 'article')} read`
      : `in ${countWords(rows.size, 'article')}`,
    failed > 0 && `${countWords(failed, 'article')} could not be read`,
  ]
  return (
    <main className="sweep" data-zone="text" aria-label="All suggestions">
      <header className="sweep-head">
        <h2>All suggestions</h2>
        <p className="sweep-count" role="status">
          {on && words.filter(Boolean).join(' · ')}
        </p>
        {reading && (
          <Button tone="quiet" onClick={stopReading}>
            Stop
          </Button>
        )}
        {on && stopped && (
          <Button tone="quiet" onClick={goOnReading}>
            Go on reading
          </Button>
        )}
        <Segments
          label="Group"
          name="sweep-by"
          value={by}
          choices={groupings}
          onChange={(to) => setStanding({ by: to, asked: null })}
        />
        <IconButton
          label="Back to the text"
          keys={useKey('suggest.sweep')}
          icon={<X size={16} />}
          onClick={() => closeSweep()}
        />
      </header>
      <div className="sweep-progress" aria-hidden>
        {reading && <div style={{ scale: `${total ? done / total : 0} 1` }} />}
      </div>
      {count > 0 ? (
        <>
          <SweepList groups={groups} speaking={speaking} register={register} by={by} reading={reading} />
          <SweepBar counts={counts} speaking={speaking} />
        </>
      ) : (
        <NothingWaits on={on} reading={reading} articles={total} />
      )}
    </main>
  )
}
