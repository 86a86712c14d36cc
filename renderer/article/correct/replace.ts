import type { Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { LINE_END } from './edits'

interface Run {
  from: number
  to: number
}

/** The words in a range of the document: stretches of text between line ends, whatever blocks they are in. */
export function runsIn(doc: Node, from: number, to: number): Run[] {
  const runs: Run[] = []
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return
    let at = Math.max(from, position)
    const words = node.text!.slice(at - position, to - position)
    for (const part of words.split(LINE_END)) {
      const last = runs.at(-1)
      if (last && last.to === at && part) last.to = at + part.length
      else if (part) runs.push({ from: at, to: at + part.length })
      at += part.length + 1
    }
  })
  return runs
}

/** True where words can be typed over the range as they are: nothing but text, all of it in one block. */
export function isOneRun(doc: Node, from: number, to: number): boolean {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  if (!$from.parent.isTextblock || !$from.sameParent($to)) return false
  const runs = runsIn(doc, from, to)
  return from === to || (runs.length === 1 && runs[0]!.from === from && runs[0]!.to === to)
}

/**
 * Puts words in the place of all the words in a range, where the range begins; the blocks that held them stay, empty if need be.
 * Undefined where there are neither words to remove nor a place for new ones.
 */
export function replaceWords({ doc, tr, schema }: EditorState, range: Run, words: string): Transaction | undefined {
  const runs = runsIn(doc, range.from, range.to)
  const $from = doc.resolve(range.from)
  const at = $from.parent.isTextblock ? range.from : runs[0]?.from
  if (at === undefined || (runs.length === 0 && words === '')) return undefined
  const $at = doc.resolve(at)
  // New words look like those they replace, else like those they follow.
  const marks = (runs[0]?.from === at ? $at.nodeAfter?.marks : undefined) ?? $at.marks()
  for (const run of runs.toReversed()) if (run.from !== at) tr.delete(run.from, run.to)
  const first = runs[0]?.from === at ? runs[0] : { from: at, to: at }
  if (words) tr.replaceWith(first.from, first.to, schema.text(words, marks))
  else if (first.to > first.from) tr.delete(first.from, first.to)
  return tr.setSelection(TextSelection.create(tr.doc, at + words.length)).scrollIntoView()
}

/** Pasted text as it can stand in a line. */
export const inOneLine = (text: string): string =>
  text
    .replace(/^\s+|\s+$/g, (space) => (LINE_END.test(space) ? '' : space))
    .replace(/[^\S\r\n]*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(/\t/g, ' ')
