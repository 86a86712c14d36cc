import { HEAD, inner, isInside, type Phrase, PRONOUN, VERBAL } from './phrases'
import type { Token } from './token'
import { Is } from './word-classes'

/**
 * The noun phrase that ends before `at`, with what belongs to it on the left ("the leader of the party"), not going
 * before `from`.
 */
export function phraseBefore(tokens: Token[], at: number, from: number): Phrase | undefined {
  const base = baseBefore(tokens, at, from)
  if (!base) return undefined
  let start = base.from
  for (let rounds = 0; rounds < 5; rounds++) {
    const joint = tokens[start - 1]
    if (!joint || start - 1 < from || joint.kind !== 'word') break
    if (tokens[start]!.tags & Is.subject && !(tokens[start]!.tags & Is.determiner)) break
    const links = joint.tags & Is.preposition && !(joint.tags & Is.subordinator)
    if (!links && !(joint.tags & Is.coordinator && joint.lower !== 'but')) break
    const before = baseBefore(tokens, start - 1, from)
    if (!before) break
    if (!links && before.from > from) {
      // "met Smith and Jones said": what stands left of "and" belongs to another verb.
      const left = tokens[before.from - 1]!
      if (left.tags & VERBAL || (left.tags & Is.preposition && !(left.tags & Is.subordinator))) break
    }
    start = before.from
  }
  return { from: start, to: base.to }
}

function baseBefore(tokens: Token[], at: number, from: number): Phrase | undefined {
  let k = at
  const last = tokens[k - 1]
  if (!last || k - 1 < from) return undefined
  if (last.kind === 'word' && last.tags & PRONOUN && !(last.tags & HEAD)) return { from: k - 1, to: k }
  if (last.kind === 'quote' && !last.term) return undefined
  if (last.kind === 'bracket' || last.kind === 'quote') k--
  while (k - 1 >= from) {
    const token = tokens[k - 1]!
    const inside = isInside(token) || (k < at && inner(tokens, k - 1, at))
    if (!inside) break
    // The determiner is the first word, unless "all the".
    if (k < at && tokens[k]!.tags & Is.determiner && !(tokens[k]!.tags & HEAD) && !(token.tags & Is.determiner)) break
    if (token.lower === '.' && token.kind === 'mark' && tokens[k - 2]?.end !== token.start) break
    k--
  }
  while (k < at && tokens[k]!.tags === Is.possessive && /^[’']/.test(tokens[k]!.lower)) k++
  return k < at ? { from: k, to: at } : undefined
}
