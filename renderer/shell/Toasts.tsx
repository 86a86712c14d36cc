import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { closeToast, useView, type Toast } from '../store/view'
import { Button, IconButton } from '../ui/Button'
import { ImportProgress } from './ImportProgress'
import './Toasts.css'

/** Milliseconds a message stays; errors stay until they are closed. */
const STAY = 6000

/** Messages at the foot of the window. What is new is read out: errors at once, the rest when there is a pause. */
export function Toasts() {
  const toasts = useView((view) => view.toasts)
  const spoken = useView((view) => view.spoken)
  const errors = toasts.filter((toast) => toast.tone === 'error')
  const others = toasts.filter((toast) => toast.tone !== 'error')
  return (
    <section className="toasts" aria-label="Messages">
      <ImportProgress />
      <div role="status" aria-live="polite" aria-relevant="additions">
        {others.map((toast) => (
          <Message key={toast.id} toast={toast} />
        ))}
      </div>
      <div role="alert" aria-live="assertive" aria-relevant="additions">
        {errors.map((toast) => (
          <Message key={toast.id} toast={toast} />
        ))}
      </div>
      {/* The same words twice are read twice: an invisible character makes them new. */}
      <p role="status" aria-live="polite" className="sr-only">
        {spoken.text + (spoken.count % 2 ? '' : '\u200B')}
      </p>
    </section>
  )
}

function Message({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (held || toast.tone === 'error' || toast.stays) return
    const timer = setTimeout(() => closeToast(toast.id), STAY)
    return () => clearTimeout(timer)
  }, [held, toast])
  const close = (): void => {
    const next = box.current?.contains(document.activeElement) ? document.getElementById('article-text') : null
    closeToast(toast.id)
    next?.focus()
  }
  return (
    // The pointer or the focus resting on a message only keeps it from leaving.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className={`toast ${toast.tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <p className="text">{toast.text}</p>
      {[toast.action, toast.second].map(
        (action) =>
          action && (
            <Button
              key={action.label}
              tone="quiet"
              onClick={() => {
                close()
                action.run()
              }}
            >
              {action.label}
            </Button>
          ),
      )}
      <IconButton label="Close this message" icon={<X size={16} />} onClick={close} />
    </div>
  )
}
