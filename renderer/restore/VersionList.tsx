import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Version } from '../../shared/contract'
import { countWords } from '../../shared/formats/differences'
import { timeWords } from '../../shared/formats/when'
import type { Compared } from './useVersions'
import { byDay, sizeWords } from './words'

interface Props {
  versions: readonly Version[]
  compared: ReadonlyMap<string, Compared>
  chosen: string | null
  now: number
  onChoose: (id: string) => void
}

const PAGE = 6

/** The versions by day, newest first; the arrows walk through time. */
export function VersionList({ versions, compared, chosen, now, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const at = versions.findIndex(({ id }) => id === chosen)
  // The dialog is open before the versions are known.
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  useEffect(() => document.getElementById(rowId(chosen))?.scrollIntoView({ block: 'nearest' }), [chosen])
  const press = (event: KeyboardEvent): void => {
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: versions.length - 1,
    }[event.key]
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onChoose(versions[Math.max(0, Math.min(to, versions.length - 1))]!.id)
  }
  return (
    <div
      ref={list}
      id="versions"
      className="version-list"
      role="listbox"
      tabIndex={0}
      aria-label="Versions, newest first"
      aria-activedescendant={rowId(chosen)}
      onKeyDown={press}
    >
      {byDay(versions, now).map(({ day, versions: ofDay }) => (
        <div key={day} role="group" aria-label={day}>
          <p className="version-day" aria-hidden="true">
            {day}
          </p>
          {ofDay.map((version) => (
            // The list has the focus and the keys; its rows have only the pointer.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={version.id}
              id={rowId(version.id)}
              role="option"
              className="version-row"
              aria-selected={version.id === chosen}
              onClick={() => onChoose(version.id)}
            >
              <p className="version-head">
                <span className="version-time">{timeWords(version.at)}</span>
                <span className="version-size">{sizeWords(version.size)}</span>
              </p>
              <p className="version-summary">{summaryOf(compared.get(version.id))}</p>
              <p className="version-counts">{countWords(version.counts)}</p>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

const rowId = (id: string | null): string => `version-${id}`

/** A line is kept free while nothing is known, so that nothing jumps. */
const summaryOf = (compared: Compared | undefined): string =>
  !compared ? '\u00A0' : 'failed' in compared ? 'Could not be read' : compared.summary || 'As it is now'
