import type { Choice } from '../../kinds/field'
import { CONFIDENCE, CREDIBILITY, FORM, LIKELIHOOD, RELIABILITY, STATUS } from '../../kinds/words'
import type { Project } from '../../project/model'
import { personOf } from '../../project/select'
import { markup, type Child, type Html } from '../html'
import type { Source } from '../numbered'
import { gradeOf } from '../values'
import { section, type Section } from './section'

/** What the words of judgement in this document mean: each scale of which at least one word is used, in full. */
export function wordsUsed(project: Project, sources: readonly Source[]): Section | null {
  const marks = sources.flatMap((source) => source.marks.map(({ mark }) => mark))
  const claims = marks.filter((mark) => mark.kind === 'claim')
  const used = (name: 'likelihood' | 'confidence' | 'credibility' | 'status'): Set<string> =>
    new Set(claims.map((mark) => mark[name]).filter(Boolean))
  const letters = new Set(
    [
      ...marks.map((mark) => personOf(project, mark)?.reliability),
      ...sources.map(({ article }) => gradeOf(project, [article.outlet, article.author])?.value),
    ].filter(Boolean),
  ) as Set<string>
  const forms = new Set<string>(marks.flatMap((mark) => (mark.kind === 'quote' && mark.form ? [mark.form] : [])))
  const tables = [
    scale('Form of a quote', occurring(FORM, forms), forms),
    scale('Likelihood', LIKELIHOOD, used('likelihood'), range),
    scale('Confidence', CONFIDENCE, used('confidence')),
    scale('Reliability of a source', RELIABILITY, letters),
    scale('Credibility of a claim', CREDIBILITY, used('credibility')),
    scale('Status of a claim', occurring(STATUS, used('status')), used('status')),
  ].filter((table) => table !== null)
  if (tables.length === 0) return null
  const standards = [
    (used('likelihood').size > 0 || used('confidence').size > 0) &&
      'Likelihood and confidence follow ICD 203 (Analytic Standards, 2015).',
    (letters.size > 0 || used('credibility').size > 0) &&
      'Reliability and credibility follow the Admiralty code; they are judged apart from each other.',
  ].filter((line) => line !== false)
  return section('words', 'Words used', [
    markup`<p class="small standards">${standards.join(' ')} Words that occur in this briefing are set in bold.</p>\n`,
    markup`<div class="scales">${tables}</div>\n`,
  ])
}

/** Words that stand for themselves are explained alone; those of a scale, only beside the others of it. */
const occurring = (choices: readonly Choice[], used: ReadonlySet<string>): Choice[] =>
  choices.filter(({ value }) => used.has(value))

function scale(
  title: string,
  choices: readonly Choice[],
  used: ReadonlySet<string>,
  extra?: (choice: Choice) => Child,
): Html | null {
  if (used.size === 0) return null
  const row = (choice: Choice): Html =>
    markup`<tr${used.has(choice.value) && markup` class="used"`}><th scope="row">${choice.label}</th><td>${choice.hint}</td>${extra && markup`<td class="range">${extra(choice)}</td>`}</tr>\n`
  return markup`<div class="scale${choices.every(({ label }) => label.length === 1) && ' half'}">
    <table>
      <caption>
        ${title}
      </caption>
      <tbody>
        ${choices.map(row)}
      </tbody>
    </table>
  </div>
`
}

/** "55–80 %" as a bar on a line from 0 to 100. */
function range({ hint = '' }: Choice): Child {
  const [from = 0, to = 0] = (hint.match(/\d+/g) ?? []).map(Number)
  return markup`<span class="bar"><span style="margin-left:${from}%;width:${to - from}%"></span></span>`
}
