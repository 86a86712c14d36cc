import type { Article } from '../../shared/project/tables'

/** Which articles a briefing is about. None named says all, also those that come later. */

export const titleOf = ({ title, source }: Article): string => title.trim() || source.name || 'Untitled'

const many = (count: number): string => count.toLocaleString('en-GB')

/** "About all 12 articles", "About 3 of 12 articles". */
export function aboutWords(all: readonly Article[], chosen: readonly string[]): string {
  const articles = all.length === 1 ? 'article' : 'articles'
  if (chosen.length > 0) return `About ${many(among(all, chosen).length)} of ${many(all.length)} ${articles}`
  if (all.length === 0) return 'About all articles; there are none yet'
  return all.length === 1 ? 'About the one article there is' : `About all ${many(all.length)} articles`
}

/** Ids of those that are still there, in the order of the articles. */
const among = (all: readonly Article[], chosen: readonly string[]): string[] => {
  const wanted = new Set(chosen)
  return all.flatMap(({ id }) => (wanted.has(id) ? [id] : []))
}

/** What is ticked at first. */
export const tickedOf = (all: readonly Article[], chosen: readonly string[]): ReadonlySet<string> =>
  new Set(chosen.length ? among(all, chosen) : all.map(({ id }) => id))

/** What a briefing keeps of what is ticked: all of them are none named. */
export const chosenOf = (all: readonly Article[], ticked: ReadonlySet<string>): string[] =>
  all.every(({ id }) => ticked.has(id)) ? [] : among(all, [...ticked])

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Those whose title or outlet has every word typed; case and accents do not count. */
export function findArticles(all: readonly Article[], typed: string): Article[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  return all.filter((article) => {
    const text = folded(`${titleOf(article)} ${article.outlet}`)
    return words.every((word) => text.includes(word))
  })
}
