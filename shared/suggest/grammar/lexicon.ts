import { blank, type Entry } from './entry'
import { Is, May } from './word-classes'
import type { ClassName, Language } from '../languages/language'

export interface Lexicon {
  language: Language
  words: Map<string, Entry>
  /** First words of phrases before a source, with the phrases. */
  before: Map<string, string[][]>
  after: Map<string, string[][]>
  abbreviations: Set<string>
  hedges: Map<string, string[][]>
  months: Set<string>
  places: Set<string>
  superlatives: Set<string>
  elisions: Set<string>
  endings: readonly (readonly [ending: string, tags: number])[]
}

export const split = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '')

const byFirst = (phrases: readonly string[]): Map<string, string[][]> => {
  const map = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const words = split(phrase)
    map.set(words[0]!, [...(map.get(words[0]!) ?? []), words])
  }
  return map
}

function build(language: Language): Lexicon {
  const words = new Map<string, Entry>()
  const entry = (word: string): Entry => {
    const key = word.replaceAll('_', ' ')
    let found = words.get(key)
    if (!found) words.set(key, (found = blank()))
    return found
  }
  for (const [name, list] of Object.entries(language.classes) as [ClassName, string][])
    for (const word of split(list)) {
      if (name === 'male' || name === 'female') entry(word).gender = name
      else if (name === 'plural') entry(word).plural = true
      else if (name in Is) entry(word).tags |= Is[name as keyof typeof Is]
    }
  const forms = (verb: string, change: (found: Entry) => void): void => {
    const all = language.inflect(verb)
    for (const form of ['base', 'third', 'past', 'participle', 'ing'] as const)
      for (const word of all[form]) {
        const found = entry(word)
        found.tags |= Is[form]
        change(found)
      }
  }
  for (const verb of split(language.verbs)) forms(verb, () => {})
  for (const { frames, after, verbs } of language.cues) {
    const bits = frames.reduce((sum, frame) => sum | May[frame], 0)
    for (const verb of split(verbs))
      forms(verb, (found) => {
        found.verb |= bits
        found.cue = true
        if (after) found.verbAfter = [...new Set([...found.verbAfter, ...split(after)])]
      })
  }
  for (const { frames, after, nouns } of language.nouns)
    for (const noun of split(nouns)) {
      const found = entry(noun)
      found.tags |= Is.noun
      found.noun |= frames.reduce((sum, frame) => sum | May[frame], 0)
      if (after) found.nounAfter = [...new Set([...found.nounAfter, ...split(after)])]
    }
  for (const word of split(language.adjectives)) {
    const found = entry(word)
    found.tags |= Is.adjective
    found.adjective = true
  }
  return {
    language,
    words,
    before: byFirst(language.phrases.before),
    after: byFirst(language.phrases.after),
    abbreviations: new Set(split(language.abbreviations)),
    hedges: byFirst(language.hedges.split(',').filter((one) => one.trim() !== '')),
    months: new Set(split(language.months)),
    places: new Set(split(language.places)),
    superlatives: new Set(split(language.superlatives)),
    elisions: new Set(split(language.elisions ?? '')),
    endings: split(language.endings).map((one) => {
      const [ending, name] = one.split(':') as [string, keyof typeof Is]
      // "-ed" is a past and a participle alike.
      return [ending, name === 'past' ? Is.past | Is.participle : Is[name]]
    }),
  }
}

const built = new Map<string, Lexicon>()

/** Built once for each language, when it is first asked for. */
export function lexiconOf(language: Language): Lexicon {
  let found = built.get(language.code)
  if (!found) built.set(language.code, (found = build(language)))
  return found
}

/** A guess for a word in no list, by its ending and its first letter. */
export function guess(lexicon: Lexicon, lower: string, capital: boolean): Entry {
  const made = blank()
  made.guessed = true
  if (capital) made.tags = Is.name
  else {
    made.tags = lexicon.endings.find(([end]) => lower.length > end.length + 1 && lower.endsWith(end))?.[1] ?? Is.noun
  }
  return made
}
