import { useEffect, useState } from 'react'
import { isBlank, type RichText } from '../../shared/text/rich'
import { holdKey } from './heldKeys'
import type { RichEditor } from './RichEditor'
import { isEditable } from './richNote'
import { RichStatic } from './RichStatic'
import './RichField.css'

type Editor = typeof RichEditor
let loaded: Editor | null = null
/** In a bundle of its own. Not by `lazy()`: Suspense holds back for 300 ms what is already there. */
const load = async (): Promise<Editor> => (loaded ??= (await import('./RichEditor')).RichEditor)

export interface RichFieldProps {
  label: string
  value: RichText | null
  /** Called with every change; null when the text is empty. */
  onChange: (value: RichText | null) => void
  onLeave?: () => void
  placeholder?: string
}

/** Where somebody has pressed the pointer, so that the caret comes up there. */
export interface Pressed {
  left: number
  top: number
}

/**
 * Rich text that becomes an editor when it is entered and is only words until then, so that leafing through marks
 * builds no editors.
 */
export function RichField(props: RichFieldProps) {
  const { label, value, placeholder } = props
  const [entered, setEntered] = useState<Pressed | true | null>(null)
  const [Editor, setEditor] = useState<Editor | null>(() => loaded)
  const editable = isEditable(value)

  useEffect(() => {
    // Ready before it is wanted, so that no letter typed after "N" is lost.
    const idle = requestIdleCallback(() => void load().then((editor) => setEditor(() => editor)), { timeout: 2000 })
    return () => cancelIdleCallback(idle)
  }, [])

  const enter = (how: Pressed | true): void => {
    setEntered((before) => before ?? how)
    void load().then((editor) => setEditor(() => editor))
  }
  const still = (
    <div
      className="rich-field control rich"
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      aria-readonly={!editable || undefined}
      tabIndex={0}
      dir="auto"
      data-placeholder={placeholder}
      data-blank={isBlank(value) || undefined}
      onPointerDown={(event) => {
        if (!editable || event.button !== 0) return
        event.preventDefault()
        enter({ left: event.clientX, top: event.clientY })
      }}
      onFocus={() => editable && enter(true)}
      onKeyDown={(event) => {
        // The editor is still being loaded.
        if (!editable || !holdKey(event)) return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {value ? (
        <RichStatic doc={value} />
      ) : (
        <p>
          <br />
        </p>
      )}
    </div>
  )
  return entered && Editor ? <Editor {...props} entered={entered} /> : still
}
