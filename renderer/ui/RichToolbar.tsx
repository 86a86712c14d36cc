import type { Editor } from '@tiptap/core'
import { Bold, Italic, Link, List, ListOrdered, Quote, Strikethrough, Underline, type LucideIcon } from 'lucide-react'
import { useReducer, useState, useEffect, type KeyboardEvent } from 'react'
import { addressOf } from './richNote'

interface Tool {
  label: string
  icon: LucideIcon
  active: string
  run: (editor: Editor) => void
}

const TOOLS: Tool[] = [
  { label: 'Bold', icon: Bold, active: 'bold', run: (e) => e.chain().focus().toggleBold().run() },
  { label: 'Italic', icon: Italic, active: 'italic', run: (e) => e.chain().focus().toggleItalic().run() },
  { label: 'Underline', icon: Underline, active: 'underline', run: (e) => e.chain().focus().toggleUnderline().run() },
  { label: 'Strikethrough', icon: Strikethrough, active: 'strike', run: (e) => e.chain().focus().toggleStrike().run() },
  { label: 'Bulleted list', icon: List, active: 'bulletList', run: (e) => e.chain().focus().toggleBulletList().run() },
  {
    label: 'Numbered list',
    icon: ListOrdered,
    active: 'orderedList',
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  { label: 'Quotation', icon: Quote, active: 'blockquote', run: (e) => e.chain().focus().toggleBlockquote().run() },
]

/** One stop for the Tab key, arrows inside; seen only while its editor has the focus. */
export function RichToolbar({ editor, label }: { editor: Editor; label: string }) {
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    editor.on('transaction', redraw)
    return () => void editor.off('transaction', redraw)
  }, [editor])

  const setLink = (): void => {
    const href = addressOf(address ?? '')
    const chain = editor.chain().focus().extendMarkRange('link')
    if (href) {
      if (editor.state.selection.empty && !editor.isActive('link'))
        editor
          .chain()
          .focus()
          .insertContent({ type: 'text', text: address!.trim(), marks: [{ type: 'link', attrs: { href } }] })
          .run()
      else chain.setLink({ href }).run()
    } else chain.unsetLink().run()
    setAddress(null)
  }
  const arrows = (event: KeyboardEvent<HTMLElement>): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!by) return
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    buttons[
      (buttons.indexOf(document.activeElement as HTMLButtonElement) + by + buttons.length) % buttons.length
    ]?.focus()
    event.preventDefault()
  }

  if (address !== null)
    return (
      <div className="rich-tools">
        <input
          aria-label="Address of the link"
          placeholder="example.org/page"
          value={address}
          ref={(input) => input?.focus()}
          onChange={(event) => setAddress(event.target.value)}
          onBlur={() => setAddress(null)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') setLink()
            else if (event.key === 'Escape') {
              setAddress(null)
              editor.commands.focus()
            } else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
      </div>
    )
  return (
    <div
      className="rich-tools"
      role="toolbar"
      tabIndex={-1}
      aria-label={`Formatting of ${label.toLowerCase()}`}
      onKeyDown={arrows}
      onPointerDown={(event) => event.preventDefault()}
    >
      {TOOLS.map(({ label, icon: Icon, active, run }, i) => (
        <button
          key={label}
          type="button"
          tabIndex={i ? -1 : 0}
          aria-label={label}
          data-tip={label}
          aria-pressed={editor.isActive(active)}
          onClick={() => run(editor)}
        >
          <Icon size={14} aria-hidden />
        </button>
      ))}
      <button
        type="button"
        tabIndex={-1}
        aria-label="Link"
        data-tip="Link"
        aria-pressed={editor.isActive('link')}
        onClick={() => setAddress(String(editor.getAttributes('link')['href'] ?? ''))}
      >
        <Link size={14} aria-hidden />
      </button>
    </div>
  )
}
