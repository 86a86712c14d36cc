import { fullPhraseAt, type Phrase, phraseAt } from '../grammar/phrases'
import type { Sentence } from '../grammar/sentence'
import type { Verb } from '../grammar/verb'
import { Is, May } from '../grammar/word-classes'
import { cueOf, infinitiveAt, skipAddressee, skipCircumstance, trimmed } from './circumstance'
import { clauseAt } from './clause'
import { clauseEnd } from './extents'
import type { Find, Rule } from './find'
import { isFronted, ownerOf } from './fronted'
import { objectEnd } from './object-end'
import { passive } from './passive'

/** What the verb reports when it stands before its content. */
export function complement(s: Sentence, verb: Verb): Find | undefined {
  const head = s.tokens[verb.head]!
  const { verb: may, verbAfter } = head.entry
  const source = verb.subject ?? (isFronted(s, verb) ? ownerOf(s, verb) : undefined)
  if (verb.passive) return passive(s, verb, complement)
  const find = (rule: Rule, from: number, to: number, cueTo = verb.to): Find | undefined => {
    const content = trimmed(s, from, to)
    return content && { content: [content], source, cue: [cueOf(verb, cueTo)], rule }
  }
  let k = verb.to
  while (k < s.to && s.tokens[k]!.kind === 'word' && s.tokens[k]!.tags === Is.adverb) k++
  const next = s.tokens[k]
  if (!next || k >= s.to) return undefined
  if (next.kind === 'word' && verbAfter.includes(next.lower)) {
    const inner = s.tokens[k + 1]
    if (
      inner &&
      k + 1 < s.to &&
      (inner.kind === 'quote' || phraseAt(s.tokens, k + 1, s.to) || inner.tags & (Is.ing | Is.question))
    )
      return find('after', k + 1, objectEnd(s, k + 1, verb), k + 1)
  }
  let told = may & May.tell ? skipAddressee(s, k) : k
  // "said on Friday that", "said Friday he": when and where it was said stands before what was said.
  if (may & (May.quote | May.that)) {
    const end = skipCircumstance(s, told, false)
    const then = s.tokens[end]
    if (end > told && end < s.to && (then!.tags & Is.that || s.tokens[told]!.tags & Is.time)) told = end
  }
  const clause = clauseAt(s, verb, told, may, source)
  if (clause) return clause
  if (may & (May.quote | May.that)) {
    const end = skipCircumstance(s, told, false)
    if (end > told) {
      const later = clauseAt(s, verb, end, may & ~May.object, source, true)
      if (later) return later
    }
  }
  const chained = may & May.to ? chain(s, verb, k, source) : undefined
  if (chained) return chained
  if (may & May.to && infinitiveAt(s, k)) return find('infinitive', k, clauseEnd(s, k, verb))
  if (may & May.objectTo) {
    const object = fullPhraseAt(s.tokens, k, s.to)
    const goal = object && object.to < s.to && s.tokens[object.to]!.tags & Is.not ? object.to + 1 : object?.to
    if (object && infinitiveAt(s, goal!)) return find('objectInfinitive', k, clauseEnd(s, k, verb))
  }
  if (may & May.object && phraseAt(s.tokens, k, s.to)) return find('object', k, objectEnd(s, k, verb))
  return undefined
}

/** "refused to endorse Lee": the whole of the verbs reports, and Lee is what they are about. */
function chain(s: Sentence, verb: Verb, at: number, source: Phrase | undefined): Find | undefined {
  const inner = s.verbs.find((one) => one.infinitive && one.from === at)
  if (!inner || !s.tokens[inner.head]!.entry.cue || !source) return undefined
  const found = complement(s, { ...inner, subject: source })
  return found && found.rule !== 'infinitive'
    ? { ...found, cue: [{ from: verb.from, to: found.cue[0]!.to }] }
    : undefined
}
