import { useEffect, useRef, type KeyboardEvent } from 'react'
import { kindOf } from '../../shared/kinds/list'
import { candidatesOf, standingOf, type Answer, type Sought, type Standing } from '../../shared/project/places'
import { wordsOf } from '../../shared/project/select'
import { answerKey } from './look'

interface Props {
  rows: readonly Sought[]
  chosen: string
  answers: ReadonlyMap<string, Answer>
  onChoose: (mark: string) => void
  /** Answers for a part of the chosen mark. */
  onAnswer: (part: number, answer: Answer) => void
}

const HEADS: Record<Standing, string> = {
  doubtful: 'Wait for your answer',
  lost: 'Not found',
  changed: 'Found, with other words',
  kept: 'In place',
}
/** More rows than this are not drawn: nobody answers so many one by one. */
const MOST = 500

/** The marks that are not simply where they were, by what is to be done. Digits take a place, 0 takes none, and go on. */
export function PlaceList({ rows, chosen, answers, onChoose, onAnswer }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  useEffect(() => document.getElementById(rowId(chosen))?.scrollIntoView({ block: 'nearest' }), [chosen])
  const at = rows.findIndex(({ mark }) => mark.id === chosen)
  const go = (to: number): void => onChoose(rows[Math.max(0, Math.min(to, rows.length - 1))]!.mark.id)
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to !== undefined) go(to)
    else if (/^\d$/.test(event.key)) {
      const { parts, mark } = rows[at]!
      const open = parts.findIndex((_, i) => !answers.has(answerKey(mark.id, i)))
      const part = Math.max(0, open)
      const digit = Number(event.key)
      if (digit > candidatesOf(parts[part]!.found).length) return
      onAnswer(part, digit === 0 ? 'none' : digit - 1)
      if (part === parts.length - 1) go(at + 1)
    } else return
    event.preventDefault()
  }
  return (
    <div
      ref={list}
      className="places-list"
      role="listbox"
      tabIndex={0}
      aria-label="Marks by what is to be done"
      aria-activedescendant={rowId(chosen)}
      onKeyDown={press}
    >
      {(['doubtful', 'lost', 'changed'] as const).map((standing) => {
        const group = rows.slice(0, MOST).filter((one) => standingOf(one) === standing)
        return (
          group.length > 0 && (
            <div key={standing} role="group" aria-label={HEADS[standing]}>
              <p className="places-head" aria-hidden="true">
                {HEADS[standing]} <span>{group.length}</span>
              </p>
              {group.map((one) => (
                // The list has the focus and the keys; its rows have only the pointer.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                <div
                  key={one.mark.id}
                  id={rowId(one.mark.id)}
                  className="places-row"
                  role="option"
                  aria-selected={one.mark.id === chosen}
                  data-kind={one.mark.kind}
                  onClick={() => onChoose(one.mark.id)}
                >
                  <span className="places-words" dir="auto">
                    {wordsOf(one.mark).slice(0, 160)}
                  </span>
                  <span className="places-answer">
                    {kindOf(one.mark.kind).label} · {stateOf(one, answers)}
                  </span>
                </div>
              ))}
            </div>
          )
        )
      })}
      {rows.length > MOST && (
        <p className="places-head">
          And {(rows.length - MOST).toLocaleString('en-GB')} more, settled as they were found.
        </p>
      )}
    </div>
  )
}

const rowId = (mark: string): string => `place-of-${mark}`

function stateOf({ mark, parts }: Sought, answers: ReadonlyMap<string, Answer>): string {
  const given = parts.map((_, i) => answers.get(answerKey(mark.id, i)))
  if (given.every((answer) => answer === undefined)) {
    const best = Math.max(0, ...parts.flatMap(({ found }) => candidatesOf(found).map(({ score }) => score)))
    return best ? `${Math.round(best * 100)} % alike` : 'no place found'
  }
  if (given.includes(undefined)) return 'partly answered'
  return given.every((answer) => answer === 'none') ? 'kept as lost' : 'place taken'
}
