import { blockAt } from '../../../text/plain'
import { bySpeaker, ofKind, SPEAKERLESS, type Numbered } from '../../numbered'
import { describeSpeaker, factsOf, nameInText, typeOf, type Fact } from '../../values'
import type { PrintedBlock } from '../composition'
import { paragraph } from '../runs'
import { entryOf } from './entry'
import { definePart, type PartContext } from './part'
import { relationLines, relationsOf } from './relations'

export const quotes = definePart({
  name: 'quotes',
  label: 'Quotes by speaker',
  about: 'Every quote under who said it: the exact words, date, form, source and paragraph, and the claims it serves.',
  options: [
    {
      name: 'which',
      label: 'Quotes',
      choices: [
        { value: 'all', label: 'All' },
        { value: 'cited', label: 'Those used in the text' },
      ],
    },
    {
      name: 'context',
      label: 'Words around them',
      choices: [
        { value: 'yes', label: 'Shown' },
        { value: 'no', label: 'Left out' },
      ],
    },
  ],
  make: (context) => {
    const { project, sources, options, cited } = context
    const marks = ofKind(sources, 'quote').filter(({ mark }) => options['which'] !== 'cited' || cited.has(mark.id))
    const relations = relationsOf(context)
    const groups = bySpeaker(project, marks)
    const parts = groups.map(({ speaker }, i) => ({
      id: `speaker-${i + 1}`,
      title: speaker ? nameInText(speaker) : SPEAKERLESS.title,
    }))
    const blocks = groups.map(({ speaker, marks }, i): PrintedBlock => ({
      is: 'speaker',
      id: parts[i]!.id,
      name: speaker?.name ?? SPEAKERLESS.title,
      type: speaker ? typeOf(speaker) : '',
      about: speaker ? describeSpeaker(speaker) : [SPEAKERLESS.sentence],
      blocks: marks.map((n) => quoteEntry(context, n, relations)),
    }))
    return { blocks, parts }
  },
})

function quoteEntry(context: PartContext, numbered: Numbered, relations: ReturnType<typeof relationsOf>): PrintedBlock {
  const around = context.options['context'] === 'no' ? undefined : wordsAround(numbered)
  const { language, direction } = numbered.source.article
  return entryOf(context, numbered, {
    line: [
      ...factsOf(context.project, numbered.mark, ['speaker', 'source']).map(inLine),
      ...relationLines(relations(numbered.mark.id)),
    ],
    under: around
      ? [
          {
            ...paragraph([{ is: 'words', text: around, language, direction }], 'exact'),
            language,
            direction,
          },
        ]
      : [],
  })
}

/** "Direct", "Said to Bloomberg", "Cue “he told”" */
const inLine = ({ field, label, text }: Fact): string =>
  field.is === 'choice' ? text : `${label} ${field.is === 'span' ? `“${text}”` : text}`

/** UTF-16 units of its paragraph shown on either side of a quote. */
const REACH = 140

/** What stands before and after a quote in its paragraph, the quote itself as an ellipsis; undefined when it stands alone. */
function wordsAround({ source, held }: Numbered): string | undefined {
  const [first, last] = [held[0], held.at(-1)]
  if (!first || !last) return undefined
  const { text, blocks } = source.plain
  const block = blocks[blockAt(blocks, first.start)]
  const lastBlock = blocks[blockAt(blocks, last.end - 1)]
  if (!block || !lastBlock) return undefined
  const before = cutBefore(text.slice(block.start, first.start))
  const after = cutAfter(text.slice(last.end, lastBlock.end))
  return /\p{L}/u.test(before + after) ? `${before}[…]${after}` : undefined
}

const cutBefore = (words: string): string =>
  words.length <= REACH
    ? words
    : `…${words
        .slice(-REACH)
        .replace(/^[^\s]*(?=\s)/, '')
        .replace(/^[\uDC00-\uDFFF]/, '')}`
const cutAfter = (words: string): string =>
  words.length <= REACH
    ? words
    : `${words
        .slice(0, REACH)
        .replace(/(?<=\s)[^\s]*$/, '')
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()} …`
