import { on } from '../bridge'
import type { OpenProject } from '../../shared/contract'
import { emptyProject, type Project } from '../../shared/project/model'
import { readRecords, readReplica } from '../../shared/project/replica'

/** The project that is being opened: its records come while the main process is still reading the file. */
let incoming: { of: number; count: number; project: Project } | undefined
/** Milliseconds after which records are let go whose project did not come: its file turned out to be unreadable. */
const KEPT = 30_000
let forget = 0
/** Who waits for more of them. */
let look = (): void => undefined

/** Called once, when the window starts. */
export function followRecords(): void {
  on('project.records', ({ of, table, json }) => {
    if (incoming?.of !== of) incoming = { of, count: 0, project: emptyProject('') }
    incoming.count++
    clearTimeout(forget)
    forget = window.setTimeout(() => (incoming = undefined), KEPT)
    readRecords(incoming.project, table, json)
    look()
  })
}

const areHere = ({ parts }: OpenProject): boolean =>
  !parts || (incoming?.of === parts.of && incoming.count === parts.count)

/** Milliseconds that records may be on their way when the answer that they belong to is here. */
const PATIENCE = 3000

/** Ends when the records of an opened project are here: the answer to a call overtakes what was sent before it. */
export const recordsOf = (opened: OpenProject): Promise<void> =>
  new Promise((resolve) => {
    look = () => {
      if (areHere(opened)) resolve()
    }
    look()
    setTimeout(resolve, PATIENCE)
  })

/** The project that was opened; undefined when its records are not here, because this window was not there to hear them. */
export function takeIncoming(opened: OpenProject): Project | undefined {
  const there = areHere(opened)
  const project = opened.parts && incoming?.project
  incoming = undefined
  return there ? readReplica(opened.json, project) : undefined
}
