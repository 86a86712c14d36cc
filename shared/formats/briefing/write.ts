import { CONFIDENCE, STATUS } from '../../kinds/words'
import { wordsOf } from '../../project/select'
import type { ComposedBlock, ComposedInline } from '../../text/composed'
import { plainText } from '../../text/plain'
import { statementOf, type Numbered } from '../numbered'
import { placeIds, type PrintedBlock, type Run, type RunStyle } from './composition'
import { partNamed } from './parts/list'
import type { PartContent } from './parts/part'
import { evidenceOf, footnote, referenceRuns, type Writing } from './write-references'

/** What the analyst wrote, with every reference and part looked up. */
export function writeBlocks(
  blocks: readonly ComposedBlock[],
  writing: Writing,
): PartContent & { parts: NonNullable<PartContent['parts']> } {
  const parts: NonNullable<PartContent['parts']> = []
  const all = (some: readonly ComposedBlock[]): PrintedBlock[] => some.flatMap(one)
  const line = (content: readonly ComposedInline[] | undefined): Run[] => runsOf(content ?? [], writing)
  const one = (block: ComposedBlock): PrintedBlock[] => {
    switch (block.type) {
      case 'paragraph':
        return block.content?.length ? [{ is: 'paragraph', runs: line(block.content) }] : []
      case 'heading': {
        const id = `heading-${++writing.headings}`
        return block.content?.length
          ? [{ is: 'heading', level: levelOf(block.attrs.level), id, runs: line(block.content) }]
          : []
      }
      case 'codeBlock':
        return [{ is: 'code', text: plainText({ type: 'doc', content: [block as never] }).text }]
      case 'horizontalRule':
        return [{ is: 'rule' }]
      case 'image':
        return [{ is: 'image', ...block.attrs }]
      case 'blockquote':
        return [{ is: 'blockquote', blocks: all(block.content) }]
      case 'bulletList':
      case 'orderedList': {
        const ordered = block.type === 'orderedList'
        const start = block.type === 'orderedList' ? (block.attrs?.start ?? 1) : 1
        return [{ is: 'list', ordered, start, items: block.content.map((item) => all([item])) }]
      }
      case 'listItem':
        return all(block.content)
      case 'table':
        return [tableOf(block.content, all)]
      case 'tableRow':
      case 'tableCell':
      case 'tableHeader':
        return all(block.content)
      case 'evidence':
        return [evidenceOf(block.attrs, writing)]
      case 'part': {
        const made = partNamed(block.attrs.name)?.make({ ...writing, options: block.attrs.options })
        parts.push(...(made?.parts ?? []))
        return made?.blocks ?? []
      }
      case 'judgment':
        return judgmentOf(block, line, writing)
    }
  }
  return { blocks: all(blocks), parts }
}

/** A section has a heading of the second level. */
const levelOf = (level: number): 3 | 4 | 5 => (level <= 1 ? 3 : level === 2 ? 4 : 5)

function tableOf(
  rows: readonly ComposedBlock[],
  all: (some: readonly ComposedBlock[]) => PrintedBlock[],
): PrintedBlock {
  const printed = rows.map((row) => ({
    cells: ('content' in row ? (row.content as ComposedBlock[]) : []).map((cell) => {
      const { colspan = 1, rowspan = 1 } = (cell as { attrs?: { colspan: number; rowspan: number } }).attrs ?? {}
      return {
        blocks: all([cell]),
        ...(cell.type === 'tableHeader' && { head: true }),
        ...(colspan > 1 && { columns: colspan }),
        ...(rowspan > 1 && { rows: rowspan }),
      }
    }),
  }))
  const heads = printed.findIndex(({ cells }) => !cells.every((cell) => 'head' in cell))
  return { is: 'table', heads: heads < 0 ? 0 : heads, rows: printed }
}

function runsOf(content: readonly ComposedInline[], writing: Writing): Run[] {
  return content.flatMap((inline): Run[] => {
    if (inline.type === 'hardBreak') return [{ is: 'break' }]
    if (inline.type === 'footnote') return inline.attrs.text.trim() ? [footnote(inline.attrs.text.trim(), writing)] : []
    if (inline.type === 'reference') return referenceRuns(inline.attrs, writing)
    const marks = inline.marks ?? []
    const styles = marks.flatMap((mark): RunStyle[] =>
      mark.type === 'link' || mark.type === 'comment' ? [] : [mark.type],
    )
    const link = marks.find((mark) => mark.type === 'link')?.attrs.href
    return [{ is: 'text', text: inline.text, ...(styles.length && { styles }), ...(link && { link }) }]
  })
}

function judgmentOf(
  block: ComposedBlock & { type: 'judgment' },
  line: (content: readonly ComposedInline[] | undefined) => Run[],
  writing: Writing,
): PrintedBlock[] {
  const [judgment = [], reason = [], change = []] = block.content.map((one) =>
    line(one.type === 'paragraph' ? one.content : []),
  )
  const because = withoutBecause(reason)
  const claims = block.attrs.claims.flatMap((id) => writing.numbered(id) ?? [])
  if (!judgment.length && !because.length && !change.length && !claims.length) return []
  const { confidence } = block.attrs
  return [
    {
      is: 'judgment',
      number: ++writing.judgments,
      judgment,
      confidence: CONFIDENCE.find(({ value }) => value === confidence)?.label ?? '',
      because,
      claims: claims.flatMap((n, i): Run[] => [
        ...(i ? [{ is: 'text', text: '; ' } as Run] : []),
        {
          is: 'go',
          to: `${placeIds.entry(n.number)} ${placeIds.mark(n.number)}`,
          text: String(n.number),
          kind: n.mark.kind,
        },
        { is: 'text', text: ` ${withoutStop(statementOf(n) || wordsOf(n.mark))}${statusOf(n)}` },
      ]),
      change,
    },
  ]
}

/** As something stands in a list with semicolons; what may be an abbreviation keeps its point. */
const withoutStop = (words: string): string => words.trim().replace(/(?<=[\p{L}\p{N}]{3}|[\p{N}%)\]”’"»])\.$/u, '')

/** " (refuted)": a reader must see what a judgment rests on. */
function statusOf({ mark }: Numbered): string {
  const status = mark.kind === 'claim' && STATUS.find(({ value }) => value === mark.status)
  return status && status.value !== 'unchecked' ? ` (${status.label.toLowerCase()})` : ''
}

/** Who writes the reason as it will be read begins with the word that is printed before it. */
const withoutBecause = ([first, ...rest]: Run[]): Run[] => {
  if (!first) return []
  if (first.is !== 'text') return [first, ...rest]
  const text = first.text.replace(/^\s*because[\s:,]+/i, '').replace(FUNCTION_WORD, (word) => word.toLowerCase())
  return text ? [{ ...first, text }, ...rest] : rest
}

/** Words that have a capital only where a sentence begins: after “because” they have none. "IT" and names are left as they are. */
const FUNCTION_WORD =
  /^(?:A|An|The|This|That|These|Those|It|Its|He|She|They|We|You|His|Her|Their|Our|There|Here|One|Two|Three|Four|Five|Six|Both|All|Some|Many|Most|Several|Few|No|None|Neither|Each|Every|Another|Other|In|On|At|By|For|From|With|Without|After|Before|As|If|When|While|Since|Only|Not|Nobody|Nothing|So|To|Of)(?![\p{L}\p{N}’'-])/u
