import type { PrintedBlock, PrintedFact, Run } from '../briefing/composition'
import { articleBlocks } from '../briefing/article-blocks'
import { runsMarkdown, type MarkdownState } from './runs'
import { scaleMarkdown, tableMarkdown } from './table'
import { emphasised, indent, lineOf, quotation } from './text'

export const blocksMarkdown = (state: MarkdownState, blocks: Iterable<PrintedBlock>): string =>
  [...blocks]
    .map((block) => blockMarkdown(state, block))
    .filter(Boolean)
    .join('\n\n')

export function blockMarkdown(state: MarkdownState, block: PrintedBlock): string {
  const write = (blocks: readonly PrintedBlock[]): string => blocksMarkdown(state, blocks)
  const line = (runs: readonly Run[]): string => oneLine(runsMarkdown(state, runs))
  switch (block.is) {
    case 'paragraph': {
      const words = runsMarkdown(state, block.runs).trim()
      if (!words) return ''
      if (block.as === 'warning') return `**${oneLine(words)}**`
      return block.number ? `*¶\u00a0${block.number}* ${words}` : words
    }
    case 'heading':
      return `${'#'.repeat(block.level)} ${line(block.runs).replace(/ {2,}/g, ' ')}`
    case 'list':
      return block.items
        .map((item, i) => {
          const sign = block.ordered ? `${Math.min(block.start + i, 999_999_999)}. ` : '- '
          return indent(write(item), ' '.repeat(sign.length), sign) || sign
        })
        .join('\n')
    case 'blockquote':
    case 'note':
      return quotation(write(block.blocks))
    case 'code':
      return indent(block.text.replace(/\r\n?/g, '\n'), '    ')
    case 'rule':
      return '---'
    case 'image':
      return block.alt.trim() ? `(Image: ${lineOf(block.alt)})` : ''
    case 'table':
      return tableMarkdown(block, (blocks) => cellLine(state, blocks))
    case 'item':
      return numbered(block.tag, write(block.blocks))
    case 'facts':
      return factsLine(block.facts)
    case 'speaker': {
      const { name, type, about, blocks } = block
      const head = `### ${lineOf(name)}${type && ` (${lineOf(type.toLowerCase())})`}`
      return [head, lineOf(about.join(' · ')), write(blocks)].filter(Boolean).join('\n\n')
    }
    case 'evidence': {
      const warning = block.warning ? `\n\n**${lineOf(block.warning)}**` : ''
      return quotation(`${runsMarkdown(state, block.words).trim()}${warning}\n\n${line(block.line)}`)
    }
    case 'judgment':
      return judgmentMarkdown(state, block)
    case 'article':
      return blocksMarkdown(state, articleBlocks(block, state.writing))
    case 'scale':
      return scaleMarkdown(block)
  }
}

/** Something with its number or label, the rest of it indented under it. */
const numbered = (tag: string, content: string): string => indent(`**${lineOf(tag)}** ${content}`, '  ', '- ')

const oneLine = (markdown: string): string => markdown.replace(/\\?\s*\n\s*/g, ' ').trim()

/** The blocks of a cell on one line. */
function cellLine(state: MarkdownState, blocks: readonly PrintedBlock[]): string {
  return blocks
    .flatMap((block): string[] => {
      if (block.is === 'list') return block.items.map((item) => cellLine(state, item))
      if (block.is === 'table')
        return block.rows.flatMap(({ cells }) => cells.map((cell) => cellLine(state, cell.blocks)))
      if (block.is === 'code') return [lineOf(block.text)]
      if ('blocks' in block) return [cellLine(state, block.blocks)]
      return block.is === 'rule' ? [] : [oneLine(blockMarkdown(state, block))]
    })
    .filter(Boolean)
    .join(' · ')
}

const factsLine = (facts: readonly PrintedFact[]): string =>
  facts
    .map(
      ({ label, text, hint }) =>
        `${lineOf(label)}: ${emphasised(text.trim(), { bold: true })}${hint ? ` (${lineOf(hint)})` : ''}`,
    )
    .map(oneLine)
    .join(' · ')

function judgmentMarkdown(state: MarkdownState, block: PrintedBlock & { is: 'judgment' }): string {
  const { number, judgment, confidence, because, claims, change } = block
  const line = (runs: readonly Run[]): string => oneLine(runsMarkdown(state, runs))
  const reason = line(because)
  const lines = [
    line(judgment),
    confidence
      ? `Confidence: ${confidence.toLowerCase()}${reason && ` because ${reason}`}`
      : reason && `Because ${reason}`,
    claims.length && `Rests on: ${line(claims)}`,
    change.length && `Would change it: ${line(change)}`,
  ]
  return numbered(String(number), lines.filter(Boolean).join('\n\n'))
}
