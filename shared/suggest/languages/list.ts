import { english } from './en'
import { french } from './fr'
import { german } from './de'
import type { Language } from './language'
import { other } from './other'
import { spanish } from './es'

/** Every language with rules of its own. Adding one is a file and a word here. */
export const languages: readonly Language[] = [english, german, french, spanish]

/** Neighbours without rules, known so that they are not taken for a language that has some. */
const NEIGHBOURS = [
  'il di che è per una con non sono della del nel gli anche più alla ha lo dei',
  'o os de que não uma para com do da em um se ao mais foi dos são',
  'de het een van en is niet dat op te in zijn voor met aan die ook door',
  'och att det som en på är av för den till med har inte om ett',
  'og at det som en på er af for den til med har ikke om et',
  'nie się na jest do że w z to i jak o ale po co',
].map((words) => new Set(words.split(' ')))

/** How much of a text is looked at, and how many of its words must be a language's most frequent ones. */
const REACH = 20_000
const SHARE = 0.12

const signatures = new Map<string, Set<string>>()
const signatureOf = (language: Language): Set<string> => {
  let found = signatures.get(language.code)
  if (!found) signatures.set(language.code, (found = new Set(language.signature.split(/\s+/))))
  return found
}

/** The rules for an article in `code` ("de-AT"), or for the language that `text` looks like; quotation marks alone for any other. */
export function languageOf(code: string, text: string): Language {
  const main = code.toLowerCase().split(/[-_]/)[0]
  if (main) return languages.find((language) => language.code === main) ?? other
  const words =
    text
      .slice(0, REACH)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const counts = languages.map((language) => {
    const signature = signatureOf(language)
    return { language, count: words.reduce((sum, word) => sum + (signature.has(word) ? 1 : 0), 0) }
  })
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  const share = (signature: Set<string>): number => words.reduce((sum, word) => sum + (signature.has(word) ? 1 : 0), 0)
  if (NEIGHBOURS.some((neighbour) => share(neighbour) > best.count)) return other
  return words.length > 0 && best.count >= words.length * SHARE ? best.language : other
}
