import { countWords } from '../../../text/plain'
import { isLine, ownWords, placedBlocks } from '../text-places'
import { defineGuard } from './guard'

const QUOTED = /“([^“”\n]+)”|„([^“”„\n]+)[“”]|«([^«»\n]+)»|(?<![\p{L}\p{N}])"([^"\n]+)"/gu

/** A few words may be a title or a word that is meant otherwise. */
const FEW = 4

const MESSAGE =
  'These words stand in quotation marks but lead to no source. Mark them in their article and insert the quote.'

const typedIn = (text: string): RegExpExecArray[] =>
  [...text.matchAll(QUOTED)].filter((match) => countWords(match.slice(1).find(Boolean) ?? '') > FEW)

/** Words in quotation marks that were typed: they lead to no source. The bottom line can hold no reference at all. */
export const typedQuotes = defineGuard('typed-quote', (_, { briefing, sections }) => [
  ...typedIn(briefing.bottomLine).map(([words]) => ({
    message:
      'These words in the bottom line stand in quotation marks but lead to no source. Say them in your own words, or insert the quote in a section.',
    words,
  })),
  ...sections.flatMap((section) =>
    [...placedBlocks(section)].flatMap(({ block, path }) => {
      if (!isLine(block) || block.type === 'codeBlock') return []
      return typedIn(ownWords(block)).map((match) => ({
        message: MESSAGE,
        place: { section: section.id, path, from: match.index, to: match.index + match[0].length },
        words: match[0],
      }))
    }),
  ),
])
