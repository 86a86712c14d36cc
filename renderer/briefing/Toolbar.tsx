import type { Editor } from '@tiptap/core'
import {
  Bold,
  Gavel,
  Heading,
  Italic,
  Link,
  List,
  ListOrdered,
  MessageSquare,
  Minus,
  Plus,
  Superscript,
  Table,
  TextQuote,
  Trash2,
  Underline,
  type LucideIcon,
} from 'lucide-react'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from '@tiptap/pm/tables'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { addFootnote, editComment, editLink, judgmentNode, putBlock, tableNode } from './editor/insert'
import { composer, useComposer } from './state'
import { keyText } from '../ui/shortcuts'
import './Toolbar.css'

interface Tool {
  label: string
  icon: LucideIcon
  /** Shown beside the icon, where that alone does not say it. */
  word?: string
  keys?: string
  active?: string
  run: (editor: Editor) => unknown
}

const step = (label: string, run: (editor: Editor) => unknown) => (editor: Editor) =>
  composer().open?.following.step(label, () => void run(editor))

const TOOLS: readonly (Tool | null)[] = [
  { label: 'Bold', icon: Bold, keys: 'Mod+B', active: 'bold', run: (e) => e.chain().focus().toggleBold().run() },
  {
    label: 'Italic',
    icon: Italic,
    keys: 'Mod+I',
    active: 'italic',
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    label: 'Underline',
    icon: Underline,
    keys: 'Mod+U',
    active: 'underline',
    run: (e) => e.chain().focus().toggleUnderline().run(),
  },
  { label: 'Link', icon: Link, keys: 'Mod+K', active: 'link', run: editLink },
  null,
  {
    label: 'Heading',
    icon: Heading,
    active: 'heading',
    run: step('Make a heading', (e) => e.chain().focus().toggleHeading({ level: 1 }).run()),
  },
  {
    label: 'Bulleted list',
    icon: List,
    active: 'bulletList',
    run: step('Make a list', (e) => e.chain().focus().toggleBulletList().run()),
  },
  {
    label: 'Numbered list',
    icon: ListOrdered,
    active: 'orderedList',
    run: step('Make a list', (e) => e.chain().focus().toggleOrderedList().run()),
  },
  {
    label: 'Quotation',
    icon: TextQuote,
    active: 'blockquote',
    run: step('Make a quotation', (e) => e.chain().focus().toggleBlockquote().run()),
  },
]

/** What is put in; in a table the table's own tools stand in the place of these, so that nothing moves. */
const INSERT: readonly (Tool | null)[] = [
  null,
  { label: 'Key judgment', icon: Gavel, run: (e) => putBlock(e, 'Insert judgment', judgmentNode(e)) },
  { label: 'Table', icon: Table, run: (e) => putBlock(e, 'Insert table', tableNode(e)) },
  { label: 'Footnote', icon: Superscript, keys: 'Mod+Alt+F', run: addFootnote },
  { label: 'Comment to yourself', icon: MessageSquare, keys: 'Mod+Alt+M', active: 'comment', run: editComment },
]

const inTable = (command: typeof addRowAfter) => (editor: Editor) => {
  command(editor.state, editor.view.dispatch)
  editor.view.focus()
}

const TABLE: readonly (Tool | null)[] = [
  null,
  { label: 'Add a row', word: 'Row', icon: Plus, run: step('Add row', inTable(addRowAfter)) },
  { label: 'Add a column', word: 'Column', icon: Plus, run: step('Add column', inTable(addColumnAfter)) },
  { label: 'Delete the row', word: 'Row', icon: Minus, run: step('Delete row', inTable(deleteRow)) },
  { label: 'Delete the column', word: 'Column', icon: Minus, run: step('Delete column', inTable(deleteColumn)) },
  { label: 'Delete the table', icon: Trash2, run: step('Delete table', inTable(deleteTable)) },
]

/** What is so where the caret is, as one string: the bar is drawn anew only when that changes. */
const stateOf = (editor: Editor): string =>
  ['table', ...[...TOOLS, ...INSERT].flatMap((tool) => tool?.active ?? [])]
    .filter((name) => editor.isActive(name))
    .join(' ')

/** Milliseconds. */
const LATER = 60

export function Toolbar() {
  const editor = useComposer((state) => state.open?.editor)
  const [active, setActive] = useState('')
  useEffect(() => {
    if (!editor) return
    // A moment later: no key waits for the bar.
    let timer = 0
    const look = (): void => {
      timer ||= window.setTimeout(() => {
        timer = 0
        if (!editor.isDestroyed) setActive(stateOf(editor))
      }, LATER)
    }
    look()
    editor.on('selectionUpdate', look)
    editor.on('transaction', look)
    return () => {
      clearTimeout(timer)
      editor.off('selectionUpdate', look)
      editor.off('transaction', look)
    }
  }, [editor])
  const on = new Set(active.split(' '))
  const tools = [...TOOLS, ...(on.has('table') ? TABLE : INSERT)]
  const arrows = (event: KeyboardEvent<HTMLElement>): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (event.key === 'Escape') editor?.view.focus()
    if (!by) return
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[(now + by + buttons.length) % buttons.length]?.focus()
    event.preventDefault()
  }
  return (
    <div className="paper-tools" role="toolbar" tabIndex={-1} aria-label="Formatting" onKeyDown={arrows}>
      <button
        type="button"
        className="paper-tool insert"
        disabled={!editor}
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() =>
          editor
            ?.chain()
            .focus()
            .insertContent(caretNeedsSpace(editor) ? ' /' : '/')
            .run()
        }
      >
        <Plus size={14} aria-hidden /> Insert <kbd>/</kbd>
      </button>
      {tools.map((tool, i) =>
        tool ? (
          <button
            key={tool.label}
            type="button"
            className="paper-tool"
            tabIndex={-1}
            disabled={!editor}
            aria-label={tool.label}
            aria-pressed={tool.active ? on.has(tool.active) : undefined}
            data-tip={tool.label}
            data-keys={tool.keys && keyText(tool.keys)}
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => editor && tool.run(editor)}
          >
            <tool.icon size={15} aria-hidden />
            {tool.word && <span className="paper-tool-word">{tool.word}</span>}
          </button>
        ) : (
          // A line has no name of its own; its place is its identity.
          <span key={`line ${i}`} className="paper-tools-line" />
        ),
      )}
    </div>
  )
}

const caretNeedsSpace = (editor: Editor): boolean => {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, undefined, 'x')
  return /\S/.test(before)
}
