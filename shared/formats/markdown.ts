import { withArticles } from './briefing/article-blocks'
import type { Composition } from './briefing/composition'
import { compositionFor } from './briefing/draft-for'
import { noteLetters } from './briefing/html/writing'
import { defineFormat } from './format'
import { blockMarkdown } from './markdown/blocks'
import { newState } from './markdown/runs'
import { emphasised, lineOf, quotation } from './markdown/text'
import { formatNames } from './names'
import { longDate } from './words'

/** The briefing as Markdown, as GitHub, pandoc and most programs read it: tables of pipes, notes as [^a]. */
export const markdown = defineFormat({
  name: 'md',
  label: formatNames.md,
  extension: 'md',
  *write(project, options) {
    const composition = compositionFor(project, options)
    const state = newState(composition)
    yield head(composition)
    for (const [i, { title, blocks }] of composition.sections.entries()) {
      if (title) yield `\n## ${lineOf(title)}\n`
      for (const block of withArticles(blocks, state.writing)) {
        const text = blockMarkdown(state, block)
        if (text) yield `\n${text}\n`
      }
      options.progress?.((i + 1) / composition.sections.length)
    }
    for (const [i, note] of composition.footnotes.entries())
      yield `${i ? '' : '\n'}[^${noteLetters(i + 1)}]: ${lineOf(note)}\n`
  },
})

function head(c: Composition): string {
  const byline = [c.author, longDate(c.now), c.version, c.preparedFor && `for ${c.preparedFor}`].filter(Boolean)
  const upTo = c.cutOff && `Information up to ${c.cutOff}. `
  const parts = [
    c.handling && emphasised(c.handling, { bold: true }),
    `# ${lineOf(c.title)}`,
    lineOf(byline.join(' · ')),
    c.bottomLine ? quotation(lineOf(c.bottomLine)) : lineOf(c.lead),
    lineOf(`${upTo}${c.counts} Prepared with Quoin.`),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
