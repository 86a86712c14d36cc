import { tables } from '../../../project/tables'
import { exactWords, isWhole, MISSING, statementOf, wordsToPrint, type Numbered } from '../../numbered'
import { valueText } from '../../values'
import { placeIds, type PrintedBlock, type Run } from '../composition'
import { joined, paragraph, placeRun, sourceWords } from '../runs'
import { noteOf } from './note'
import type { PartContext } from './part'

interface EntryFacts {
  /** Stand in the line of its place. */
  line?: readonly (string | Run[])[]
  /** Between the words and that line. */
  under?: readonly PrintedBlock[]
  /** After everything else but the note. */
  after?: readonly PrintedBlock[]
}

/** A mark in a list: its words, what is lacking, where it stands and what is known of it. */
export function entryOf(
  { project }: PartContext,
  numbered: Numbered,
  facts: EntryFacts,
): PrintedBlock & { is: 'item' } {
  const { number, mark, source } = numbered
  const statement = statementOf(numbered)
  const exact = exactWords(numbered)
  const outlet = source.alone ? '' : source.article.outlet.trim()
  const tags = valueText(project, tables.marks.fields.tags, mark.tags)
  return {
    is: 'item',
    id: placeIds.entry(number),
    tag: String(number),
    kind: mark.kind,
    blocks: [
      statement ? paragraph(statement, 'words') : sourceWords(wordsToPrint(numbered), numbered, 'words'),
      ...(exact ? [sourceWords(exact, numbered, 'exact')] : []),
      ...(isWhole(numbered) ? [] : [paragraph(MISSING, 'warning')]),
      ...(facts.under ?? []),
      paragraph(joined([[placeRun(numbered)], outlet, ...(facts.line ?? []), tags]), 'small'),
      ...(facts.after ?? []),
      ...noteOf(mark.note),
    ],
  }
}
