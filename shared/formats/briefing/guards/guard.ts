import type { Project } from '../../../project/model'
import type { Draft } from '../draft'
import type { TextPlace } from '../text-places'

/** What is looked at before a briefing goes out. Adding a guard is one file like bottom-line.ts and a line in list.ts. */
export interface Guard {
  /** Stable, for the command line. */
  name: string
  check: (project: Project, draft: Draft) => Finding[]
}

export interface Finding {
  guard: string
  /** Only words that are not their source's stop an export, until somebody has said that they stay. */
  stops: boolean
  /** What is odd and what to do, in a sentence or two. */
  message: string
  /** Where; missing for what is in the head of the briefing. */
  place?: TextPlace
  /** The words it is about. */
  words?: string
  /** What the source reads in their place, where that is not the same. */
  source?: string
}

export const defineGuard = (
  name: string,
  check: (project: Project, draft: Draft) => Omit<Finding, 'guard' | 'stops'>[],
): Guard => ({
  name,
  check: (project, draft) => check(project, draft).map((found) => ({ guard: name, stops: false, ...found })),
})
