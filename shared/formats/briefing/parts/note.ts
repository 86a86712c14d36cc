import type { Block, Inline, RichText } from '../../../text/rich'
import { isBlank } from '../../../text/rich'
import type { PrintedBlock, Run, RunStyle } from '../composition'

/** An analyst's note as it is printed: nothing, or one block. Headings and tables become lines: a note is short. */
export const noteOf = (note: RichText | null): PrintedBlock[] =>
  note && !isBlank(note) ? [{ is: 'note', blocks: note.content.flatMap(blockOf) }] : []

function blockOf(block: Block): PrintedBlock[] {
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? [{ is: 'paragraph', runs: runsOf(block.content) }] : []
    case 'heading':
      return block.content?.length ? [{ is: 'paragraph', runs: runsOf(block.content, 'bold') }] : []
    case 'codeBlock':
      return [
        { is: 'code', text: (block.content ?? []).map((one) => (one.type === 'text' ? one.text : '\n')).join('') },
      ]
    case 'horizontalRule':
      return [{ is: 'rule' }]
    case 'image':
      return [{ is: 'image', ...block.attrs }]
    case 'blockquote':
      return [{ is: 'blockquote', blocks: block.content.flatMap(blockOf) }]
    case 'bulletList':
    case 'orderedList':
      return [
        {
          is: 'list',
          ordered: block.type === 'orderedList',
          start: block.type === 'orderedList' ? (block.attrs?.start ?? 1) : 1,
          items: block.content.map((item) => blockOf(item)),
        },
      ]
    default:
      return block.content.flatMap(blockOf)
  }
}

const runsOf = (content: readonly Inline[], ...more: RunStyle[]): Run[] =>
  content.map((inline): Run => {
    if (inline.type === 'hardBreak') return { is: 'break' }
    const marks = inline.marks ?? []
    const styles = [...more, ...marks.flatMap((mark) => (mark.type === 'link' ? [] : [mark.type]))]
    const link = marks.find((mark) => mark.type === 'link')?.attrs.href
    return { is: 'text', text: inline.text, ...(styles.length && { styles }), ...(link && { link }) }
  })
