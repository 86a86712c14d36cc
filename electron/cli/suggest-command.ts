import { basename, extname } from 'node:path'
import { suggest } from '../../shared/suggest/suggest'
import type { Attribution, ClaimSuggestion } from '../../shared/suggest/types'
import { plainText } from '../../shared/text/plain'
import { importHost, type ImportHost } from '../main/import/host'
import { flag, readArgs, value } from './args'
import { EXIT, UsageError, type Cli, type CliCommand } from './command'
import { readSource } from './import-command'
import { tidy } from './table'

/**
 * One line of the output. Ranges are half-open, in UTF-16 units of `text`, which for a `.txt` file is the file's own
 * text with its line ends made LF. A file that cannot be read has `error` and nothing else.
 */
export type SuggestRow =
  | { id: string; language: string; text: string; attributions: Attribution[]; claims: ClaimSuggestion[] }
  | { id: string; error: string }

export const suggestCommand: CliCommand = {
  name: 'suggest',
  usage: 'FILE ... [--language CODE] [--json]',
  summary: 'Says who says what in articles, and what they claim. Nothing is changed.',
  run: async (args, cli) => {
    const { options, rest } = readArgs(args, { json: flag, language: value })
    if (rest.length === 0) throw new UsageError('Name at least one file.')
    const host = importHost(cli.fork)
    let failed = false
    try {
      for (const shown of rest) {
        const row = await rowOf(shown, options.language ?? '', host, cli)
        if ('error' in row) {
          failed = true
          cli.say(row.error.startsWith(shown) ? row.error : `${shown}: ${row.error}`)
        }
        if (options.json) cli.out(JSON.stringify(row))
        else if ('text' in row) for (const line of readable(row)) cli.out(line)
      }
    } finally {
      host.close()
    }
    return failed ? EXIT.problems : EXIT.done
  },
}

/** The file's name without its ending. */
const idOf = (shown: string): string => basename(shown, extname(shown))

async function rowOf(shown: string, language: string, host: ImportHost, cli: Cli): Promise<SuggestRow> {
  const id = idOf(shown)
  const read = await readSource({ shown, path: cli.path(shown) }, host, cli)
  if (!read.ok) return { id, error: read.failure.message }
  const { text, blocks } = plainText(read.value.fields.doc)
  const paragraphs = blocks.filter((block) => block.number > 0).map((block) => [block.start, block.end] as const)
  const found = suggest(text, { language: language || read.value.fields.language || '', paragraphs })
  return { id, language: found.language, text, attributions: found.attributions, claims: found.claims }
}

/** For people: a heading a file, a line a suggestion. */
function readable(row: Extract<SuggestRow, { text: string }>): string[] {
  const words = (ranges: readonly (readonly [number, number])[]): string =>
    tidy(ranges.map(([start, end]) => row.text.slice(start, end)).join(' … '))
  return [
    `${row.id}: quotes ${row.attributions.length}, claims ${row.claims.length}`,
    ...row.attributions.map((one) =>
      [one.kind, one.confidence.toFixed(2), one.speaker || '—', words(one.content)].map(tidy).join('\t'),
    ),
    ...row.claims.map((one) =>
      ['claim', one.confidence.toFixed(2), one.speaker || '—', words([one.span])].map(tidy).join('\t'),
    ),
  ]
}
