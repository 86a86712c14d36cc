import { useEffect, useRef, useState } from 'react'
import { addressOf } from '../../ui/richNote'
import { Button } from '../../ui/Button'
import { changeAt, removeAt } from '../editor/insert'
import { closePopover, composer } from '../state'

/** Small editors for a few words: a footnote, a comment to oneself, the address of a link, what a picture shows. */

interface Words {
  label: string
  value: string
  placeholder: string
  most: number
  lines?: number
  /** Written when it is left, unless nothing changed. */
  onWrite: (value: string) => void
  onRemove?: () => void
  remove?: string
}

function WordsEditor({ label, value, placeholder, most, lines = 3, onWrite, onRemove, remove }: Words) {
  const [typed, setTyped] = useState(value)
  const latest = useRef({ typed, value, onWrite, removed: false })
  useEffect(() => void Object.assign(latest.current, { typed, onWrite }))
  useEffect(() => {
    const now = latest.current
    return () => {
      if (!now.removed && now.typed !== now.value) now.onWrite(now.typed)
    }
  }, [])
  return (
    <>
      <label className="over-label">
        {label}
        <textarea
          rows={lines}
          dir="auto"
          maxLength={most}
          placeholder={placeholder}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            closePopover()
          }}
        />
      </label>
      <div className="over-foot">
        {onRemove && (
          <Button
            tone="quiet"
            onClick={() => {
              latest.current.removed = true
              onRemove()
              closePopover()
            }}
          >
            {remove}
          </Button>
        )}
        <Button onClick={closePopover}>Done</Button>
      </div>
    </>
  )
}

export function FootnoteEditor({ at }: { at: number }) {
  const editor = composer().open?.editor
  const node = editor?.state.doc.nodeAt(at)
  if (!editor || node?.type.name !== 'footnote') return null
  return (
    <WordsEditor
      label="Footnote"
      placeholder="What stands at the foot of the page"
      value={String(node.attrs['text'])}
      most={10_000}
      onWrite={(text) => changeAt(editor, at, 'Write footnote', { text })}
      remove="Delete footnote"
      onRemove={() => removeAt(editor, at, 'Delete footnote')}
    />
  )
}

export function ImageEditor({ at }: { at: number }) {
  const editor = composer().open?.editor
  const node = editor?.state.doc.nodeAt(at)
  if (!editor || node?.type.name !== 'image') return null
  return (
    <WordsEditor
      label="What the picture shows"
      placeholder="For readers who cannot see it"
      value={String(node.attrs['alt'])}
      most={5000}
      onWrite={(alt) => changeAt(editor, at, 'Describe picture', { alt })}
      remove="Delete picture"
      onRemove={() => removeAt(editor, at, 'Delete picture')}
    />
  )
}

export function CommentEditor() {
  const editor = composer().open?.editor
  if (!editor) return null
  const now = String(editor.getAttributes('comment')['text'] ?? '')
  const on = editor.state.selection
  const write = (text: string | null): void =>
    composer().open?.following.step(text ? 'Write comment' : 'Delete comment', () => {
      const chain = editor.chain().setTextSelection(on)
      if (now) chain.extendMarkRange('comment', { text: now }).unsetMark('comment')
      if (text) chain.setMark('comment', { text })
      chain.setTextSelection(on.to).run()
    })
  return (
    <WordsEditor
      label="Comment to yourself"
      placeholder="Is this enough? It stands in no output."
      value={now}
      most={10_000}
      onWrite={(text) => write(text.trim() || null)}
      {...(now && { remove: 'Delete comment', onRemove: () => write(null) })}
    />
  )
}

export function LinkEditor() {
  const editor = composer().open?.editor
  if (!editor) return null
  const now = String(editor.getAttributes('link')['href'] ?? '')
  const on = editor.state.selection
  const write = (typed: string): void => {
    const href = addressOf(typed)
    composer().open?.following.step(href ? 'Set link' : 'Remove link', () => {
      const chain = editor.chain().setTextSelection(on).extendMarkRange('link')
      if (href) chain.setLink({ href })
      else chain.unsetLink()
      chain.setTextSelection(on.to).run()
    })
  }
  return (
    <WordsEditor
      label="Address of the link"
      placeholder="example.org/page"
      value={now}
      most={4000}
      lines={1}
      onWrite={write}
      {...(now && { remove: 'Remove link', onRemove: () => write('') })}
    />
  )
}
