import type { Version } from '../../shared/contract'
import type { Differences, DifferenceWords } from '../../shared/formats/differences'
import { dayWords } from '../../shared/formats/when'
import type { Key } from '../../shared/project/compare'

export const keyOf = ({ table, id }: Key): string => `${table}/${id}`

/** What can be taken back: whatever the version has that today's project has not, or has otherwise. */
export const takeable = (difference: Key & Pick<DifferenceWords, 'is'>): boolean => difference.is !== 'here'

export const allOf = ({ articles, others }: Differences): DifferenceWords[] => [
  ...articles.flatMap(({ own, marks }) => [...(own ? [own] : []), ...marks]),
  ...others,
]

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Versions by day, in their order. */
export function byDay(versions: readonly Version[], now: number): { day: string; versions: Version[] }[] {
  const days: { day: string; versions: Version[] }[] = []
  for (const version of versions) {
    const day = capital(dayWords(version.at, now))
    const last = days.at(-1)
    if (last?.day === day) last.versions.push(version)
    else days.push({ day, versions: [version] })
  }
  return days
}

/** Bytes as people say them. */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

export const STATES: Record<DifferenceWords['is'], string> = {
  there: 'Only in this version',
  here: 'Only in today’s project',
  different: 'Different',
}
