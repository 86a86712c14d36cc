import { useEffect, useId, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { kindOf, type KindName } from '../../../shared/kinds/list'
import { paragraphNumber, type PlainText } from '../../../shared/text/plain'
import type { Range } from '../../../shared/text/snap'
import { goTo } from '../find/finder'
import { useFind } from '../find/state'
import { PlaceRow } from './PlaceRow'
import { bringIn, useRows } from './useRows'

/** Height of a row, px: as in Every.css. */
const ROW = 30
const PAGE = 8

interface Props {
  ref: RefObject<HTMLDivElement | null>
  /** The text that the places are ranges of. */
  text: string
  plain: PlainText
  kind: KindName
  places: readonly Range[]
  isMarked: (place: Range) => boolean
  isChosen: (place: Range) => boolean
  onTurn: (place: Range) => void
  /** Said where there is nothing to list. */
  none: string
}

/** The places one under the other, each in its words; the arrows walk through the text along them, Space chooses. */
export function PlaceList({ ref, text, plain, kind, places, isMarked, isChosen, onTurn, none }: Props) {
  const id = useId()
  const at = useFind((find) => Math.max(0, find.at))
  const { from, to } = useRows(ref, ROW, places.length)
  useEffect(() => {
    if (ref.current && places.length) bringIn(ref.current, ROW, at)
  }, [ref, at, places])

  const go = (row: number): void => goTo(Math.max(0, Math.min(row, places.length - 1)), null)
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      PageDown: () => go(at + PAGE),
      PageUp: () => go(at - PAGE),
      Home: () => go(0),
      End: () => go(places.length - 1),
      ' ': () => places[at] && onTurn(places[at]),
    }
    const act = keys[event.key]
    if (!act) return
    act()
    event.preventDefault()
    event.stopPropagation()
  }
  const click = (event: MouseEvent): void => {
    const target = event.target as Element
    const row = Number(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? -1)
    if (!places[row]) return
    go(row)
    if (target.closest('.every-box')) onTurn(places[row])
  }
  const rows = places.slice(from, Math.max(from, to)).map((place, i) => ({ place, row: from + i }))
  // The row that the keys are at is there for screen readers wherever the list is scrolled to.
  const away = places[at] && (at < from || at >= to) ? [{ place: places[at], row: at }] : []
  return (
    <div
      ref={ref}
      className="every-list"
      role="listbox"
      tabIndex={0}
      aria-label="Places of the words"
      aria-multiselectable="true"
      aria-activedescendant={places.length ? `${id}-${at}` : undefined}
      onKeyDown={press}
      onClick={click}
    >
      <div role="presentation" className="every-rows" style={{ height: places.length * ROW }}>
        {[...rows, ...away].map(({ place, row }) => (
          <PlaceRow
            key={row}
            id={`${id}-${row}`}
            row={row}
            of={places.length}
            top={row * ROW}
            text={text}
            place={place}
            paragraph={paragraphNumber(plain, place.start)}
            active={row === at}
            chosen={isChosen(place)}
            note={isMarked(place) ? `already a ${kindOf(kind).label.toLowerCase()}` : ''}
          />
        ))}
      </div>
      {places.length === 0 && none && <p className="every-none">{none}</p>}
    </div>
  )
}
