import { markup, type Html } from '../../html'
import type { PrintedFact } from '../composition'

/** Columns of the ledger; briefing.css has as many. */
const COLUMNS = 3

/** A quiet table, label above value. Each fact has its own place, filled or not; rows with nothing are left out. */
export function factsHtml(facts: readonly PrintedFact[]): Html {
  const rowOf = ({ place }: PrintedFact): number => Math.floor(place / COLUMNS)
  const rows = [...new Set(facts.map(rowOf))].sort((a, b) => a - b)
  return markup`<dl class="ledger">
${facts.map(
  (fact) => markup`<div style="grid-area: ${rows.indexOf(rowOf(fact)) + 1} / ${(fact.place % COLUMNS) + 1}">
<dt>${fact.label}</dt>
<dd><bdi>${fact.text}</bdi>${fact.hint && markup` <span class="hint">${fact.hint}</span>`}</dd>
</div>
`,
)}</dl>
`
}
