import type { Node } from '@tiptap/pm/model'
import { useEffect, useState } from 'react'
import { composer } from '../state'

/** The node at a place of the text, as it changes. */
export function useNode(at: number): Node | null {
  const editor = composer().open?.editor
  const [node, setNode] = useState(() => editor?.state.doc.nodeAt(at) ?? null)
  useEffect(() => {
    if (!editor) return
    const look = (): void => setNode(editor.state.doc.nodeAt(Math.min(at, editor.state.doc.content.size - 1)))
    editor.on('transaction', look)
    return () => void editor.off('transaction', look)
  }, [editor, at])
  return node
}
