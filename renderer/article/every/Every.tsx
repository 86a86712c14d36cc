import { X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { kindList } from '../../../shared/kinds/list'
import type { PlainText } from '../../../shared/text/plain'
import { MOST_FOUND } from '../../../shared/text/search'
import { useMarks } from '../../store/project'
import { Button, IconButton } from '../../ui/Button'
import { Segments } from '../../ui/Field'
import { reading } from '../find/finder'
import { useFind } from '../find/state'
import { BySpeaker } from './BySpeaker'
import { fresh, isChosen, markedAs, turn, type Choice } from './choice'
import { countOf } from './command'
import { markPlaces } from './mark'
import { leaveEvery } from './open'
import { PlaceList } from './PlaceList'
import { setEvery, useEvery } from './state'
import './Every.css'

interface Props {
  article: string
  plain: PlainText
}

/** Every place of the words looked for, below the text: those that are chosen become marks, in one step. */
export function Every({ article, plain }: Props) {
  const asked = useFind(({ question, options }) => JSON.stringify([question, options]))
  const [choice, setChoice] = useState({ asked, value: fresh })
  const value = choice.asked === asked ? choice.value : fresh
  return <Panel article={article} plain={plain} choice={value} onChoose={(value) => setChoice({ asked, value })} />
}

interface PanelProps extends Props {
  choice: Choice
  onChoose: (choice: Choice) => void
}

function Panel({ article, plain, choice, onChoose }: PanelProps) {
  const { places, done } = useFind()
  const { kind, busy } = useEvery()
  const marks = useMarks(article)
  const list = useRef<HTMLDivElement>(null)
  const isMarked = useMemo(() => markedAs(kind, marks.order.slice(0, marks.order.size)), [kind, marks])
  const chosen = useMemo(
    () => places.filter((place) => isChosen(choice, place, isMarked(place))),
    [places, choice, isMarked],
  )
  const marked = useMemo(() => places.filter(isMarked).length, [places, isMarked])
  useEffect(() => list.current?.focus(), [])

  const mark = (): void => {
    if (chosen.length && !busy) markPlaces(article, chosen)
  }
  const press = (event: KeyboardEvent): void => {
    // Letters that mark in the text do nothing here: what is marked is what is listed.
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (letter) return event.stopPropagation()
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.key === 'Escape') leaveEvery()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.target === list.current)) mark()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const all = chosen.length === places.length && places.length > 0
  // Once more takes those, too, that are marked already.
  const next = all ? false : choice.all === null && choice.turned.size === 0 ? true : null
  const said = [
    `${chosen.length.toLocaleString('en-GB')} of ${places.length.toLocaleString('en-GB')} chosen`,
    marked > 0 && `${countOf(kind, marked)} there already`,
    places.length >= MOST_FOUND && 'more were not looked for',
  ].filter((words) => words !== false)
  return (
    // Esc goes one step out, Enter in the list marks.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="every" aria-label="Mark every occurrence" onKeyDown={press}>
      <header className="every-head">
        <label className="every-all">
          <input
            type="checkbox"
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = !all && chosen.length > 0
            }}
            onChange={() => onChoose({ all: next, turned: new Set() })}
          />
          <span className="every-said">
            {said.map((words) => (
              <span key={words}>{words}</span>
            ))}
          </span>
        </label>
        <Segments
          label="Kind"
          name="every-kind"
          value={kind}
          choices={kindList.map(({ name, label }) => ({ value: name, label }))}
          onChange={(kind) => setEvery({ kind })}
        />
        <BySpeaker article={article} />
        <Button tone="primary" className="every-mark" keys="Mod+Enter" disabled={!chosen.length || busy} onClick={mark}>
          {busy ? 'Marking' : 'Mark'} {countOf(kind, chosen.length)}
        </Button>
        <IconButton
          label="Close the list"
          keys="Escape"
          className="every-close"
          icon={<X size={16} aria-hidden />}
          onClick={leaveEvery}
        />
      </header>
      <PlaceList
        ref={list}
        text={reading()?.text() ?? ''}
        plain={plain}
        kind={kind}
        places={places}
        isMarked={isMarked}
        isChosen={(place) => isChosen(choice, place, isMarked(place))}
        onTurn={(place) => onChoose(turn(choice, place))}
        none={done ? 'The text does not hold these words. Change them, or the options beside them, above.' : ''}
      />
    </section>
  )
}
