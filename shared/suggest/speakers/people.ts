import type { Name } from './names'

/** Somebody or something that the article names. */
export interface Bearer {
  /** The first form with more than one word, else the only one. */
  words: string[]
  role: string
  gender: 'male' | 'female' | ''
  organisation: boolean
}

const keyOf = (word: string): string => word.toLowerCase().replace(/[.’']s?$/, '')

/** The bearers of an article's names, found again by last name, first name or initials. */
export class People {
  readonly #byLast = new Map<string, Bearer[]>()
  readonly #byFirst = new Map<string, Bearer>()
  readonly #byInitials = new Map<string, Bearer>()

  /** Notes a name and answers whose it is. */
  see(name: Name): Bearer {
    const found = this.find(name)
    if (found) {
      if (found.words.length === 1 && name.words.length > 1) {
        found.words = name.words
        this.#index(found)
      }
      if (!found.role && name.role) found.role = name.role
      if (!found.gender && name.gender) found.gender = name.gender
      return found
    }
    const made: Bearer = { words: name.words, role: name.role, gender: name.gender, organisation: name.organisation }
    this.#index(made)
    return made
  }

  find({ words, gender }: Pick<Name, 'words' | 'gender'>): Bearer | undefined {
    const last = keyOf(words.at(-1)!)
    const same = this.#byLast.get(last) ?? []
    const fits = (one: Bearer): boolean => !gender || !one.gender || one.gender === gender
    if (words.length > 1) {
      const first = keyOf(words[0]!)
      return (
        same.find((one) => one.words.length > 1 && keyOf(one.words[0]!) === first) ??
        same.find((one) => one.words.length === 1 && fits(one))
      )
    }
    return same.findLast(fits) ?? this.#byFirst.get(last) ?? this.#byInitials.get(last)
  }

  #index(one: Bearer): void {
    const last = keyOf(one.words.at(-1)!)
    const list = this.#byLast.get(last) ?? []
    // A list grows only with different first names; what has dozens of them is no article.
    if (list.length < 50 && !list.includes(one)) list.push(one)
    this.#byLast.set(last, list)
    if (one.words.length < 2) return
    const first = keyOf(one.words[0]!)
    if (!one.organisation && !this.#byFirst.has(first)) this.#byFirst.set(first, one)
    const initials = one.words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0]!.toLowerCase())
      .join('')
    if (initials.length > 2 && !this.#byInitials.has(initials)) this.#byInitials.set(initials, one)
  }
}
