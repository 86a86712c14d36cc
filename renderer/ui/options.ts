/** One line of a Combobox. */
export interface Option {
  id: string
  label: string
  /** Shown after the label, quietly. */
  hint?: string
  /** The key that does the same where the article is read. */
  keys?: string
  /** Other words that find it, e.g. aliases. */
  words?: readonly string[]
  /** Heading under which it stands; shown where it differs from the line before. */
  section?: string
}

/** Case, accents and surrounding space make no difference to somebody who types a name. */
export const fold = (words: string): string =>
  words.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase().replace(/\s+/g, ' ').trim()

/** How well an option answers what was typed: 0 is exact, then beginning, beginning of a word, anywhere; null not at all. */
function distance(option: Option, typed: string): number | null {
  let best: number | null = null
  for (const [i, words] of [option.label, ...(option.words ?? [])].entries()) {
    const at = placeOf(fold(words), typed)
    // An alias answers a little less well than the name itself.
    if (at !== null && (best === null || at + Math.min(i, 1) / 2 < best)) best = at + Math.min(i, 1) / 2
  }
  return best
}

function placeOf(words: string, typed: string): number | null {
  if (words === typed) return 0
  if (words.startsWith(typed)) return 1
  const at = words.indexOf(typed)
  if (at < 0) return null
  return words.includes(` ${typed}`) ? 2 : 3
}

/** The options that answer `typed`, best first and otherwise in their own order; all of them when nothing is typed. */
export function matching(options: readonly Option[], typed: string): Option[] {
  const wanted = fold(typed)
  if (wanted === '') return [...options]
  return options
    .flatMap((option) => {
      const far = distance(option, wanted)
      return far === null ? [] : [{ option, far }]
    })
    .sort((a, b) => a.far - b.far)
    .map(({ option }) => option)
}

/** The one option that is meant by exactly these words. */
export const exactly = (options: readonly Option[], typed: string): Option | undefined =>
  options.find((option) => [option.label, ...(option.words ?? [])].some((words) => fold(words) === fold(typed)))
