import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useView } from '../store/view'
import { Button } from '../ui/Button'
import { KeysOf } from './KeysOf'
import { changeSettings } from './settings'
import { setShell } from './state'
import './Tour.css'

interface Step {
  /** The part of the window it speaks of: `data-tour`. */
  of: string
  title: string
  words: ReactNode
}

const steps: readonly Step[] = [
  {
    of: 'text',
    title: 'Mark what was said',
    words: (
      <>
        Select some words, or put the caret inside a quotation, and press <KeysOf id="mark.quote" />. A claim is{' '}
        <KeysOf id="mark.claim" />.
      </>
    ),
  },
  {
    of: 'inspector',
    title: 'Say who said it',
    words: (
      <>
        Choose a mark, or make one: who said it, how sure you are and your notes go here. <KeysOf id="hot.recent" />{' '}
        names the speaker used last.
      </>
    ),
  },
  {
    of: 'export',
    title: 'Hand it out',
    words: (
      <>
        Export a briefing as PDF: quotes by speaker, claims, and the article with your marks. For an article of your
        own: Import or <KeysOf id="articles.import" />, drop a file here, or paste its text.
      </>
    ),
  },
]

const end = (): void => {
  setShell({ tour: null })
  changeSettings({ tourSeen: true })
}

/** Three cards on the first start; Esc or the cross ends it for good. Doing what a card says moves on to the next. */
export function Tour({ step: at }: { step: number }) {
  const box = useRef<HTMLDivElement>(null)
  const step = steps[at]!
  const last = at === steps.length - 1
  const mark = useView((view) => view.mark)
  const first = useRef(mark)
  useEffect(() => {
    if (at === 0 && mark && mark !== first.current) setShell({ tour: 1 })
  }, [at, mark])
  useLayoutEffect(() => {
    const place = (): void => {
      const element = box.current!
      const of = document.querySelector(`[data-tour="${step.of}"]`)?.getBoundingClientRect()
      const { left, top } = spot(step.of, of, element.getBoundingClientRect())
      element.style.translate = `${left}px ${top}px`
    }
    place()
    addEventListener('resize', place)
    return () => removeEventListener('resize', place)
  }, [step])
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      end()
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [])
  return (
    <section ref={box} className="tour" aria-labelledby="tour-title">
      <h2 id="tour-title">{step.title}</h2>
      <p aria-live="polite">{step.words}</p>
      <div className="tour-foot">
        <span className="tour-count" aria-label={`Step ${at + 1} of ${steps.length}`}>
          {at + 1} of {steps.length}
        </span>
        {!last && (
          <Button tone="quiet" onClick={end}>
            Leave the tour
          </Button>
        )}
        <Button tone="primary" onClick={() => (last ? end() : setShell({ tour: at + 1 }))}>
          {last ? 'Begin' : 'Next'}
        </Button>
      </div>
    </section>
  )
}

interface Size {
  width: number
  height: number
}

/** Right of the text, left of the marks and low, under the button: never over what it speaks of. */
function spot(name: string, of: DOMRect | undefined, size: Size): { left: number; top: number } {
  const area = of?.width ? of : new DOMRect(innerWidth - 24, 60, 0, 0)
  if (name === 'export') return { left: Math.max(8, area.right - size.width), top: area.bottom + 10 }
  // Above where messages come up.
  const top = Math.max(8, area.bottom - size.height - 72)
  if (name === 'inspector') return { left: Math.max(8, area.left - size.width - 10), top }
  return { left: Math.min(area.right + 4, innerWidth - size.width - 4), top }
}
