import type { Project } from '../../../project/model'
import type { Draft } from '../draft'
import { bottomLine } from './bottom-line'
import { deleted } from './deleted'
import { bothRows, oneSentence } from './estimates'
import type { Finding, Guard } from './guard'
import { onDoubted, withoutClaim, withoutConfidence, withoutSource } from './judgments'
import { typedQuotes } from './typed-quotes'
import { words } from './words'

export const guards: readonly Guard[] = [
  words,
  deleted,
  oneSentence,
  bothRows,
  withoutClaim,
  onDoubted,
  withoutConfidence,
  withoutSource,
  typedQuotes,
  bottomLine,
]

/** Everything a person should look at before the briefing goes out: what stops it first. Needs the articles' texts. */
export const findingsOf = (project: Project, draft: Draft): Finding[] =>
  whatStopsFirst(guards.flatMap((guard) => guard.check(project, draft)))

export const whatStopsFirst = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => Number(b.stops) - Number(a.stops))
