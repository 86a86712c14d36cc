import { memo, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { kindList, kindOf } from '../../shared/kinds/list'
import { names, startOf } from '../../shared/project/select'
import type { MarkOrder } from '../../shared/project/mark-order'
import type { Article, Mark } from '../../shared/project/tables'
import { pageAt, placeWords } from '../../shared/text/pages'
import { paragraphNumber, type PlainText } from '../../shared/text/plain'
import { removeMark } from '../store/marking'
import { useProject, type Marks } from '../store/project'
import { chooseMark, focusField, view } from '../store/view'
import { focusText } from './focus'
import { MarkRow, rowId } from './MarkRow'
import { ROW, useRows } from './useRows'
import { useChoosing } from './useChoosing'
import './MarkList.css'

interface Props {
  marks: Marks
  chosen: string | null
  plain: PlainText | null
  pages: Article['pages']
}

const PAGE = 8

function placeOf(plain: PlainText, pages: Article['pages'], offset: number): string {
  const paragraph = paragraphNumber(plain, offset)
  return paragraph ? placeWords(paragraph, pageAt(pages, offset)) : ''
}

/** The article's marks in reading order; the arrows walk through the text along them. */
export const MarkList = memo(function MarkList({ marks: { order }, chosen, plain, pages }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const speakers = useProject(['speakers'], names)
  const at = order.rank(chosen)
  /** Where the keys are: the first row while none is chosen. */
  const active = Math.max(at, 0)
  const { from, to, show } = useRows(list, order.size)

  useLayoutEffect(() => {
    if (chosen) show(at)
    // A mark that comes or goes above moves the row, and the eye stays where it is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [chosen])

  const choosing = useChoosing(() => order.slice(0, order.size).map((mark) => mark.id), chosen)
  const go = (row: number): void => {
    const next = order.at(Math.max(0, Math.min(row, order.size - 1)))
    if (next && (next.id !== chosen || choosing.several)) chooseMark(next.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (choosing.press(event, PAGE)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at < 0 ? order.size - 1 : at - 1),
      PageDown: () => go(at + PAGE),
      PageUp: () => go(at - PAGE),
      Home: () => go(0),
      End: () => go(order.size - 1),
      Enter: () => edit(order.at(active)),
      Delete: () => remove(order.at(at)),
      Backspace: () => remove(order.at(at)),
      Escape: focusText,
    }
    const handle = keys[event.key]
    if (!handle) return
    handle()
    event.preventDefault()
    event.stopPropagation()
  }
  const remove = (mark: Mark | undefined): void => {
    if (!mark) return
    removeMark(mark.id)
    if (order.size === 0) focusText()
  }
  const onClick = (event: MouseEvent): void => {
    const id = rowOf(event)
    if (id && !choosing.click(event, id)) chooseMark(id)
  }

  const row = (index: number, mark = order.at(index)) =>
    mark && (
      <MarkRow
        key={mark.id}
        mark={mark}
        top={index * ROW}
        number={index + 1}
        of={order.size}
        chosen={choosing.isChosen(mark.id)}
        active={index === active}
        summary={kindOf(mark.kind).summary(mark, speakers)}
        place={plain ? placeOf(plain, pages, startOf(mark)) : ''}
      />
    )
  return (
    <section className="mark-list" aria-label="Marks">
      <h2 className="mark-list-head">{countsOf(order)}</h2>
      <div
        ref={list}
        className="mark-list-scroll"
        role="listbox"
        tabIndex={0}
        aria-multiselectable
        aria-label="Marks in reading order"
        aria-activedescendant={order.size ? rowId(order.at(active)!.id) : undefined}
        onFocus={() => show(active)}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={(event) => edit(order.get(rowOf(event) ?? null))}
      >
        <div role="presentation" className="mark-rows" style={{ height: order.size * ROW }}>
          {/* The row that the keys act on is there wherever the list is scrolled to. */}
          {active < from && row(active)}
          {order.slice(from, to).map((mark, i) => row(from + i, mark))}
          {active >= to && row(active)}
        </div>
      </div>
    </section>
  )
})

const rowOf = (event: MouseEvent): string | undefined =>
  (event.target as Element).closest<HTMLElement>('.mark-row')?.dataset['id']

function edit(mark: Mark | undefined): void {
  if (!mark) return
  if (view().mark !== mark.id) chooseMark(mark.id)
  focusField(Object.keys(kindOf(mark.kind).fields)[0]!)
}

/** "5 quotes, 2 claims" */
const countsOf = (order: MarkOrder): string =>
  kindList
    .map((kind) => [kind, order.count(kind.name)] as const)
    .filter(([, count]) => count > 0)
    .map(
      ([kind, count]) => `${count.toLocaleString('en-GB')} ${(count === 1 ? kind.label : kind.plural).toLowerCase()}`,
    )
    .join(', ')
