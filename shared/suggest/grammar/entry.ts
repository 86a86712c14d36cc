/** What is known of one word form. */
export interface Entry {
  /** Bits of `Is`. */
  tags: number
  /** Bits of `May`, when it is a reporting verb. */
  verb: number
  /** Prepositions whose object is what the verb reports. */
  verbAfter: readonly string[]
  /** Bits of `May`, when it is a reporting noun. */
  noun: number
  nounAfter: readonly string[]
  adjective: boolean
  gender: 'male' | 'female' | ''
  plural: boolean
  cue: boolean
  /** In no list: what it is was guessed from its form. */
  guessed: boolean
}

export const blank = (): Entry => ({
  tags: 0,
  verb: 0,
  verbAfter: [],
  noun: 0,
  nounAfter: [],
  adjective: false,
  gender: '',
  plural: false,
  cue: false,
  guessed: false,
})
