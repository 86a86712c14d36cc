import { editDoc, type Edit } from '../edit'
import { plainText } from '../plain'
import { isTextBlock, type Block, type RichText } from '../rich'

/** A document after many edits of its plain text, the last first; each stays within one block. One walk, however many they are. */
export function repairedDoc(doc: RichText, edits: readonly Edit[]): RichText {
  const waiting = [...edits]
  let at = 0
  const walk = (block: Block): Block => {
    if (!isTextBlock(block))
      return 'content' in block ? ({ ...block, content: block.content.map(walk) } as Block) : block
    let own: RichText = { type: 'doc', content: [block] }
    const start = at
    at += plainText(own).text.length + 1
    const mine: Edit[] = []
    while (waiting.length && waiting.at(-1)!.at < at) mine.push(waiting.pop()!)
    for (const edit of mine.toReversed()) own = editDoc(own, { ...edit, at: edit.at - start })
    return own.content[0]!
  }
  return { ...doc, content: doc.content.map(walk) }
}
