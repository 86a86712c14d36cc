import { fullPhraseAt, type Phrase, phraseAt } from '../grammar/phrases'
import { isMark, type Sentence } from '../grammar/sentence'
import { isLabel } from './label'

/** Nothing but marks stands beside it in its sentence. */
export function isAlone(s: Sentence, at: number): boolean {
  for (let k = s.from; k < s.to; k++)
    if (k !== at && s.tokens[k]!.kind !== 'mark' && s.tokens[k]!.kind !== 'quote') return false
  return true
}

/** “…!” beamed the mayor: a verb that reports nothing by itself does so beside a quotation that ends like a sentence; `Mayor: “…”`. */
export function speaks(s: Sentence, k: number): { source?: Phrase; cue?: Phrase } | undefined {
  const token = s.tokens[k]!
  const closing =
    /[,.?!—…]\W*$/.test(s.text.slice(Math.max(token.start, token.quote!.inner[1] - 4), token.quote!.inner[1])) ||
    isMark(s.tokens[k + 1], ',')
  const signed = signature(s, k)
  if (signed) return signed
  const at = isMark(s.tokens[k + 1], ',') ? k + 2 : k + 1
  const verb = s.verbs.find((one) => one.from === at && one.finite)
  if (closing && verb) {
    const source = fullPhraseAt(s.tokens, verb.to, s.to)
    if (source) return { source, cue: { from: verb.from, to: verb.to } }
  }
  if (closing && k === s.from) {
    const later = s.verbs.find((one) => one.own && one.subject?.from === at)
    if (later?.subject && s.tokens[later.subject.from]!.kind === 'word')
      return { source: later.subject, cue: { from: later.from, to: later.to } }
  }
  if (isMark(s.tokens[k - 1], ':')) {
    const subject = s.verbs.find((one) => one.own && one.subject && one.to <= k)
    if (subject?.subject) return { source: subject.subject, cue: { from: subject.from, to: subject.to } }
    const name = phraseAt(s.tokens, s.from, k)
    const cue = { from: k - 1, to: k }
    const source = name && (fullPhraseAt(s.tokens, s.from, k - 1) ?? name)
    if (source) return isLabel(s, source) ? { source, cue } : { cue }
  }
  return undefined
}

/** `“…” — Ann Lee` at the end of a line. */
function signature(s: Sentence, k: number): { source: Phrase; cue: Phrase } | undefined {
  if (!isMark(s.tokens[k + 1], '—–―-')) return undefined
  const name = fullPhraseAt(s.tokens, k + 2, s.to)
  if (!name || !s.tokens[name.from]!.capital) return undefined
  const next = s.tokens[name.to]
  return name.to >= s.to || isMark(next, ',') || next!.kind !== 'word'
    ? { source: name, cue: { from: k + 1, to: k + 2 } }
    : undefined
}

/** “Saturday Night Live”: every weighty word has a capital. */
export function isTitle(s: Sentence, k: number): boolean {
  const words = s.text.slice(...s.tokens[k]!.quote!.inner).match(/\p{L}[\p{L}’'-]*/gu) ?? []
  return words.every((word) => /^\p{Lu}/u.test(word) || word.length <= 3)
}
