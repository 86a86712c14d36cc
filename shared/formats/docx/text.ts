import type { PrintedBlock, Run } from '../briefing/composition'
import { paragraphXml, type Paragraph } from './paragraph'
import { runsXml, tab, words, type Look } from './runs'
import type { DocxState, Place } from './state'
import { runsRight } from './words'

/** The words of a line, which tell its direction. */
export const textOf = (runs: readonly Run[]): string => runs.map((run) => ('text' in run ? run.text : '')).join('')

/** Room for the number of a paragraph. */
const NUMBER = 460

const STYLES = { words: 'Words', exact: 'ExactWords', small: 'Small', warning: 'Warning' } as const

/** A paragraph as it comes; `given` is what its surroundings make of it. */
export function plainXml(
  state: DocxState,
  { runs, as, language = '', direction = '', number }: PrintedBlock & { is: 'paragraph' },
  place: Place,
  given: Paragraph & { before?: string } = {},
): string {
  const style = as ? STYLES[as] : place.style
  const facts = (as === 'small' || as === 'warning') && !direction
  const look: Look = { ...(language && { language }), ...(facts && { inOrder: true }) }
  const rtl = !facts && runsRight(textOf(runs), direction || place.direction)
  const { before = '', ...rest } = given
  const label = number ? words(String(number), { style: 'ParagraphNumber' }) : ''
  // A number hangs beside a paragraph; where there is a sign already, it follows that.
  const hangs = label !== '' && !rest.list && !rest.hanging && !place.cell
  const content = before + label + (hangs ? tab : label && words(' ')) + runsXml(state, runs, look)
  return paragraphXml(place, { ...(style && { style }), rtl, ...(hangs && { hanging: NUMBER }), ...rest }, content)
}
