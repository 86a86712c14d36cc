import { markup, textAttributes, type Child, type Html } from '../../html'
import type { Run, RunStyle } from '../composition'
import { noteLetters } from './writing'

const WRAP: Record<RunStyle, (c: Child) => Html> = {
  bold: (c) => markup`<strong>${c}</strong>`,
  italic: (c) => markup`<em>${c}</em>`,
  underline: (c) => markup`<u>${c}</u>`,
  strike: (c) => markup`<s>${c}</s>`,
  code: (c) => markup`<code>${c}</code>`,
  superscript: (c) => markup`<sup>${c}</sup>`,
  subscript: (c) => markup`<sub>${c}</sub>`,
  quiet: (c) => markup`<span class="quiet">${c}</span>`,
}

const styled = (content: Child, styles: readonly RunStyle[] = []): Child =>
  styles.reduce((inner, style) => WRAP[style](inner), content)

/** What stands in a line. */
export const runsHtml = (runs: readonly Run[]): Html[] => runs.map((run) => markup`${runHtml(run)}`)

const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** A line of facts with points between them: one that is written from the right must not turn its neighbours round. */
export const factsLine = (runs: readonly Run[]): Html[] =>
  runs.map((run) =>
    run.is === 'text' && FROM_RIGHT.test(run.text) ? markup`<bdi>${runHtml(run)}</bdi>` : markup`${runHtml(run)}`,
  )

function runHtml(run: Run): Child {
  switch (run.is) {
    case 'text':
      return run.link ? linked(run.link, run) : styled(run.text, run.styles)
    case 'break':
      return markup`<br>`
    case 'go': {
      const raised = run.styles?.includes('superscript')
      const others = run.styles?.filter((style) => style !== 'superscript')
      const link = markup`<a class="${run.kind ? `number-${run.kind}` : 'place'}" href="#${run.to}"><bdi>${styled(run.text, others)}</bdi></a>`
      return raised ? markup`<sup class="at">${link}</sup>` : link
    }
    case 'words':
      return markup`<bdi${run.id ? markup` id="${run.id}"` : ''} class="said"${textAttributes(run)}>${run.text}</bdi>`
    case 'footnote':
      return markup`<sup class="call"><a id="call-${run.number}" href="#note-${run.number}">${noteLetters(run.number)}</a></sup>`
    case 'sample':
      return markup`<span class="mark mark-${run.kind} lane-0">${run.text}</span>`
  }
}

/** Only web addresses can be followed; on paper the address stands behind words that do not say it. */
function linked(href: string, { text, styles }: { text: string; styles?: RunStyle[] }): Child {
  const words = styled(text, styles)
  if (!/^https?:\/\//i.test(href)) return words
  return href === text
    ? markup`<a class="address" href="${href}">${words}</a>`
    : markup`<a href="${href}">${words}</a> <span class="address">(${href})</span>`
}
