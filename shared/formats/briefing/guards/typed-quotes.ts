import { countWords } from '../../../text/plain'
import { isLine, ownWords, placedBlocks } from '../text-places'
import { defineGuard } from './guard'

const QUOTED = /“([^“”\n]+)”|„([^“”„\n]+)[“”]|«([^«»\n]+)»|(?<![\p{L}\p{N}])"([^"\n]+)"/gu

/** A few words may be a title or a word that is meant otherwise. */
const FEW = 4

/** Words in quotation marks that were typed: they lead to no source. */
export const typedQuotes = defineGuard('typed-quote', (_, { sections }) =>
  sections.flatMap((section) =>
    [...placedBlocks(section)].flatMap(({ block, path }) => {
      if (!isLine(block) || block.type === 'codeBlock') return []
      return [...ownWords(block).matchAll(QUOTED)]
        .filter((match) => countWords(match.slice(1).find(Boolean) ?? '') > FEW)
        .map((match) => ({
          message:
            'These words stand in quotation marks but lead to no source. Mark them in their article and insert the quote.',
          place: { section: section.id, path, from: match.index, to: match.index + match[0].length },
          words: match[0],
        }))
    }),
  ),
)
