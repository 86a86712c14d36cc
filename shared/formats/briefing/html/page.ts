import { markup, style } from '../../html'
import type { Composition, PrintedSection } from '../composition'
import { blocksIn } from '../places'
import { blockHtml, blocksHtml } from './blocks'
import { contentsHtml } from './contents'
import { coverHtml } from './cover'
import { notesHtml, notesIn } from './notes'
import { startWriting, type Writing } from './writing'

export interface HtmlOptions {
  /** The style sheet, fonts included: the document fetches nothing. */
  css: string
}

/** Nothing may be fetched and nothing may run, whatever stands in the articles. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** A briefing as one complete HTML document. */
export const briefingHtml = (composition: Composition, options: HtmlOptions): string =>
  [...briefingPieces(composition, options)].join('')

/** The same, a block at a time, for who has other things to do meanwhile. */
export function* briefingPieces(composition: Composition, { css }: HtmlOptions): Generator<string> {
  const { title, paper, cover, contents, sections, notes, footnotes } = composition
  const writing = startWriting(composition)
  const atEnd = notes === 'end' && footnotes.length > 0
  const entries = atEnd ? [...sections, { id: NOTES, title: 'Notes', parts: [] }] : sections
  yield markup`<!doctype html>
<html lang="en" class="paper-${paper.toLowerCase()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
${style(`${css}\n@page{size:${paper}}`)}
</head>
<body>
${coverHtml(composition)}${contents && contentsHtml(entries, cover === 'page')}`.text
  for (const section of sections) yield* sectionPieces(section, writing)
  if (atEnd)
    yield markup`<section class="section">\n<h2 id="${NOTES}">Notes</h2>\n${notesHtml(
      composition,
      footnotes.map((_, i) => i + 1),
    )}</section>\n`.text
  yield '</body>\n</html>\n'
}

const NOTES = 'notes'

function* sectionPieces({ id, title, blocks }: PrintedSection, writing: Writing): Generator<string> {
  const { composition } = writing
  const whole = [...blocksIn(blocks)].some((block) => block.is === 'article' && block.whole)
  yield markup`<section class="section${whole && ' annex'}">
${title ? markup`<h2 id="${id}" dir="auto">${title}</h2>\n` : markup`<a id="${id}"></a>\n`}`.text
  for (let i = 0; i < blocks.length; i++) {
    // Scales that follow each other are one.
    const from = i
    while (blocks[i]?.is === 'scale' && blocks[i + 1]?.is === 'scale') i++
    const some = blocks.slice(from, i + 1)
    yield some[0]!.is === 'scale' ? markup`${blocksHtml(some, writing)}`.text : blockHtml(some[0]!, writing).text
  }
  if (composition.notes === 'foot') yield markup`${notesHtml(composition, notesIn(blocks))}`.text
  yield '</section>\n'
}
