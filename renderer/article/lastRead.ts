/**
 * Where each article was read last, as an offset of its text (UTF-16). Kept by this installation and not in the project: it is about
 * a person and a screen, not about the evidence.
 */
const KEY = 'quoin.lastRead'
/** Articles remembered; of more, those read longest ago are forgotten. */
const MOST = 1000

let places: Map<string, number> | undefined

function known(): Map<string, number> {
  if (places) return places
  try {
    const entries: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    places = new Map((Array.isArray(entries) ? entries : []).filter(isEntry))
  } catch {
    places = new Map()
  }
  return places
}

const isEntry = (entry: unknown): entry is [string, number] =>
  Array.isArray(entry) && typeof entry[0] === 'string' && Number.isInteger(entry[1]) && entry[1] >= 0

/** The offset that stood at the top of the view; 0 for an article that was never read on from its beginning. */
export const lastRead = (article: string): number => known().get(article) ?? 0

export function rememberRead(article: string, offset: number): void {
  const all = known()
  if ((all.get(article) ?? 0) === offset) return
  all.delete(article)
  if (offset > 0) all.set(article, offset)
  for (const oldest of all.keys()) if (all.size > MOST) all.delete(oldest)
  try {
    localStorage.setItem(KEY, JSON.stringify([...all]))
  } catch {
    // Without room for it the place is remembered while the window is open.
  }
}
