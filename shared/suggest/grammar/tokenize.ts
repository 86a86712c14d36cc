import { blank } from './entry'
import { guess, type Lexicon } from './lexicon'
import { type Hole, isTerm, type Token } from './token'

/** Words with their inner dots, hyphens and apostrophes; numbers with their signs; any other sign by itself. */
const TOKEN =
  /\p{Lu}(?:\.\p{Lu})+\.?|[\p{L}\p{M}]+(?:[-‐‑&/](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|[$€£¥]?\p{N}+(?:[.,:/]\p{N}+)*(?:%|\p{L}+)?(?:-[\p{L}\p{N}]+)*|['’]\p{L}+|\p{L}|[^\s]/gu

/** Parts that are set to the end of a word and are words themselves. */
const CLITIC = /^['’](?:s|re|ve|ll|d|m)$/i

const MARK = blank()

/** What one range of the text is made of; `holes` are quotations and brackets, each one token. */
export function tokenize(text: string, start: number, end: number, holes: readonly Hole[], lexicon: Lexicon): Token[] {
  const out: Token[] = []
  let at = start
  for (const hole of holes) {
    words(text, at, hole.start, lexicon, out)
    out.push({
      start: hole.start,
      end: hole.end,
      kind: hole.quote ? 'quote' : 'bracket',
      lower: '',
      capital: false,
      upper: false,
      tags: 0,
      entry: MARK,
      ...(hole.quote && { quote: hole.quote }),
      stopped:
        hole.quote !== undefined &&
        /[.!?…]\W*$/.test(text.slice(Math.max(hole.start, hole.quote.inner[1] - 4), hole.quote.inner[1])),
      comma:
        hole.quote !== undefined &&
        /,\W*$/.test(text.slice(Math.max(hole.start, hole.quote.inner[1] - 3), hole.quote.inner[1])),
      term: hole.quote !== undefined && isTerm(text, hole.quote),
      spaced: hole.start > start && /\s/.test(text[hole.start - 1]!),
    })
    at = hole.end
  }
  words(text, at, end, lexicon, out)
  return out
}

export function words(text: string, start: number, end: number, lexicon: Lexicon, out: Token[]): void {
  TOKEN.lastIndex = start
  // A slice, so that no match runs over the end into a quotation.
  const part = text.slice(start, end)
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(part); match; match = TOKEN.exec(part)) {
    let raw = match[0]
    let from = start + match.index
    const previous = out.at(-1)
    const spaced = from > 0 && /\s/.test(text[from - 1]!)
    if (!spaced && previous?.kind === 'word' && previous.end === from) {
      // "did|n’t": the n belongs to the negation.
      if (/^['’]t$/i.test(raw) && previous.lower.endsWith('n') && previous.lower.length > 1) {
        previous.end--
        previous.lower = previous.lower.slice(0, -1)
        reread(previous, lexicon)
        raw = `n${raw}`
        from--
      } else if (/^['’]/.test(raw) && lexicon.elisions.has(previous.lower)) {
        // l’|Iran: the apostrophe belongs to the article.
        previous.end++
        previous.lower += '’'
        reread(previous, lexicon)
        raw = raw.slice(1)
        from++
      } else if (/^['’]/.test(raw) && !CLITIC.test(raw)) {
        previous.end += raw.length
        previous.lower += raw.toLowerCase().replace("'", '’')
        reread(previous, lexicon)
        continue
      }
    }
    const tail = lexicon.language.enclitics?.find((one) => raw.length > one.length && raw.toLowerCase().endsWith(one))
    if (tail) {
      push(raw.slice(0, -tail.length), from, spaced)
      from += raw.length - tail.length
      const pronoun = tail.slice(tail.lastIndexOf('-') + 1)
      push(pronoun, from + tail.length - pronoun.length, false)
      continue
    }
    push(raw, from, spaced)
  }

  function push(raw: string, from: number, spaced: boolean): void {
    const isWord = /[\p{L}\p{N}]/u.test(raw)
    const lower = raw.toLowerCase().replace("'", '’')
    const capital = isWord && /^\p{Lu}/u.test(raw)
    const token: Token = {
      start: from,
      end: from + raw.length,
      kind: isWord ? 'word' : 'mark',
      lower,
      capital,
      upper: capital && raw.length > 1 && raw === raw.toUpperCase() && /\p{L}.*\p{L}/u.test(raw),
      tags: 0,
      entry: MARK,
      spaced,
      term: false,
      stopped: false,
      comma: false,
    }
    if (isWord) reread(token, lexicon)
    out.push(token)
  }
}

function reread(token: Token, lexicon: Lexicon): void {
  token.entry = lexicon.words.get(token.lower) ?? guess(lexicon, token.lower, token.capital)
  // A first name alone ("bill") says nothing of what the word is.
  token.tags = token.entry.tags || guess(lexicon, token.lower, token.capital).tags
}
