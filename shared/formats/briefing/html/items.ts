import { join, markup, type Child, type Html } from '../../html'
import type { PrintedBlock } from '../composition'
import { lengthOf } from './length'

type Inner = (blocks: readonly PrintedBlock[]) => Child

/** Characters: of what stays together though it need not, and of what would leave most of a page empty if it did. */
const SHORT = 500
const LONG = 2400

/** Something with its number or label in the margin. It stays on one page, unless it is longer than most of one. */
export const itemHtml = ({ id, tag, kind, blocks }: PrintedBlock & { is: 'item' }, inner: Inner): Html =>
  markup`<div class="item${kind && ` entry-${kind}`}${lengthOf(blocks) > LONG && ' long'}"${id && markup` id="${id}"`}>
<span class="${kind ? `number number-${kind}` : 'tag'}">${tag}</span>
${inner(blocks)}</div>
`

export function speakerHtml({ id, name, type, about, blocks }: PrintedBlock & { is: 'speaker' }, inner: Inner): Html {
  // The name and what comes first are one block that does not break: no name stands alone at the foot of a page.
  const held = lengthOf(blocks) <= SHORT ? blocks : blocks.slice(0, 1)
  const rest = blocks.slice(held.length)
  const keep = lengthOf(held) <= LONG
  return markup`<section class="speaker">
<div${keep && markup` class="keep"`}>
<div class="who"><h3${id && markup` id="${id}"`}><bdi>${name}</bdi></h3>${type && markup` <span class="type">${type}</span>`}</div>
${
  about.length > 0 &&
  markup`<p class="small about">${join(
    about.map((fact) => markup`<bdi>${fact}</bdi>`),
    ' · ',
  )}</p>\n`
}${inner(held)}</div>
${inner(rest)}</section>
`
}
