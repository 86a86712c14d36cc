import { useEffect, useLayoutEffect, useRef } from 'react'
import { kindOf } from '../../shared/kinds/list'
import { names, wordsOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { useProject, type Marks } from '../store/project'
import { chooseMark, say } from '../store/view'
import { besides } from '../ui/place'
import { setPicking, usePicking, type Picking } from './picking'
import type { Surface } from './surface'
import './PickList.css'

/** More characters than a line ever holds are not drawn. */
const ENOUGH = 120
/** Px that the text may be scrolled under the list. */
const AWAY = 40
const rowId = (mark: string): string => `pick-${mark}`

interface Props {
  surface: Surface
  marks: Marks
  chosen: string | null
}

/** Which of the marks under the pointer or the caret is meant. The caret stays where it is: the keys come from the text. */
export function PickList({ surface, marks, chosen }: Props) {
  const picking = usePicking((p) => p.picking)
  // Whatever chooses another mark, or none, means that nothing is to be picked here any more.
  const over = picking !== null && (chosen === null || !picking.marks.includes(chosen) || !marks.order.get(chosen))
  useEffect(() => {
    if (over) setPicking(null)
  }, [over])
  useEffect(() => () => setPicking(null), [])
  return picking && !over && <List surface={surface} picking={picking} marks={marks} chosen={chosen!} />
}

function List({ surface, picking, marks, chosen }: { picking: Picking; chosen: string } & Omit<Props, 'chosen'>) {
  const own = useRef<HTMLDivElement>(null)
  const speakers = useProject(['speakers'], names)
  const { order } = marks
  const here = picking.marks.flatMap((id) => order.get(id) ?? [])
  const at = here.findIndex((mark) => mark.id === chosen)

  useLayoutEffect(() => {
    const element = own.current!
    element.showPopover()
    const spot = besides(picking.box, element.getBoundingClientRect(), 'start')
    element.style.left = `${spot.left}px`
    element.style.top = `${spot.top}px`
  }, [picking.box])

  useLayoutEffect(() => {
    const mark = here[at]
    if (!mark) return
    const { dom } = surface.editor.view
    dom.setAttribute('aria-activedescendant', rowId(mark.id))
    document.getElementById(rowId(mark.id))?.scrollIntoView({ block: 'nearest' })
    say(`${at + 1} of ${here.length} marks here. ${kindOf(mark.kind).label}: ${wordsOf(mark).slice(0, ENOUGH)}`)
    return () => dom.removeAttribute('aria-activedescendant')
    // What is said follows the choice, not every change of a mark.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [chosen])

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (/^(Shift|Control|Alt|Meta)$/.test(event.key)) return
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
      const to = plain ? meant(event.key, at, here.length) : undefined
      // Any other key is for the mark that is chosen, unless it asks for the list again.
      if (to === undefined) return void setTimeout(() => usePicking.getState().picking === picking && setPicking(null))
      event.preventDefault()
      event.stopImmediatePropagation()
      if (here[to]) chooseMark(here[to].id, false)
      if (!/^(Arrow|Home|End)/.test(event.key)) setPicking(null)
    }
    const leave = (event: Event): void => {
      if (!(event.target instanceof Node && own.current?.contains(event.target))) setPicking(null)
    }
    const { dom } = surface.editor.view
    const scroll = dom.closest('.article-scroll')!
    const from = scroll.scrollTop
    // It stands beside a line of the text, and goes when that has gone.
    const scrolled = (): void => void (Math.abs(scroll.scrollTop - from) > AWAY && setPicking(null))
    window.addEventListener('keydown', press, { capture: true })
    // A click in the text picks on and decides for itself.
    const outside = (event: Event): void => (dom.contains(event.target as Node) ? undefined : leave(event))
    window.addEventListener('pointerdown', outside, { capture: true })
    scroll.addEventListener('scroll', scrolled, { passive: true })
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('keydown', press, { capture: true })
      window.removeEventListener('pointerdown', outside, { capture: true })
      scroll.removeEventListener('scroll', scrolled)
      window.removeEventListener('blur', leave)
    }
  })

  const row = (mark: Mark, index: number) => (
    // The text keeps the focus and has the keys; the rows have only the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      key={mark.id}
      id={rowId(mark.id)}
      role="option"
      aria-selected={mark.id === chosen}
      data-kind={mark.kind}
      className="pick-row"
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        chooseMark(mark.id, false)
        setPicking(null)
      }}
    >
      <kbd>{index < 9 ? index + 1 : ''}</kbd>
      <span className="pick-kind">
        {kindOf(mark.kind).label} {order.rank(mark.id) + 1}
      </span>
      <span className="pick-summary" dir="auto">
        {kindOf(mark.kind).summary(mark, speakers)}
      </span>
      <span className="pick-words" dir="auto">
        {wordsOf(mark).slice(0, ENOUGH)}
      </span>
    </div>
  )
  return (
    <div ref={own} popover="manual" role="listbox" aria-label="Marks here" className="pick-list">
      {here.map(row)}
    </div>
  )
}

/** The row that a key means, -1 for none of them, undefined for a key that is not the list's. */
function meant(key: string, at: number, rows: number): number | undefined {
  if (/^[1-9]$/.test(key)) return Number(key) <= rows ? Number(key) - 1 : -1
  const rowsOf: Record<string, number> = {
    ArrowDown: (at + 1) % rows,
    ArrowUp: (at + rows - 1) % rows,
    Home: 0,
    End: rows - 1,
    Enter: at,
    Escape: -1,
  }
  return rowsOf[key]
}
