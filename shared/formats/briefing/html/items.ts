import { join, markup, type Child, type Html } from '../../html'
import type { PrintedBlock } from '../composition'
import { lengthOf } from './length'

type Inner = (blocks: readonly PrintedBlock[]) => Child

/** Something with its number or label in the margin. It stays on one page, unless it is longer than most of one. */
export const itemHtml = ({ id, tag, kind, blocks }: PrintedBlock & { is: 'item' }, inner: Inner): Html =>
  markup`<div class="item${kind && ` entry-${kind}`}${lengthOf(blocks) > 2400 && ' long'}"${id && markup` id="${id}"`}>
<span class="${kind ? `number number-${kind}` : 'tag'}">${tag}</span>
${inner(blocks)}</div>
`

export function speakerHtml({ id, name, type, about, blocks }: PrintedBlock & { is: 'speaker' }, inner: Inner): Html {
  const [first, ...rest] = blocks
  // The name and what comes first are one block that does not break: no name stands alone at the foot of a page.
  const keep = first && lengthOf([first]) <= 2400
  return markup`<section class="speaker">
<div${keep && markup` class="keep"`}>
<div class="who"><h3${id && markup` id="${id}"`}><bdi>${name}</bdi></h3>${type && markup` <span class="type">${type}</span>`}</div>
${about.length > 0 && markup`<p class="small about">${join(about, ' · ')}</p>\n`}${first && inner([first])}</div>
${inner(rest)}</section>
`
}
