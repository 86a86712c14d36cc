import type { Composition } from '../briefing/composition'
import { longDate } from '../words'
import { UNTITLED } from '../title'
import { paragraphXml } from './paragraph'
import { go, tab, words } from './runs'
import { widthOf, type DocxState, type Place } from './state'
import { runsRight } from './words'

const imprint = (c: Composition): [name: string, value: string][] =>
  Object.entries({
    'Prepared for': c.preparedFor,
    Author: c.author,
    Version: c.version,
    'Information up to': c.cutOff,
    Date: longDate(c.now),
  }).filter(([, value]) => value)

/** The head of a briefing, or its cover: what it is, for whom, as of when, and its bottom line. */
export function frontXml(state: DocxState, place: Place): string {
  const { composition: c } = state
  const line = (style: string, text: string): string =>
    text ? paragraphXml(place, { style, rtl: runsRight(text) }, words(text)) : ''
  const label = c.title === UNTITLED ? '' : words('Briefing', { bold: true, colour: '0B5A5E' })
  const head = [
    label && paragraphXml(place, { style: 'Small', keep: true }, label),
    line('Title', c.title),
    c.bottomLine ? line('BottomLine', c.bottomLine) : line('Subtitle', c.lead),
  ]
  if (c.cover === 'page')
    return [
      paragraphXml(place, { style: 'CoverSpace' }, ''),
      ...head,
      ...imprint(c).map(([name, value]) =>
        paragraphXml(
          place,
          { style: 'Imprint' },
          words(name, { colour: '595959' }) + tab + words(value, { bold: true }),
        ),
      ),
      line('Small', `${c.counts} Prepared with Quoin.`),
    ].join('')
  const facts = [c.author, longDate(c.now), c.version, c.preparedFor && `for ${c.preparedFor}`].filter(Boolean)
  const upTo = c.cutOff && `Information up to ${c.cutOff}. `
  return [...head, line('Small', facts.join(' · ')), line('Small', `${upTo}${c.counts} Prepared with Quoin.`)].join('')
}

/** From how many lines on the contents have a page of their own behind a cover, as in print. */
const PAGE = 18

/**
 * The contents as a field whose entries are in it already, as links. The numbers of pages are not ours to know: Word
 * adds them when it opens the document, after asking, and LibreOffice when the index is updated.
 */
export function contentsXml(state: DocxState, place: Place): string {
  const { composition } = state
  const { sections, contents } = composition
  if (!contents || sections.length < 2) return ''
  const entries = sections.flatMap(({ id, title, parts }) => [
    ...(title ? [{ style: 'TOC1', id, title }] : []),
    ...parts.map((part) => ({ style: 'TOC2', ...part })),
  ])
  const stop = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${widthOf(composition)}"/></w:tabs>`
  const char = (type: string, more = ''): string => `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`
  const code = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z </w:instrText></w:r>'
  const lines = entries.map(({ style, id, title }, i) => {
    const opening = i ? '' : char('begin', ' w:dirty="true"') + code + char('separate')
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${stop}</w:pPr>${opening}${go(state, id, words(clipped(title)))}</w:p>`
  })
  const breakBefore = composition.cover === 'page' && entries.length >= PAGE
  return `${paragraphXml(place, { style: 'TOCHeading', breakBefore }, words('Contents'))}${lines.join('')}<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr>${char('end')}</w:p>`
}

const LONGEST = 120
const clipped = (title: string): string => {
  const one = title.replace(/\s+/g, ' ').trim()
  return one.length > LONGEST
    ? `${one
        .slice(0, LONGEST - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
    : one
}

const field = (name: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** The handling line, on every page. */
export const headerXml = ({ handling }: Composition): string =>
  `<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${handling ? words(handling) : ''}</w:p>`

/** Title, handling line and number of the page. */
export function footerXml(composition: Composition, numbered: boolean): string {
  const { title, handling } = composition
  const stops = `<w:tabs><w:tab w:val="center" w:pos="${Math.round(widthOf(composition) / 2)}"/><w:tab w:val="right" w:pos="${widthOf(composition)}"/></w:tabs>`
  const short = clipped(title)
    .slice(0, 48)
    .replace(/[\ud800-\udbff]$/, '')
  const page = numbered ? field('PAGE') + words(' / ') + field('NUMPAGES') : ''
  return `<w:p><w:pPr><w:pStyle w:val="Footer"/>${stops}</w:pPr>${numbered ? words(short) : ''}${tab}${handling ? words(handling, { bold: true }) : ''}${tab}${page}</w:p>`
}
