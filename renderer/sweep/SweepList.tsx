import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { articles } from '../../shared/project/select'
import type { Register } from '../store/ghosts/register'
import { useProject } from '../store/project'
import { itemAt, layOut, placeOf, rowAt, type By, type Group, type Speaking } from './groups'
import { pressInList } from './keys'
import { shiftOf, topFor } from './place'
import { setStanding, showLayout, useStanding } from './state'
import { SweepHead } from './SweepHead'
import { SweepRow } from './SweepRow'

interface Props {
  groups: readonly Group[]
  by: By
  speaking: (name: string) => Speaking
  register: Register
  /** Are more rows to come? */
  reading: boolean
}

/** Px beyond the edges that are drawn, too; what a line of the sentence leaves to its left and right; and the width of a letter. */
const BEYOND = 400
const BESIDE = 260
const LETTER = 7.1
const WIDEST = 660

/** A listbox of any length: only the rows that can be seen are there. It has the focus, and keeps its place as rows come and go. */
export function SweepList({ groups, by, speaking, register, reading }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [top, setTop] = useState(0)
  const fit = Math.max(20, Math.floor(Math.min(WIDEST, size.width - BESIDE) / LETTER))
  const layout = useMemo(() => layOut(groups, fit), [groups, fit])
  const { current, gone } = useStanding()
  const titles = useProject(['articles'], titlesOf)

  useLayoutEffect(() => {
    const element = frame.current!
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    element.focus({ preventScroll: true })
    return () => observer.disconnect()
  }, [])

  const { items } = layout
  const at = placeOf(layout, current)
  const last = useRef(0)
  const before = useRef(layout)
  useLayoutEffect(() => {
    const shift = before.current === layout ? 0 : shiftOf(before.current, layout, current, seenIn(frame.current!))
    before.current = layout
    if (shift) frame.current!.scrollBy({ top: shift })
  }, [layout, current])
  useLayoutEffect(() => {
    showLayout(layout)
    if (gone && placeOf(layout, gone) >= 0) setStanding({ current: gone, gone: null })
    // One that is looked for may still come.
    else if (at < 0 && !(reading && current))
      setStanding({ current: rowAt(items, last.current)?.key ?? null, gone: current ?? gone })
    else if (at >= 0) last.current = at
  }, [layout, items, gone, current, at, reading])

  useLayoutEffect(() => {
    if (at >= 0 && size.height) frame.current!.scrollTo({ top: topFor(items[at]!, seenIn(frame.current!)) })
    // Only a step brings it into view; scrolling past it does not.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [current, size.height > 0])

  const [first, end] = [itemAt(items, top - BEYOND), itemAt(items, top + size.height + BEYOND) + 1]
  const shown = items.slice(first, end).map((item, i) => ({ item, place: first + i }))
  if (at >= 0 && (at < first || at >= end)) shown.push({ item: items[at]!, place: at })
  const pinned = items[itemAt(items, top)]?.group
  return (
    <div className="sweep-frame">
      {pinned && <SweepHead group={pinned} by={by} pinned />}
      <div
        ref={frame}
        id="sweep-list"
        className="sweep-list"
        role="listbox"
        tabIndex={0}
        aria-label="All suggestions"
        aria-activedescendant={at < 0 ? undefined : `sweep-${at}`}
        onKeyDown={pressInList}
        onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
      >
        <div className="sweep-all" role="presentation" style={{ height: layout.height }}>
          {shown.map(({ item, place }) =>
            item.row ? (
              <SweepRow
                key={item.row.key}
                id={`sweep-${place}`}
                row={item.row}
                top={item.top}
                height={item.height}
                by={by}
                title={titles.get(item.row.article) ?? ''}
                name={speaking(item.row.ghost.speaker).name}
                who={register(item.row.ghost.speaker).is}
                current={place === at}
              />
            ) : (
              <SweepHead key={`head ${item.group.key}`} group={item.group} by={by} top={item.top} />
            ),
          )}
        </div>
      </div>
    </div>
  )
}

const titlesOf = (project: Parameters<typeof articles>[0]): Map<string, string> =>
  new Map(articles(project).map(({ id, title, source }) => [id, title.trim() || source.name || 'Untitled']))

const seenIn = ({ scrollTop, clientHeight }: Element) => ({ top: scrollTop, height: clientHeight })
