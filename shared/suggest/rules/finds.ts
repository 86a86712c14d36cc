import type { Phrase } from '../grammar/phrases'
import type { Sentence } from '../grammar/sentence'
import { according } from './according'
import { asNoted } from './as-noted'
import { complement } from './complement'
import type { Find, Rule } from './find'
import { hanging } from './hanging'
import { nouns } from './nouns'

const inside = (outer: Phrase, at: number): boolean => outer.from <= at && at < outer.to

const LATE = new Set<Rule>(['object', 'after', 'nounAfter', 'infinitive'])

/** The attributions of one sentence, none inside another's content. */
export function findsOf(s: Sentence): Find[] {
  const out: Find[] = []
  const taken = (at: number): boolean => out.some((find) => find.content.some((content) => inside(content, at)))
  const clash = (find: Find): boolean =>
    find.content.some((content) =>
      out.some((other) =>
        [...other.content, ...other.cue, ...(other.source ? [other.source] : [])].some(
          (one) => one.from < content.to && content.from < one.to,
        ),
      ),
    )
  const used = (cue: Phrase): boolean =>
    out.some((other) => other.cue.some((one) => one.from < cue.to && cue.from < one.to))
  const add = (find: Find | undefined): void => {
    if (!find) return
    const { source } = find
    if (find.cue.some((cue) => taken(cue.from) || used(cue)) || clash(find)) return
    // A source that stands in the content would be its own content.
    if (source && find.content.some((c) => c.from < source.to && source.from < c.to)) {
      const content = find.content.filter((c) => !(c.from < source.to && source.from < c.to))
      if (!content.length) return
      out.push({ ...find, content })
      return
    }
    out.push(find)
  }
  let from = s.from
  for (const verb of s.verbs) {
    const found = asNoted(s, verb) ?? hanging(s, verb, from)
    if (found) {
      add(found)
      from = Math.max(from, verb.to)
    }
  }
  for (const found of according(s)) add(found)
  const others: { at: number; find: Find; late?: boolean }[] = []
  for (const verb of s.verbs) {
    const find = s.tokens[verb.head]!.entry.cue ? complement(s, verb) : undefined
    if (find) others.push({ at: verb.from, find, late: LATE.has(find.rule) })
  }
  for (const find of nouns(s)) others.push({ at: find.cue[0]!.from, find, late: LATE.has(find.rule) })
  others.sort((a, b) => a.at - b.at)
  const quoted = others.filter((one) => one.find.rule === 'quoteAfter')
  for (const { find, late } of others) {
    // A bare object is the weaker reading when somebody is quoted inside it.
    if (late && quoted.some((one) => find.content.some((c) => inside(c, one.at)))) continue
    add(find)
  }
  return out
}
