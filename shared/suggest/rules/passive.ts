import { fullPhraseAt } from '../grammar/phrases'
import type { Sentence } from '../grammar/sentence'
import type { Verb } from '../grammar/verb'
import { Is, May } from '../grammar/word-classes'
import { cueOf } from './circumstance'
import { clauseEnd } from './extents'
import type { Find } from './find'
import { isRelativeWord } from './teller'

/** "is expected to win", "was accused by Smith of lying"; `active` reads the verb in "was quoted as saying". */
export function passive(
  s: Sentence,
  verb: Verb,
  active: (s: Sentence, verb: Verb) => Find | undefined,
): Find | undefined {
  const head = s.tokens[verb.head]!
  const may = head.entry.verb
  const subject = verb.own && verb.subject && !isRelativeWord(s, verb.subject) ? verb.subject : undefined
  const next = s.tokens[verb.to]
  if (!next || verb.to >= s.to) return undefined
  const cue = cueOf(verb)
  if (may & May.tell && !(may & May.object)) {
    // "was told that": the subject is the listener.
    if (!(next.tags & Is.that)) return undefined
    return {
      content: [{ from: verb.to, to: clauseEnd(s, verb.to, verb) }],
      source: undefined,
      cue: [cue],
      rule: 'passive',
    }
  }
  if (next.lower === 'as' && s.tokens[verb.to + 1]?.tags && s.tokens[verb.to + 1]!.tags & Is.ing && subject) {
    const inner = s.verbs.find((one) => one.from === verb.to + 1)
    const found = inner && active(s, { ...inner, subject })
    return found && { ...found, cue: [{ from: verb.from, to: inner.to }] }
  }
  if (next.lower === 'by') {
    const agent = fullPhraseAt(s.tokens, verb.to + 1, s.to)
    if (!agent || !subject) return undefined
    return { content: [subject], source: agent, cue: [{ from: verb.from, to: verb.to + 1 }], rule: 'passive' }
  }
  if (
    next.tags & Is.to &&
    may & (May.to | May.objectTo | May.that | May.object) &&
    subject &&
    s.verbs.some((one) => one.infinitive && one.from === verb.to)
  ) {
    const end = clauseEnd(s, verb.to, verb)
    return { content: [subject, { from: verb.to, to: end }], source: undefined, cue: [cue], rule: 'passive' }
  }
  return undefined
}
