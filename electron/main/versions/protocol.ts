import type { Counts, Differences } from '../../../shared/formats/differences'
import type { Key } from '../../../shared/project/compare'

/** What the process that reads versions is asked, one thing at a time. Paths are of files that Quoin has written itself. */
export type Ask =
  /** Can the file be opened as a project, and what is in it? */
  | { do: 'check'; path: string }
  /** A part of today's project, encoded; the first one begins it anew, the last one ends it. */
  | { do: 'today'; part: string; first: boolean; last: boolean }
  /** How the version differs from today's project. */
  | { do: 'compare'; path: string }
  /** The chosen records of the version with all they need; without a choice every record that differs. */
  | { do: 'records'; path: string; keys?: readonly Key[] }

export interface Checked {
  project: string
  counts: Counts
  /** Nothing in it at all: no record, nothing set aside. */
  empty: boolean
}

export interface Compared {
  counts: Counts
  differences: Differences
}

export interface Records {
  keys: Key[]
  /** The records that the version has for these keys, one JSON value each, in any order. */
  records: { table: Key['table']; json: string }[]
}

export interface Answers {
  check: Checked
  today: null
  compare: Compared
  records: Records
}

export type Request = Ask & { id: number }

export type Reply = { id: number } & ({ ok: true; value: Answers[keyof Answers] } | { ok: false; message: string })

/** A running process that reads versions, whatever kind of process it is. */
export interface VersionProcess {
  post: (request: Request) => void
  onMessage: (listener: (message: unknown) => void) => void
  onExit: (listener: () => void) => void
  kill: () => void
}

export type ForkVersions = () => VersionProcess
