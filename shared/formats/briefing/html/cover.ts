import { join, markup, type Html } from '../../html'
import type { Composition } from '../composition'
import { UNTITLED } from '../../title'
import { longDate } from '../../words'

/** The first page, or the head of it: what this is, for whom, by whom, from when, and the bottom line. */
export const coverHtml = (composition: Composition): Html =>
  composition.cover === 'page' ? pageHtml(composition) : headHtml(composition)

function headHtml(composition: Composition): Html {
  const { author, now, counts, cutOff, version, preparedFor } = composition
  const byline = [
    author && markup`<bdi>${author}</bdi>`,
    longDate(now),
    version && markup`<bdi>${version}</bdi>`,
    preparedFor && markup`for <bdi>${preparedFor}</bdi>`,
  ]
  return markup`<header class="title">
${titleHtml(composition)}<p class="byline">${join(byline, ' · ')}</p>
<p class="counts">${cutOff && markup`Information up to <bdi>${cutOff}</bdi>. `}${counts} Prepared with Quoin.</p>
</header>
`
}

function pageHtml(composition: Composition): Html {
  const { author, now, counts, cutOff, version, preparedFor } = composition
  const facts: [string, string][] = [
    ['Prepared for', preparedFor],
    ['Author', author],
    ['Version', version],
    ['Information up to', cutOff],
    ['Date', longDate(now)],
  ]
  return markup`<header class="title cover">
${titleHtml(composition)}<div class="imprint">
<dl>
${facts.filter(([, value]) => value).map(([label, value]) => markup`<div><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>\n`)}</dl>
<p class="counts">${counts} Prepared with Quoin.</p>
</div>
</header>
`
}

const titleHtml = ({ handling, title, bottomLine, lead }: Composition): Html =>
  markup`${handling && markup`<p class="handling" dir="auto">${handling}</p>\n`}${title !== UNTITLED && markup`<p class="label">Briefing</p>\n`}<h1 dir="auto">${title}</h1>
${bottomLine ? markup`<p class="bottom-line" dir="auto">${bottomLine}</p>\n` : lead && markup`<p class="lead" dir="auto">${lead}</p>\n`}`
