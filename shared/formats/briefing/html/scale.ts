import { markup, type Child, type Html } from '../../html'
import type { PrintedBlock } from '../composition'

type Scale = PrintedBlock & { is: 'scale' }

/** Words of judgement with what they mean; those that occur are set in bold. */
export function scaleHtml({ caption, half, words }: Scale): Html {
  const ranged = words.some(({ range }) => range)
  return markup`<div class="scale${half && ' half'}">
<table>
<caption>${caption}</caption>
<tbody>
${words.map(
  ({ word, hint, range, used }) =>
    markup`<tr${used && markup` class="used"`}><th scope="row">${word}</th><td>${hint}</td>${ranged && markup`<td class="range">${range && bar(range)}</td>`}</tr>\n`,
)}</tbody>
</table>
</div>
`
}

/** "55–80 %" as a bar on a line from 0 to 100. */
const bar = ([from, to]: [number, number]): Child =>
  markup`<span class="bar"><span style="margin-left:${from}%;width:${to - from}%"></span></span>`
