import type { Choice } from '../../../kinds/field'
import { CONFIDENCE, CREDIBILITY, FORM, LIKELIHOOD, RELIABILITY, STATUS } from '../../../kinds/words'
import { personOf, sectionsOf } from '../../../project/select'
import { nodesOf } from '../../../text/composed'
import { gradeOf } from '../../values'
import type { PrintedBlock } from '../composition'
import { paragraph } from '../runs'
import { definePart, type PartContext } from './part'

export const method = definePart({
  name: 'method',
  label: 'Words used',
  about: 'What the words of judgement mean: each scale of which a word is used, in full.',
  make: (context) => {
    const used = usedIn(context)
    const scales = [
      scale('Form of a quote', occurring(FORM, used.form), used.form),
      scale('Likelihood', LIKELIHOOD, used.likelihood),
      scale('Confidence', CONFIDENCE, used.confidence),
      scale('Reliability of a source', RELIABILITY, used.reliability),
      scale('Credibility of a claim', CREDIBILITY, used.credibility),
      scale('Status of a claim', occurring(STATUS, used.status), used.status),
    ].flat()
    if (scales.length === 0) return { blocks: [] }
    const standards = [
      used.likelihood.size + used.confidence.size > 0 &&
        'Likelihood and confidence follow ICD 203 (Analytic Standards, 2015).',
      used.reliability.size + used.credibility.size > 0 &&
        'Reliability and credibility follow the Admiralty code; they are judged apart from each other.',
      'Words that occur in this briefing are set in bold.',
    ].filter((line) => line !== false)
    return { blocks: [paragraph(standards.join(' '), 'small'), ...scales] }
  },
})

/** The words of each scale that occur in the marks, the sources or the analyst's own judgments. */
function usedIn({ project, sources, briefing }: PartContext) {
  const marks = sources.flatMap((source) => source.marks.map(({ mark }) => mark))
  const claims = marks.flatMap((mark) => (mark.kind === 'claim' ? [mark] : []))
  const judged = sectionsOf(project, briefing.id)
    .flatMap(({ body }) => (body ? [...nodesOf(body.content)] : []))
    .flatMap((node) => (node.type === 'judgment' ? [node] : []))
  const written = judged.flatMap((node) =>
    [...nodesOf(node.content)].map((one) => (one.type === 'text' ? one.text : '')),
  )
  const own = written.join(' ').toLowerCase()
  return {
    form: setOf(marks.map((mark) => (mark.kind === 'quote' ? mark.form : ''))),
    likelihood: setOf([...claims.map((claim) => claim.likelihood), ...wordsIn(own)]),
    confidence: setOf([...claims.map((claim) => claim.confidence), ...judged.map(({ attrs }) => attrs.confidence)]),
    credibility: setOf(claims.map((claim) => claim.credibility)),
    status: setOf(claims.map((claim) => claim.status)),
    reliability: setOf([
      ...marks.map((mark) => personOf(project, mark)?.reliability ?? ''),
      ...sources.map(({ article }) => gradeOf(project, [article.outlet, article.author])?.value ?? ''),
    ]),
  }
}

const setOf = (values: readonly string[]): ReadonlySet<string> => new Set(values.filter(Boolean))

/** The longest words first, so that “unlikely” is not taken for “likely”. */
function wordsIn(text: string): string[] {
  let rest = text
  return LIKELIHOOD.map(({ value }) => value)
    .sort((a, b) => b.length - a.length)
    .filter((value) => {
      const found = new RegExp(`\\b${value}\\b`).test(rest)
      rest = rest.replaceAll(value, ' ')
      return found
    })
}

/** Words that stand for themselves are explained alone; those of a scale, only beside the others of it. */
const occurring = (choices: readonly Choice[], used: ReadonlySet<string>): Choice[] =>
  choices.filter(({ value }) => used.has(value))

function scale(caption: string, choices: readonly Choice[], used: ReadonlySet<string>): PrintedBlock[] {
  if (used.size === 0) return []
  return [
    {
      is: 'scale',
      caption,
      half: choices.every(({ label }) => label.length === 1),
      words: choices.map(({ value, label, hint = '' }) => {
        const [from, to] = (/^(\d+)–(\d+) %$/.exec(hint)?.slice(1) ?? []).map(Number)
        return {
          word: label,
          hint,
          used: used.has(value),
          ...(from !== undefined && to !== undefined && { range: [from, to] as [number, number] }),
        }
      }),
    },
  ]
}
