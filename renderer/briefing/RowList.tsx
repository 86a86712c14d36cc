import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react'
import './RowList.css'

export interface Row {
  id: string
  label: string
  hint?: string
}

interface Props {
  label: string
  rows: readonly Row[]
  chosen: string | null
  onChoose: (id: string) => void
  onMove?: (id: string, to: number) => void
  onRemove?: (id: string) => void
  onMenu?: (id: string, at: { left: number; top: number; right: number; bottom: number }) => void
}

/** A short list of what can be gone to: arrows move, Enter goes, Alt and arrows or dragging change the order, Delete removes. */
export function RowList({ label, rows, chosen, onChoose, onMove, onRemove, onMenu }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const [focused, setFocused] = useState(false)
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === (active ?? chosen)),
  )
  const row = rows[at]
  useEffect(() => {
    if (focused) box.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at, focused])

  const menuAt = (id: string, i: number): void => {
    const rect = box.current?.children[i]?.getBoundingClientRect()
    if (rect) onMenu?.(id, rect)
  }
  const press = (event: KeyboardEvent): void => {
    if (!row || event.ctrlKey || event.metaKey) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by && event.altKey) {
      onMove?.(row.id, at + by)
      setActive(row.id)
    } else if (by) setActive(rows[Math.max(0, Math.min(at + by, rows.length - 1))]!.id)
    else if (event.key === 'Home') setActive(rows[0]!.id)
    else if (event.key === 'End') setActive(rows.at(-1)!.id)
    else if (event.key === 'Enter' || event.key === ' ') onChoose(row.id)
    else if (event.key === 'Delete' && onRemove) {
      setActive(rows[at + 1]?.id ?? rows[at - 1]?.id ?? null)
      onRemove(row.id)
    } else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') menuAt(row.id, at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const drop = (event: DragEvent, to: number): void => {
    const id = event.dataTransfer.getData(DRAGGED)
    setOver(null)
    if (!id) return
    event.preventDefault()
    const from = rows.findIndex((one) => one.id === id)
    onMove?.(id, to > from ? to - 1 : to)
  }
  const dragOver = (event: DragEvent, i: number): void => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return
    event.preventDefault()
    const { top, height } = event.currentTarget.getBoundingClientRect()
    setOver(event.clientY > top + height / 2 ? i + 1 : i)
  }
  return (
    <div
      ref={box}
      className="row-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={row && `${label}-${row.id}`.replaceAll(' ', '-')}
      onKeyDown={press}
      onFocus={() => setFocused(true)}
      onBlur={() => (setFocused(false), setActive(null))}
    >
      {rows.map(({ id, label: words, hint }, i) => (
        // The list has the focus and the keys.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={id}
          id={`${label}-${id}`.replaceAll(' ', '-')}
          role="option"
          tabIndex={-1}
          aria-selected={id === chosen}
          className="row-list-row"
          data-lit={(focused && i === at) || undefined}
          data-over={over === i ? 'above' : over === i + 1 && i === rows.length - 1 ? 'below' : undefined}
          draggable={Boolean(onMove)}
          onClick={() => onChoose(id)}
          onContextMenu={(event: MouseEvent) => {
            event.preventDefault()
            menuAt(id, i)
          }}
          onDragStart={(event) => {
            event.dataTransfer.setData(DRAGGED, id)
            event.dataTransfer.effectAllowed = 'move'
          }}
          onDragOver={(event) => dragOver(event, i)}
          onDragLeave={() => setOver(null)}
          onDrop={(event) => drop(event, over ?? i)}
        >
          <span className="row-list-words" dir="auto">
            {words}
          </span>
          {hint && <span className="row-list-hint">{hint}</span>}
        </div>
      ))}
    </div>
  )
}

const DRAGGED = 'application/x-quoin-row'
