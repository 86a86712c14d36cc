import { isLine, ownWords, placedBlocks, sentencesOf, type TextPlace } from '../text-places'
import type { Draft } from '../draft'
import { defineGuard } from './guard'

/**
 * ICD 203 (Analytic Standards, 2 January 2015): two rows of words for the same seven ranges, which are not to be mixed
 * in one product; and no sentence says both how likely something is and how confident one is.
 */
const FIRST = [
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
  'almost certainly',
]
const SECOND = [
  'remote',
  'highly improbable',
  'improbable',
  'roughly even odds',
  'probable',
  'probably',
  'highly probable',
  'nearly certain',
  'nearly certainly',
]

/** Longer before shorter: "very unlikely" is one expression, not an "unlikely" with something before it. */
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${words.toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}-])`,
    'giu',
  )

/** Without `g`: a pattern that is asked again and again must not remember where it stood. */
const LIKELY = new RegExp(anyOf([...FIRST, ...SECOND]).source, 'iu')

const CONFIDENT =
  /(?<![\p{L}-])(?:low|moderate|medium|high)(?:-|\s+(?:\p{L}+\s+)?)confidence|(?<![\p{L}-])confiden(?:ce|t)(?![\p{L}-])/iu

interface Found {
  place: TextPlace
  words: string
}

/** What a pattern finds in the analyst's own words; quotes are the source's, and may say what they like. */
function* findAll(draft: Draft, pattern: RegExp): Generator<Found> {
  for (const section of draft.sections)
    for (const { block, path } of placedBlocks(section)) {
      if (!isLine(block) || block.type === 'codeBlock') continue
      for (const match of ownWords(block).matchAll(pattern))
        yield {
          place: { section: section.id, path, from: match.index, to: match.index + match[0].length },
          words: match[0],
        }
    }
}

export const bothRows = defineGuard('both-rows', (_, draft) => {
  const rows = [[...findAll(draft, anyOf(FIRST))], [...findAll(draft, anyOf(SECOND))]] as const
  if (!rows[0].length || !rows[1].length) return []
  const rarer = rows[0].length < rows[1].length ? rows[0] : rows[1]
  const other = rarer === rows[0] ? rows[1] : rows[0]
  return rarer.map((found) => ({
    ...found,
    message: `“${found.words}” and “${other[0]!.words}” are from two rows of ICD 203, which are not to be mixed in one product. Choose words of one row.`,
  }))
})

export const oneSentence = defineGuard('likelihood-and-confidence', (_, draft) =>
  draft.sections.flatMap((section) =>
    [...placedBlocks(section)].flatMap(({ block, path }) =>
      isLine(block) && block.type !== 'codeBlock'
        ? sentencesOf(block)
            .filter(({ text }) => CONFIDENT.test(text) && LIKELY.test(text))
            .map(({ text, from, to }) => ({
              message:
                'This sentence says both how likely something is and how confident you are. ICD 203 asks for two sentences.',
              place: { section: section.id, path, from, to },
              words: text.trim(),
            }))
        : [],
    ),
  ),
)
