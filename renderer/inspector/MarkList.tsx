import { useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { kindList, kindOf } from '../../shared/kinds/list'
import { names, startOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { paragraphNumber, type PlainText } from '../../shared/text/plain'
import { removeMark } from '../store/marking'
import { useProject } from '../store/project'
import { chooseMark, focusField, view } from '../store/view'
import { Chunk, CHUNK } from './Chunk'
import { focusText } from './focus'
import { MarkRow, rowId } from './MarkRow'
import './MarkList.css'

interface Props {
  marks: readonly Mark[]
  chosen: string | null
  plain: PlainText | null
}

/** A list as long as this is drawn whole. */
const SHORT = 200
const PAGE = 8

/** The article's marks in reading order; the arrows walk through the text along them. */
export function MarkList({ marks, chosen, plain }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const speakers = useProject(['speakers'], names)
  const at = marks.findIndex((mark) => mark.id === chosen)
  /** Where the keys are: the first row while none is chosen. */
  const active = Math.max(at, 0)

  useLayoutEffect(() => {
    const row = chosen && document.getElementById(rowId(chosen))
    if (row && list.current) bringIn(row, list.current)
  }, [chosen])

  const bringActive = (): void => {
    const row = marks[active] && document.getElementById(rowId(marks[active].id))
    if (row && list.current) bringIn(row, list.current)
  }
  const go = (to: number): void => {
    const next = marks[Math.max(0, Math.min(to, marks.length - 1))]
    if (next && next.id !== chosen) chooseMark(next.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at < 0 ? marks.length - 1 : at - 1),
      PageDown: () => go(at + PAGE),
      PageUp: () => go(at - PAGE),
      Home: () => go(0),
      End: () => go(marks.length - 1),
      Enter: () => edit(marks[active]),
      Delete: () => remove(at),
      Backspace: () => remove(at),
      Escape: focusText,
    }
    const handle = keys[event.key]
    if (!handle) return
    handle()
    event.preventDefault()
    event.stopPropagation()
  }
  const remove = (index: number): void => {
    if (!marks[index]) return
    removeMark(marks[index].id)
    if (marks.length === 1) focusText()
  }
  const onClick = (event: MouseEvent): void => {
    const id = rowOf(event)
    if (id) chooseMark(id)
  }

  const row = (mark: Mark, index: number) => (
    <MarkRow
      key={mark.id}
      mark={mark}
      number={index + 1}
      of={marks.length}
      chosen={mark.id === chosen}
      active={index === active}
      summary={kindOf(mark.kind).summary(mark, speakers)}
      paragraph={plain ? paragraphNumber(plain, startOf(mark)) : 0}
    />
  )
  return (
    <section className="mark-list" aria-label="Marks">
      <h2 className="mark-list-head">{countsOf(marks)}</h2>
      <div
        ref={list}
        className="mark-list-scroll"
        role="listbox"
        tabIndex={0}
        aria-label="Marks in reading order"
        aria-activedescendant={marks[active] && rowId(marks[active].id)}
        onFocus={bringActive}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={(event) => edit(marks.find((mark) => mark.id === rowOf(event)))}
      >
        {marks.length <= SHORT
          ? marks.map(row)
          : Array.from({ length: Math.ceil(marks.length / CHUNK) }, (_, i) => i * CHUNK).map((from) => (
              <Chunk
                key={from}
                rows={Math.min(CHUNK, marks.length - from)}
                always={active >= from && active < from + CHUNK}
              >
                {() => marks.slice(from, from + CHUNK).map((mark, i) => row(mark, from + i))}
              </Chunk>
            ))}
      </div>
    </section>
  )
}

const rowOf = (event: MouseEvent): string | undefined =>
  (event.target as Element).closest<HTMLElement>('.mark-row')?.dataset['id']

function edit(mark: Mark | undefined): void {
  if (!mark) return
  if (view().mark !== mark.id) chooseMark(mark.id)
  focusField(Object.keys(kindOf(mark.kind).fields)[0]!)
}

/** "5 quotes, 2 claims" */
function countsOf(marks: readonly Mark[]): string {
  const counts = kindList.map((kind) => [kind, marks.filter((mark) => mark.kind === kind.name).length] as const)
  return counts
    .filter(([, count]) => count > 0)
    .map(
      ([kind, count]) => `${count.toLocaleString('en-GB')} ${(count === 1 ? kind.label : kind.plural).toLowerCase()}`,
    )
    .join(', ')
}

/** Scrolls the list, and nothing around it, as little as shows the whole row. */
function bringIn(row: HTMLElement, list: HTMLElement): void {
  const [inner, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()]
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top
  else if (inner.bottom > outer.bottom) list.scrollTop += Math.min(inner.bottom - outer.bottom, inner.top - outer.top)
}
