/** First halves that take a hyphen before any word. */
const FIRST = new Set(
  'anti ill non pseudo quasi self semi ultra vice well twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
)

/** First halves that take one before a word, but often also begin a word that is merely cut: long-awaited, long-er. */
const MAYBE_FIRST = new Set(
  'cross double far first free full half hard high left long low mid multi neo old open part right second short single so soft state third three two world year'.split(
    ' ',
  ),
)
const ENDING =
  /^\p{L}?(?:able|age|ages|al|ally|ance|ary|dom|ed|en|ence|er|ers|ery|est|ful|hood|ing|ings|ish|ism|ist|ists|ities|ity|land|lands|less|light|lights|ling|ly|man|men|ment|ments|ness|nership|nerships|rity|ship|ships|stand|time|tion|tions|ual|ware|way|ways|ward|wards|wide)$/u

/** Second halves that are hardly ever only a piece of a word. */
const SECOND = new Set(
  'based bound building called century class controlled driven elect facing free funded general imposed income known large level looking makers making minded minister month named nuclear owned party person political president profile ranking related running saving scale sector service speed style term trade week wing year'.split(
    ' ',
  ),
)

export interface Vocabulary {
  /** Words and hyphenated words of the document, lower case, those at line ends left out. */
  has: (word: string) => boolean
}

export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>()
  for (const line of lines)
    for (const word of line.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*(?=[^\p{L}\p{M}'’-]|$)/gu) ?? [])
      if (!word.endsWith('-') || !line.toLowerCase().endsWith(word)) words.add(word.replace(/-+$/, ''))
  return words
}

/** How a line that ends like this goes on in the next. */
export type Join = { cut: number; between: '' | ' ' }

/**
 * A hyphen at a line's end is either the printer's or the word's own. The document itself is asked first, which form it
 * has elsewhere; then a list of halves; a hyphen before a capital, a figure or after another hyphen is the word's own.
 * `cut` counts the characters to take off the first line.
 */
export function joinOf(line: string, next: string, vocabulary: Vocabulary): Join {
  const soft = /\u00ad\s*$/.exec(line)
  if (soft) return { cut: soft[0].length, between: '' }
  const [, before = ''] = /([\p{L}\p{M}\d'’.-]*[\p{L}\p{M}\d])[-\u2010]$/u.exec(line) ?? []
  const [after = ''] = /^[\p{L}\p{M}\d]+/u.exec(next) ?? []
  // A dash without spaces and a stroke stand between two words as they are; all else parts them.
  if (before === '' || after === '') return { cut: 0, between: /[^\s][\u2014/]$/.test(line) ? '' : ' ' }
  // "short- and long-term".
  if (/^(?:and|or|to|und|oder|bis|et|ou|y|e|o)$/.test(after)) return { cut: 0, between: ' ' }
  const kept: Join = { cut: 0, between: '' }
  if (/^\p{L}+-\p{L}/u.test(next) || !/^\p{Ll}/u.test(after) || /[\d-]/.test(before) || !/\p{Ll}$/u.test(before))
    return kept
  const [first, second] = [before.toLowerCase(), after.toLowerCase()]
  const joined: Join = { cut: 1, between: '' }
  if (vocabulary.has(first + second)) return joined
  if (vocabulary.has(`${first}-${second}`)) return kept
  if (FIRST.has(first) || (SECOND.has(second) && first.length > 2)) return kept
  if (MAYBE_FIRST.has(first) && second.length > 3 && !ENDING.test(second)) return kept
  // Both halves are words of this text and the whole is not: "border-crossing" rather than "bordercrossing".
  return first.length > 3 && second.length > 4 && vocabulary.has(first) && vocabulary.has(second) ? kept : joined
}
