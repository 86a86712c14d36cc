import type { Project } from '../../project/model'
import type { Draft } from './draft'
import type { Finding } from './guards/guard'
import { guards, whatStopsFirst } from './guards/list'
import { staleOf, type Stale } from './used'

/** What somebody should look at before a briefing goes out. */
export interface Checked {
  /** What stops an export first. */
  findings: Finding[]
  /** What has changed since it was used; words that are not their source's are among the findings. */
  stale: Stale[]
}

/**
 * Looks a briefing through in steps of some milliseconds, so that whoever runs them can let others have their turn in
 * between. Records never change in place: a snapshot of the project stays what it was.
 */
export function* checking(project: Project, draft: Draft): Generator<undefined, Checked> {
  const findings: Finding[] = []
  for (const guard of guards) {
    findings.push(...guard.check(project, draft))
    yield
  }
  return { findings: whatStopsFirst(findings), stale: staleOf(project, draft) }
}

/** How many of them stop an export, as the reason for a refusal; undefined when none does. */
export function refusalOf(findings: readonly Finding[]): string | undefined {
  const stops = findings.filter(({ stops }) => stops).length
  if (stops === 0) return undefined
  return `${stops === 1 ? 'One quote does' : `${stops.toLocaleString('en-GB')} quotes do`} not have the words of ${stops === 1 ? 'its source' : 'their sources'}. Nothing was written. Take the source’s words, or say that the quote stays: a note will say so.`
}
