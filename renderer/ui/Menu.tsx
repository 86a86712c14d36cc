import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { keyText } from './shortcuts'
import { besides } from './place'
import './Menu.css'

export interface MenuItem {
  label: string
  icon?: ReactNode
  hint?: string
  keys?: string
  danger?: boolean
  run: () => void
}

export interface MenuProps {
  label: string
  items: readonly (MenuItem | null)[]
  /** The control or the point it belongs to. */
  at: { left: number; top: number; right: number; bottom: number }
  align?: 'start' | 'end'
  onClose: () => void
}

/** A menu that has been opened: arrows, Home, End and first letters move, Enter runs, Esc and a press elsewhere close. `null` is a line. */
export function Menu({ label, items, at, align = 'start', onClose }: MenuProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current!
    const before = document.activeElement as HTMLElement | null
    element.showPopover()
    const { left, top } = besides(at, element.getBoundingClientRect(), align)
    element.style.translate = `${left}px ${top}px`
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    return () => {
      // Only a menu that still has the focus gives it back: its action may have moved it on purpose.
      if (element.contains(document.activeElement)) before?.focus()
    }
    // Where it opens is where it stays.
  }, [align, at])
  useEffect(() => {
    const close = (event: Event): void => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) onClose()
    }
    document.addEventListener('pointerdown', close, true)
    window.addEventListener('blur', close)
    window.addEventListener('resize', close)
    return () => {
      document.removeEventListener('pointerdown', close, true)
      window.removeEventListener('blur', close)
      window.removeEventListener('resize', close)
    }
  }, [onClose])

  const move = (event: KeyboardEvent): void => {
    const all = [...box.current!.querySelectorAll<HTMLElement>('[role=menuitem]')]
    const now = all.indexOf(document.activeElement as HTMLElement)
    const next = {
      ArrowDown: now + 1,
      ArrowUp: now - 1 + all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key]
    event.stopPropagation()
    if (next !== undefined) all[next % all.length]?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else if (event.key.length === 1 && event.key !== ' ') {
      const starts = (item: HTMLElement): boolean => item.innerText.toLowerCase().startsWith(event.key.toLowerCase())
      ;[...all.slice(now + 1), ...all.slice(0, now + 1)].find(starts)?.focus()
    } else return
    event.preventDefault()
  }
  return (
    <div ref={box} className="menu" role="menu" tabIndex={-1} aria-label={label} popover="manual" onKeyDown={move}>
      {items.map((item, i) =>
        item ? (
          <button
            key={`${i} ${item.label}`}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={item.danger ? 'menu-item danger' : 'menu-item'}
            onPointerMove={(event) => event.currentTarget.focus({ focusVisible: false } as FocusOptions)}
            onClick={() => {
              onClose()
              item.run()
            }}
          >
            {item.icon}
            <span className="menu-label">{item.label}</span>
            {item.hint && <span className="menu-hint">{item.hint}</span>}
            {item.keys && <span className="menu-hint">{keyText(item.keys)}</span>}
          </button>
        ) : (
          // A line has no name of its own; its place is its identity.
          <hr key={`line ${i}`} className="menu-line" />
        ),
      )}
    </div>
  )
}
