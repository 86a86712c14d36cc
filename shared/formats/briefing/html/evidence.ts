import { markup, type Html } from '../../html'
import type { PrintedBlock, Run } from '../composition'
import { factsLine, runsHtml } from './runs'

/** A mark set apart in the analyst's text, with whose it is and from where. */
export const evidenceHtml = (
  { id, kind, words, line, warning }: PrintedBlock & { is: 'evidence' },
  label: string,
): Html =>
  markup`<figure class="evidence evidence-${kind}"${id && markup` id="${id}"`}>
<blockquote class="words" dir="auto">${runsHtml(words)}</blockquote>
${warning && markup`<p class="missing">${warning}</p>\n`}<figcaption class="small"><span class="kind">${label}</span> ${factsLine(line)}</figcaption>
</figure>
`

export function judgmentHtml({
  number,
  judgment,
  confidence,
  because,
  claims,
  change,
}: PrintedBlock & { is: 'judgment' }): Html {
  const line = (label: string, runs: readonly Run[]): Html | false =>
    runs.length > 0 && markup`<p class="reason" dir="auto"><span class="label">${label}</span> ${runsHtml(runs)}</p>\n`
  return markup`<div class="item judgment">
<span class="number">${number}</span>
${judgment.length > 0 && markup`<p class="judged" dir="auto">${runsHtml(judgment)}</p>\n`}${
    confidence
      ? markup`<p class="reason" dir="auto"><span class="label">Confidence: ${confidence.toLowerCase()}</span>${because.length > 0 && markup` because ${runsHtml(because)}`}</p>\n`
      : line('Because', because)
  }${line('Rests on', claims)}${line('Would change it', change)}</div>
`
}
