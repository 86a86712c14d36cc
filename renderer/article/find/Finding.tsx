import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { PlainText } from '../../../shared/text/plain'
import type { Surface } from '../surface'
import { useTint } from '../useFloating'
import { lookAgain, lookIn } from './finder'
import { find, useFind } from './state'
import { tint, untint } from './tint'

/** Milliseconds after the last key of a correction until the text is searched again. */
const PAUSE = 250

/** Finds words in the article that is read, and tints them; follows the text while it is corrected. Shows nothing of its own. */
export function Finding({ surface, plain }: { surface: Surface; plain: PlainText }) {
  const shown = useFind(({ open }) => open)
  const places = useFind(({ places }) => places)
  const at = useFind(({ at }) => at)

  const latest = useRef(plain)
  useLayoutEffect(() => void (latest.current = plain))

  useEffect(() => {
    const { editor } = surface
    let written: string | null = null
    let [changed, timer] = [false, 0]
    const text = (): string => {
      if (changed) written = textOf(editor.state.doc)
      changed = false
      return written ?? latest.current.text
    }
    const follow = ({ transaction }: { transaction: Transaction }): void => {
      if (!transaction.docChanged) return
      changed = true
      clearTimeout(timer)
      if (find().open) timer = window.setTimeout(lookAgain, PAUSE)
      else lookAgain()
    }
    editor.on('transaction', follow)
    const stop = lookIn({ surface, plain: () => latest.current, text })
    return () => {
      editor.off('transaction', follow)
      clearTimeout(timer)
      stop()
    }
  }, [surface])

  useTint(surface, () => shown && tint(surface, places, at))
  useEffect(() => (shown ? untint : undefined), [shown])
  useEffect(() => {
    if (shown) tint(surface, places, at)
  }, [shown, surface, places, at])
  return null
}

/** The plain text of a document: its blocks joined by line ends, as shared/text/plain has it. */
const textOf = (doc: Node): string => doc.textBetween(0, doc.content.size, '\n', (leaf) => (leaf.isInline ? '\n' : ''))
