import { useEffect, useRef, useState } from 'react'
import { tipPlace } from './tipPlace'
import './Tips.css'

interface Tip {
  text: string
  keys: string
  of: DOMRect
  /** The pane of rows that it must not cover, if it is in one. */
  pane: DOMRect | null
}

/** Milliseconds the pointer rests before a tip shows. */
const REST = 450

/**
 * One tip for the whole window: whatever has `data-tip` shows it when the pointer rests there or the keyboard comes to it.
 * It repeats the control's name, so screen readers are spared it.
 */
export function Tips() {
  const [tip, setTip] = useState<Tip | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let timer = 0
    const hide = (): void => {
      clearTimeout(timer)
      setTip(null)
    }
    const show = (target: EventTarget | null, wait: number): void => {
      const element = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null
      hide()
      if (!element || element.getAttribute('aria-expanded') === 'true') return
      timer = window.setTimeout(() => {
        const { tip: text = '', keys = '' } = element.dataset
        const pane = element.closest('.inspector, .speaker-fields')?.getBoundingClientRect() ?? null
        if (element.isConnected) setTip({ text, keys, of: element.getBoundingClientRect(), pane })
      }, wait)
    }
    const over = (event: PointerEvent): void => show(event.target, REST)
    const focus = (event: FocusEvent): void => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) show(event.target, 0)
    }
    const stop = new AbortController()
    const options = { signal: stop.signal, capture: true }
    document.addEventListener('pointerover', over, options)
    document.addEventListener('focusin', focus, options)
    for (const name of ['pointerdown', 'keydown', 'focusout', 'scroll'] as const)
      document.addEventListener(name, hide, options)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [])
  useEffect(() => {
    const element = box.current
    if (!element || !tip) return
    element.showPopover()
    const { left, top } = tipPlace(tip.of, element.getBoundingClientRect(), tip.pane)
    element.style.translate = `${left}px ${top}px`
  }, [tip])
  if (!tip) return null
  return (
    <div ref={box} className="tip" popover="manual" aria-hidden="true">
      {tip.text}
      {tip.keys && <span className="tip-keys">{tip.keys}</span>}
    </div>
  )
}
