import { PenLine, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { parseStamp } from '../../shared/project/stamps'
import type { Article } from '../../shared/project/tables'
import { placed } from '../../shared/text/corrections'
import { goToPlace, setCorrecting, takeBack, toggleCorrecting, useCorrecting } from '../store/correcting'
import { useKey } from '../store/keys'
import { useProject } from '../store/project'
import { Button, IconButton } from '../ui/Button'
import { whenOf } from './facts'
import { shownIn, type Shown } from './shownIn'
import { usePlain } from './usePlain'
import './Corrections.css'

/** Rows that are shown before somebody asks for all. */
const FEW = 20

/** What was put right in the text: each of it can be gone to and taken back, and the original is a step away. */
export function Corrections({ article }: { article: Article }) {
  const plain = usePlain(article.id)
  const on = useCorrecting((state) => state.article === article.id)
  const drawn = useCorrecting((state) => state.drawn)
  const keys = useKey('text.correct')
  const [all, setAll] = useState(false)
  const { corrections } = article
  const places = placed(corrections)
  const some = all ? places : places.slice(0, FEW)
  return (
    <section className="corrections" aria-labelledby="corrections-title">
      <header className="corrections-head">
        <h3 id="corrections-title">Corrections{corrections.length > 0 && ` (${corrections.length})`}</h3>
        <Button
          tone="quiet"
          icon={!on && <PenLine size={14} />}
          keys={keys}
          tip="Put typing errors right: marks keep to their words, the original stays"
          onClick={() => toggleCorrecting(article.id)}
        >
          {on ? 'Done' : 'Correct the text'}
        </Button>
      </header>
      {corrections.length === 0 ? (
        <p className="quiet">The text is as it was brought in.</p>
      ) : (
        <>
          <ol className="corrections-list">
            {plain &&
              some.map((place) => (
                <Row
                  key={`${place.at} ${place.stamp}`}
                  shown={shownIn(plain.text, place)}
                  stamp={place.stamp}
                  onGo={() => goToPlace(article.id, place)}
                  onTakeBack={() => takeBack(article.id, place)}
                />
              ))}
          </ol>
          {some.length < places.length && (
            <Button tone="quiet" onClick={() => setAll(true)}>
              {`Show all ${places.length.toLocaleString('en-GB')}`}
            </Button>
          )}
          <div className="corrections-foot">
            <label>
              <input
                type="checkbox"
                checked={drawn}
                onChange={({ target }) => setCorrecting({ drawn: target.checked })}
              />{' '}
              Show in the text
            </label>
            <Button tone="quiet" onClick={() => setCorrecting({ original: article.id })}>
              See the original
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Row({
  shown,
  stamp,
  onGo,
  onTakeBack,
}: {
  shown: Shown
  stamp: string
  onGo: () => void
  onTakeBack: () => void
}) {
  const { replica, time } = parseStamp(stamp)
  const who = useProject([], (project) => project.people[replica]?.name, [replica])
  return (
    <li className="correction">
      <button type="button" className="correction-go" onClick={onGo}>
        <span className="correction-words" dir="auto">
          {shown.before}
          {shown.removed && <del>{shown.removed}</del>}
          {shown.removed && shown.inserted && ' '}
          {shown.inserted && <ins>{shown.inserted}</ins>}
          {shown.after}
        </span>
        <span className="quiet">{[who, whenOf(new Date(time).toISOString())].filter(Boolean).join(' · ')}</span>
      </button>
      <IconButton label="Take this correction back" icon={<Undo2 size={14} />} onClick={onTakeBack} />
    </li>
  )
}
