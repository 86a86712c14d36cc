import type { KindName } from '../../kinds/list'
import type { Run, RunStyle } from '../briefing/composition'
import { addressOf, clean, xml } from '../office/xml'
import { linkTo, placed, type DocxState } from './state'
import { languageXml, runsRight, stretches } from './words'

/** Properties of a run. The order in which they are written is that of the schema, which Word insists on. */
export interface Look {
  style?: string
  bold?: boolean
  italic?: boolean
  strike?: boolean
  /** Six hexadecimal digits. */
  colour?: string
  underline?: string
  lineColour?: string
  shade?: string
  raised?: 'superscript' | 'subscript'
  language?: string
  /** In a line of facts, which runs left to right whatever is in it. */
  inOrder?: boolean
}

function lookXml(
  { style, bold, italic, strike, colour, underline, lineColour, shade, raised, language }: Look,
  rtl: boolean,
): string {
  const inner = [
    style && `<w:rStyle w:val="${style}"/>`,
    bold && '<w:b/><w:bCs/>',
    italic && '<w:i/><w:iCs/>',
    strike && '<w:strike/>',
    colour && `<w:color w:val="${colour}"/>`,
    underline && `<w:u w:val="${underline}"${lineColour ? ` w:color="${lineColour}"` : ''}/>`,
    shade && `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`,
    raised && `<w:vertAlign w:val="${raised}"/>`,
    rtl && '<w:rtl/>',
    language && languageXml(language),
  ]
    .filter(Boolean)
    .join('')
  return inner && `<w:rPr>${inner}</w:rPr>`
}

/** Words with a look, tabs and line ends kept. */
export const words = (text: string, look: Look = {}): string =>
  stretches(text)
    .map(({ text, rtl }) => `<w:r>${lookXml(look, rtl)}${textXml(text)}</w:r>${rtl && look.inOrder ? KEEP_ORDER : ''}`)
    .join('')

/** A mark that is not seen (U+200E): a figure after right-to-left letters would go to their other side. */
const KEEP_ORDER = '<w:r><w:t>\u200e</w:t></w:r>'

/**
 * Letters without a place where a line may end. LibreOffice does not come back from a word of a million of them, so a
 * place that is not seen (U+200B) is put in; writing that sets no spaces can be broken anywhere as it is.
 */
const LONG_WORD = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1000}(?=\S)/gu

const textXml = (text: string): string =>
  text
    .split(/(\r\n|[\n\r\t\v\f\u2028\u2029])/)
    .map((part, i) => (i % 2 ? (part === '\t' ? '<w:tab/>' : '<w:br/>') : part && spaced(part)))
    .join('')

const spaced = (text: string): string => {
  const words = text.length > 1000 ? text.replace(LONG_WORD, '$&\u200b') : text
  return `<w:t xml:space="preserve">${xml(words)}</w:t>`
}

export const lineBreak = '<w:r><w:br/></w:r>'
export const tab = '<w:r><w:tab/></w:r>'

/** A link to a place in the document. */
export function go(state: DocxState, to: string, content: string): string {
  const name = state.bookmarks.get(to)
  return name ? `<w:hyperlink w:anchor="${name}" w:history="1">${content}</w:hyperlink>` : content
}

/** A link out of the document, where the address is one; else the words alone. */
export function out(state: DocxState, address: string, make: (style?: string) => string): string {
  const target = addressOf(address)
  return target
    ? `<w:hyperlink r:id="${linkTo(state, target)}" w:history="1">${make('Hyperlink')}</w:hyperlink>`
    : make()
}

export const KIND_STYLE = { quote: 'QuoteNumber', claim: 'ClaimNumber', passage: 'PassageNumber' } as const

/** How the words of a mark are drawn: wash and line tell the kinds apart, on a grey print too. */
export const KIND_LOOK: Record<KindName, { shade: string; line: string; colour: string }> = {
  quote: { shade: 'FAECCC', line: 'single', colour: 'C47A00' },
  claim: { shade: 'DDEDF8', line: 'wave', colour: '0072B2' },
  passage: { shade: 'F5E4ED', line: 'double', colour: 'A1487B' },
}

const markLook = (kind: KindName | undefined): Look =>
  kind ? { shade: KIND_LOOK[kind].shade, underline: KIND_LOOK[kind].line, lineColour: KIND_LOOK[kind].colour } : {}

export const runsXml = (state: DocxState, runs: readonly Run[], base: Look = {}): string =>
  runs.map((run) => runXml(state, run, base)).join('')

function runXml(state: DocxState, run: Run, base: Look): string {
  switch (run.is) {
    case 'break':
      return lineBreak
    case 'text': {
      const look = { ...base, ...lookOf(run.styles), ...markLook(run.marks?.at(-1)?.kind) }
      const content = run.link
        ? out(state, run.link, (style) => words(run.text, { ...look, ...(style && { style }) }))
        : words(run.text, look)
      return placed(state, content, ...(run.ids ?? []))
    }
    case 'go': {
      const look = { ...base, style: run.kind ? KIND_STYLE[run.kind] : 'PlaceLink', ...lookOf(run.styles) }
      return go(state, run.to, words(run.text, look))
    }
    case 'words':
      return placed(state, said(run, base), run.id)
    case 'sample':
      return words(run.text, { ...base, ...markLook(run.kind) })
    case 'footnote':
      return noteReference(state, run.number)
  }
}

/** Notes are numbered by the program that shows them; each is used once, in order, so the numbers are ours. */
function noteReference({ composition: { notes, footnotes } }: DocxState, number: number): string {
  if (footnotes[number - 1] === undefined) return ''
  return notes === 'end'
    ? `<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteReference w:id="${number}"/></w:r>`
    : `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`
}

/** The source's words in a line of another direction: their quotation marks stay on their side. */
function said({ text, language, direction }: Run & { is: 'words' }, base: Look): string {
  const look = { ...base, language }
  if (!runsRight(text, direction)) return words(text, look)
  return `${AS_RIGHT}<w:r>${lookXml(look, true)}${textXml(clean(text))}</w:r>${AS_RIGHT}${KEEP_ORDER}`
}

/** Another mark that is not seen (U+200F), in a run of its own: the words themselves stay as they are. */
const AS_RIGHT = '<w:r><w:rPr><w:rtl/></w:rPr><w:t>\u200f</w:t></w:r>'

export function lookOf(styles: readonly RunStyle[] = []): Look {
  const look: Look = {}
  for (const style of styles)
    if (style === 'bold' || style === 'italic' || style === 'strike') look[style] = true
    else if (style === 'underline') look.underline = 'single'
    else if (style === 'superscript' || style === 'subscript') look.raised = style
    else if (style === 'code') look.style = 'CodeWords'
    else look.colour = '595959'
  return look
}
