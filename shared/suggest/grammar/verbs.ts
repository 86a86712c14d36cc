import { subjectOf } from './subjects'
import type { Token } from './token'
import type { Verb } from './verb'
import { Is } from './word-classes'

const VERBAL = Is.base | Is.third | Is.past | Is.participle | Is.ing

const HELPER = Is.modal | Is.be | Is.have | Is.do

/** The verbs of a sentence from left to right, each with its subject. */
export function verbsOf(tokens: Token[], from: number, to: number): Verb[] {
  const out: Verb[] = []
  for (let i = from; i < to; i++) {
    const verb = verbAt(tokens, i, to)
    if (!verb) continue
    // "when asked about": somebody else asked.
    const left = tokens[i - 1]
    if (
      left &&
      i > from &&
      left.tags & (Is.subordinator | Is.question) &&
      !(left.tags & Is.relative) &&
      verb.finite &&
      verb.head === i &&
      tokens[i]!.tags & Is.participle
    ) {
      verb.finite = false
      verb.passive = true
    }
    subjectOf(tokens, verb, from, out)
    out.push(verb)
    i = verb.to - 1
  }
  return out
}

function verbAt(tokens: Token[], at: number, to: number): Verb | undefined {
  const one = tokens[at]!
  if (one.kind !== 'word') return undefined
  const infinitive = one.tags === Is.to || (one.tags & Is.to) !== 0
  let k = at
  let passive = false
  let finite = false
  if (infinitive) {
    k++
    while (k < to && tokens[k]!.tags & (Is.adverb | Is.not) && tokens[k]!.kind === 'word') k++
    const next = tokens[k]
    if (!next || k >= to || !(next.tags & (Is.base | Is.be | Is.have | Is.do))) return undefined
  } else if (!(one.tags & (HELPER | VERBAL))) return undefined
  let head = -1
  let be = false
  let enclitic = -1
  for (; k < to; k++) {
    const token = tokens[k]!
    if (token.kind !== 'word') break
    if (token.tags & HELPER && !(token.tags & Is.possessive)) {
      if (token.tags & (Is.modal | Is.be | Is.have | Is.do) && !infinitive) finite = true
      be = (token.tags & Is.be) !== 0
      head = k
    } else if (token.tags & VERBAL) {
      if (!infinitive && head < 0) finite = (token.tags & (Is.past | Is.third | Is.base)) !== 0
      passive = be && (token.tags & Is.participle) !== 0
      head = k
      k++
      if (!(tokens[k] && k < to && k === at + 1 && !tokens[k]!.spaced && tokens[k]!.tags & Is.subject)) break
      enclitic = k
      break
    } else if (head === at && k === at + 1 && !token.spaced && token.tags & Is.subject) {
      // French "a-t-il dit", "dit-il".
      enclitic = k
    } else if (head >= 0 && token.tags & (Is.adverb | Is.not) && !(token.tags & (Is.noun | Is.preposition | Is.time))) {
      const next = tokens[k + 1]
      if (!next || k + 1 >= to || !(next.tags & (VERBAL | HELPER | Is.adverb | Is.not))) break
    } else break
  }
  if (head < 0) return undefined
  const first = tokens[at]!
  const ing = !infinitive && at === head && (first.tags & Is.ing) !== 0 && !(first.tags & HELPER)
  if (/^(?:being|having|been)$/.test(first.lower)) finite = false
  const own = enclitic >= 0
  return {
    from: at,
    head,
    to: Math.max(head, enclitic) + 1,
    finite: finite && !ing,
    infinitive,
    ing,
    passive,
    subject: own ? { from: enclitic, to: enclitic + 1 } : undefined,
    own,
    relative: false,
    inner: false,
  }
}
