import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { kindOf } from '../../shared/kinds/list'
import { find, numberOf, personOf, wordsOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { currentProject } from '../store/project'

/** Height of a row in px: all are alike, so that only those in sight are drawn. */
export const ROW = 48
/** Rows in sight. */
export const SHOWN = 6
/** More characters than a line holds are not drawn. */
const ENOUGH = 160

interface Props {
  id: string
  marks: readonly Mark[]
  lit: number
  /** What the list is tall enough for; it keeps its height while it gets shorter. */
  rows: number
  isLinked: (mark: Mark) => boolean
  onLight: (index: number) => void
  onPick: (mark: Mark) => void
}

export function LinkRows({ id, marks, lit, rows, isLinked, onLight, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const { scrollTop } = box.current!
    if (lit >= marks.length) return
    const height = rows * ROW
    const wanted = lit * ROW < scrollTop ? lit * ROW : Math.max(scrollTop, (lit + 1) * ROW - height)
    if (wanted !== scrollTop) box.current!.scrollTop = wanted
    setTop(box.current!.scrollTop)
  }, [lit, marks.length, rows])
  const first = Math.max(0, Math.min(Math.floor(top / ROW), marks.length - 1) - 2)
  const shown = marks.slice(first, first + rows + 5)
  return (
    <div
      ref={box}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label="Marks"
      className="link-rows"
      style={{ height: rows * ROW }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div role="presentation" style={{ height: marks.length * ROW }}>
        {shown.map((mark, i) => (
          <Row
            key={mark.id}
            id={`${id}-${first + i}`}
            mark={mark}
            index={first + i}
            of={marks.length}
            lit={first + i === lit}
            linked={isLinked(mark)}
            onLight={onLight}
            onPick={onPick}
          />
        ))}
      </div>
    </div>
  )
}

interface RowProps {
  id: string
  mark: Mark
  index: number
  of: number
  lit: boolean
  linked: boolean
  onLight: (index: number) => void
  onPick: (mark: Mark) => void
}

const Row = memo(function Row({ id, mark, index, of, lit, linked, onLight, onPick }: RowProps) {
  const { number, where } = useMemo(() => about(mark), [mark])
  return (
    // The field above has the focus and the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={lit}
      aria-posinset={index + 1}
      aria-setsize={of}
      data-kind={mark.kind}
      className="link-row"
      style={{ top: index * ROW, height: ROW }}
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={() => lit || onLight(index)}
      onClick={() => onPick(mark)}
    >
      <span className="link-row-kind">
        {kindOf(mark.kind).label} <b>{number || ''}</b>
      </span>
      <span className="link-row-words" dir="auto">
        {wordsOf(mark).slice(0, ENOUGH)}
      </span>
      <span className="link-row-where" dir="auto">
        {where}
      </span>
      {linked && <span className="link-row-linked">linked already</span>}
    </div>
  )
})

function about(mark: Mark): { number: number; where: string } {
  const project = currentProject()
  const title = find(project, 'articles', mark.article)?.title
  return {
    number: numberOf(project, mark),
    where: [personOf(project, mark)?.name, title].filter(Boolean).join(' · '),
  }
}
