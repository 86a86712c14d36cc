import type { PrintedBlock, PrintedFact } from '../briefing/composition'
import type { KindName } from '../../kinds/list'
import { paragraphXml } from './paragraph'
import { KIND_STYLE, runsXml, tab, words } from './runs'
import { placed, type DocxState, type Place, type Write } from './state'
import { plainXml, textOf } from './text'
import { runsRight } from './words'

type Of<N extends PrintedBlock['is']> = Extract<PrintedBlock, { is: N }>

/** Room for a number or a label beside what it numbers. */
const LABEL = 620

/** Lines beside evidence, by kind; the same hues as in print. */
export const KIND_LINE: Record<KindName, string> = { quote: 'C47A00', claim: '0072B2', passage: 'A1487B' }

/** A numbered thing: the number hangs beside its first line. */
export function itemXml(state: DocxState, { id, tag, kind, blocks }: Of<'item'>, place: Place, write: Write): string {
  const [first, ...others] = blocks
  const inner: Place = { ...place, indent: place.indent + LABEL, width: place.width - LABEL }
  const label = placed(state, words(tag, { style: kind ? KIND_STYLE[kind] : 'Label' }), id) + tab
  const keep = others.length > 0
  const head =
    first?.is === 'paragraph'
      ? plainXml(state, first, place, { hanging: LABEL, before: label, keep })
      : paragraphXml(place, { hanging: LABEL, keep }, label)
  const rest = first?.is === 'paragraph' ? others : blocks
  // A short one stands on one page, as in print: all but its last paragraph keep with the next.
  const kept = rest.length > 1 && isShort(blocks) ? rest.length - 1 : 0
  return head + write(rest.slice(0, kept), { ...inner, keep: true }) + write(rest.slice(kept), inner)
}

/** Characters that surely fit on a page beside others. */
const SHORT = 2000

const isShort = (blocks: readonly PrintedBlock[]): boolean =>
  blocks.every((block) => block.is === 'paragraph' || block.is === 'facts') &&
  blocks.reduce((sum, block) => sum + (block.is === 'paragraph' ? textOf(block.runs).length : 0), 0) < SHORT

/** "Likelihood Likely (55–80 %) · Confidence Moderate": labels in grey, values in ink. */
export function factsXml(facts: readonly PrintedFact[], place: Place): string {
  if (!facts.length) return ''
  const content = facts.map(({ label, text, hint }, i) => {
    const value = words(text, { bold: true }) + (hint ? words(` (${hint})`, { colour: '595959' }) : '')
    return `${i ? words('  ·  ', { colour: '595959' }) : ''}${words(`${label} `, { colour: '595959' })}${value}`
  })
  return paragraphXml(place, { style: 'Facts' }, content.join(''))
}

export function speakerXml(state: DocxState, block: Of<'speaker'>, place: Place, write: Write): string {
  const { id, name, type, about, blocks } = block
  const title = placed(state, words(name), id) + (type ? words(`  ${type}`, { style: 'Quiet' }) : '')
  const head = paragraphXml({ ...place, style: 'Heading2' }, { rtl: runsRight(name) }, title)
  const line = about.length
    ? paragraphXml(place, { style: 'Small', keep: true }, words(about.join(' · '), { inOrder: true }))
    : ''
  return head + line + write(blocks, place)
}

export function evidenceXml(state: DocxState, block: Of<'evidence'>, place: Place): string {
  const beside = KIND_LINE[block.kind]
  const source = block.words.find((run) => run.is === 'words')
  const rtl = runsRight(textOf(block.words), source?.direction)
  const own: Place = { ...place, indent: place.indent + 280 }
  const said = paragraphXml(
    own,
    { style: 'Evidence', rtl, beside, keep: true },
    placed(state, runsXml(state, block.words), block.id),
  )
  const line = paragraphXml(
    own,
    { style: 'EvidenceSource', beside: rtl ? '' : beside, keep: Boolean(block.warning) },
    runsXml(state, block.line, { inOrder: true }),
  )
  return said + line + (block.warning ? paragraphXml(own, { style: 'Warning', beside }, words(block.warning)) : '')
}

/** The judgment; then "Confidence: moderate, because …", the claims behind it, and what would change it. */
export function judgmentXml(state: DocxState, block: Of<'judgment'>, place: Place): string {
  const { number, judgment, confidence, because, claims, change } = block
  const label = words(`${number}`, { style: 'Label' }) + tab
  const rest: [head: string, content: string][] = [
    confidence
      ? [`Confidence: ${confidence.toLowerCase()}`, because.length ? words(' because ') + runsXml(state, because) : '']
      : ['Because ', because.length ? runsXml(state, because) : ''],
    ['Rests on: ', claims.length ? runsXml(state, claims) : ''],
    ['Would change it: ', change.length ? runsXml(state, change) : ''],
  ]
  const lines = rest.filter(([title, content]) => content || title.startsWith('Confidence'))
  const head = judgment.length
    ? paragraphXml(
        place,
        { style: 'Judgment', hanging: LABEL, keep: lines.length > 0, rtl: runsRight(textOf(judgment)) },
        label + runsXml(state, judgment),
      )
    : ''
  const inner = { ...place, indent: place.indent + LABEL }
  return (
    head +
    lines
      .map(([title, content], i) =>
        paragraphXml(
          inner,
          { style: 'JudgmentLine', keep: i < lines.length - 1 },
          words(title, { bold: true, colour: '595959' }) + content,
        ),
      )
      .join('')
  )
}
