import type { PrintedBlock } from '../briefing/composition'
import { tableXml } from './table'
import type { DocxState, Place, Write } from './state'

/** Words of judgement with what they mean; those that occur are bold. */
export function scaleXml(
  state: DocxState,
  { caption, words }: PrintedBlock & { is: 'scale' },
  place: Place,
  write: Write,
): string {
  const cell = (text: string, bold: boolean) => ({
    blocks: [{ is: 'paragraph', runs: [{ is: 'text', text, ...(bold && { styles: ['bold'] }) }] } as PrintedBlock],
  })
  const rows = words.map(({ word, hint, used }) => ({ cells: [cell(word, used), cell(hint, false)] }))
  return tableXml(state, { is: 'table', caption, heads: 0, widths: [26, 74], rows }, place, write, true)
}
