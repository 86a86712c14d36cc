import { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RichText } from '../../shared/text/rich'
import { releaseKeys } from './heldKeys'
import { noteExtensions } from './noteExtensions'
import { fromEditor } from './richNote'
import type { Pressed, RichFieldProps } from './RichField'
import { RichToolbar } from './RichToolbar'

const empty: RichText = { type: 'doc', content: [{ type: 'paragraph' }] }

export function RichEditor({
  label,
  value,
  onChange,
  onLeave,
  placeholder,
  entered,
}: RichFieldProps & { entered: Pressed | true }) {
  const place = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  /** The value the editor stands at, so that only what comes from elsewhere is put into it. */
  const stands = useRef(value)
  const now = useRef({ onChange, onLeave })
  useEffect(() => {
    now.current = { onChange, onLeave }
  })
  const start = useRef({ entered, label })

  // Before anything else can happen: a key between the words and their editor would be a key of the window.
  useLayoutEffect(() => {
    const { entered, label } = start.current
    const made = new Editor({
      element: place.current,
      extensions: noteExtensions,
      content: stands.current ?? empty,
      injectCSS: false,
      editorProps: {
        attributes: {
          class: 'rich',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          spellcheck: 'true',
          dir: 'auto',
        },
        handleDOMEvents: {
          // The editor would keep undo and redo for itself, though it has no history: they are the project's.
          keydown: (_, event) => (event.ctrlKey || event.metaKey) && /^[yz]$/i.test(event.key),
        },
        handleDrop: (_, event) => Boolean(event.dataTransfer?.files.length),
      },
      onUpdate: ({ editor }) => {
        stands.current = fromEditor(editor.getJSON())
        now.current.onChange(stands.current)
      },
      onBlur: () => now.current.onLeave?.(),
    })
    const at = entered === true ? undefined : made.view.posAtCoords(entered)?.pos
    made.commands.setTextSelection(at ?? made.state.doc.content.size - 1)
    // Not by the editor's own command, which waits for the next frame.
    made.view.focus()
    for (const [i, line] of releaseKeys().split('\n').entries()) {
      if (i) made.commands.splitBlock()
      if (line) made.commands.insertContent({ type: 'text', text: line })
    }
    setEditor(made)
    return () => made.destroy()
  }, [])

  useEffect(() => {
    if (!editor || JSON.stringify(value) === JSON.stringify(stands.current)) return
    stands.current = value
    const { from, to } = editor.state.selection
    editor
      .chain()
      .setContent(value ?? empty, { emitUpdate: false })
      .setTextSelection({ from, to })
      .run()
  }, [editor, value])

  return (
    <div className="rich-field control">
      <div ref={place} data-placeholder={placeholder} data-blank={value === null || undefined} />
      {editor && <RichToolbar editor={editor} label={label} />}
    </div>
  )
}
