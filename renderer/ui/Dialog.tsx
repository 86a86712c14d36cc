import { X } from 'lucide-react'
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { IconButton } from './Button'
import './Dialog.css'

interface DialogProps {
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  wide?: boolean
  /** As large as the window allows, with a body that lays itself out. */
  full?: boolean
}

/** A modal dialog: the rest of the window waits; Esc, the cross and a press beside it close; the focus goes back where it was. */
export function Dialog({ title, onClose, children, footer, wide, full }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const name = useId()
  useLayoutEffect(() => {
    const element = box.current!
    element.showModal()
    // Not the cross, which would be first: what the dialog is for, or its title, so that it is read out.
    const first = element.querySelector<HTMLElement>('[data-first]') ?? element.querySelector('h2')
    first?.focus()
    // Closing, not only removing: that is what gives the focus back.
    return () => element.close()
  }, [])
  return (
    // Esc does what the press beside it does.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={box}
      className={full ? 'dialog full' : wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose()
      }}
    >
      <div className="dialog-sheet">
        <header className="dialog-head">
          <h2 id={name} tabIndex={-1}>
            {title}
          </h2>
          <IconButton label="Close" keys="Escape" icon={<X size={16} />} onClick={onClose} />
        </header>
        <div className="dialog-body">{children}</div>
        {footer && <footer className="dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  )
}
