import { useState } from 'react'
import { call, on } from '../bridge'
import type { HistoryLabels, OpenProject, SaveState } from '../../shared/contract'
import { apply } from '../../shared/project/apply'
import type { Command, Stamped } from '../../shared/project/commands'
import { unwrite, write, type Change, type Project } from '../../shared/project/model'
import { readReplica } from '../../shared/project/replica'
import { find, marksOf } from '../../shared/project/select'
import { makeStamp } from '../../shared/project/stamps'
import type { Mark, Rec, TableName } from '../../shared/project/tables'
import { knownText, forgetTexts } from './texts'
import { topicsOf, touch, useVersion } from './topics'
import { flushEdits } from './edits'
import { toast } from './view'

/**
 * The window's copy of the project. A command is applied here at once and sent to the main process, which owns the
 * project; until its answer comes the command is pending and can be taken back.
 */
interface Opened {
  project: Project
  replica: string
  name: string
  path: string | null
}

interface Pending {
  command: Command
  at: number
  stamp: string
  changes: Change[]
}

let opened: Opened | null = null
let pending: Pending[] = []
let save: SaveState = { state: 'saved' }
let history: HistoryLabels = {}

export function open(from: OpenProject): void {
  opened = { project: readReplica(from.json), replica: from.replica, name: from.name, path: from.path }
  pending = []
  save = from.save
  history = from.history
  forgetTexts()
  touch(['*', 'save', 'history'])
  if (from.notice) toast({ tone: 'warning', text: from.notice })
}

/** The open project, for code that runs on a gesture. Views use the hooks below. */
export function currentProject(): Project {
  if (!opened) throw new Error('No project is open')
  return opened.project
}

/**
 * Does a command: at once in the window, then in the main process. Returns false when it was refused here; a refusal
 * by the main process takes it back and says so.
 */
export function act(command: Command): boolean {
  if (!opened) return false
  const at = Date.now()
  const entry = tryApply(command, at)
  if (!entry) return false
  const project = opened.project
  void call('project.apply', { command, at }).then((answer) => {
    if (opened?.project !== project) return
    if (!answer.ok) {
      toast({ tone: 'error', text: answer.failure.message })
      rebase(() => void pending.splice(pending.indexOf(entry), 1))
    } else if (answer.value.stamp !== entry.stamp) {
      rebase(() => {
        pending.splice(pending.indexOf(entry), 1)
        confirm({ stamp: answer.value.stamp, command })
      })
    } else pending.splice(pending.indexOf(entry), 1)
  })
  return true
}

/** Applies a command with the stamp it will most likely get; only a second window makes that guess wrong. */
function tryApply(command: Command, at: number): Pending | undefined {
  const { project, replica } = opened!
  const stamp = makeStamp((project.clock[replica] ?? 0) + 1, replica, at)
  const applied = apply(project, { stamp, command }, knownText)
  if (!applied.ok) {
    toast({ tone: 'error', text: applied.failure.message })
    return
  }
  write(project, stamp, applied.value)
  const entry = { command, at, stamp, changes: applied.value }
  pending.push(entry)
  touch(topicsOf(applied.value))
  return entry
}

/** Takes back what is pending, lets the owner's word in, and does the pending commands again on top of it. */
function rebase(let_in: () => void): void {
  const { project, replica } = opened!
  for (const entry of pending.toReversed()) {
    unwrite(project, entry.changes)
    touch(topicsOf(entry.changes))
  }
  project.clock[replica] = Math.max(0, (project.clock[replica] ?? 0) - pending.length)
  let_in()
  const again = pending
  pending = []
  for (const entry of again) {
    const redone = tryApply(entry.command, entry.at)
    // The object stays the same, because its answer is still on the way.
    if (redone) pending[pending.length - 1] = Object.assign(entry, redone)
  }
}

function confirm(stamped: Stamped): void {
  const { project } = opened!
  const applied = apply(project, stamped, () => undefined)
  if (!applied.ok) return
  write(project, stamped.stamp, applied.value)
  touch(topicsOf(applied.value))
}

const changeHistory = async (name: 'project.undo' | 'project.redo'): Promise<void> => {
  flushEdits()
  const answer = await call(name, {})
  if (!answer.ok) toast({ tone: 'error', text: answer.failure.message })
}
export const undo = (): Promise<void> => changeHistory('project.undo')
export const redo = (): Promise<void> => changeHistory('project.redo')

/** Called once, when the window starts. */
export function followMain(): void {
  on('project.opened', open)
  on('project.applied', (event) => {
    if (!opened) return
    rebase(() => confirm(event))
    history = event.history
    touch(['history'])
  })
  on('project.history', (labels) => {
    history = labels
    touch(['history'])
  })
  on('project.moved', (file) => {
    if (!opened) return
    opened = { ...opened, ...file }
    touch(['file'])
  })
  on('project.saveState', (state) => {
    save = state
    touch(['save'])
  })
}

/** What `select` finds in the project, worked out again only when one of the topics has changed. */
export function useProject<T>(
  topics: readonly string[],
  select: (project: Project) => T,
  also: readonly unknown[] = [],
): T {
  const version = useVersion(...topics)
  const project = currentProject()
  const [remembered] = useState(memory<T>)
  return remembered([version, project, ...also], () => select(project))
}

/** Remembers the last value and what it was made from. The version stands for everything that was read in the project. */
function memory<T>(): (from: readonly unknown[], make: () => T) => T {
  let last: { from: readonly unknown[]; value: T } | undefined
  return (from, make) => {
    if (!last || from.some((part, i) => part !== last!.from[i])) last = { from, value: make() }
    return last.value
  }
}

export function useRecord<T extends TableName>(table: T, id: string | null): Rec<T> | undefined {
  return useProject([`${table}/${id}`], (project) => find(project, table, id), [id])
}

export const useMarks = (article: string | null): Mark[] =>
  useProject([`marks of ${article}`], (project) => (article ? marksOf(project, article) : []), [article])

/** The open project's name and file, or null before one is open. */
export function useOpened(): { name: string; path: string | null } | null {
  useVersion('file')
  return opened
}

export function useSaveState(): SaveState {
  useVersion('save')
  return save
}

export function useHistoryLabels(): HistoryLabels {
  useVersion('history')
  return history
}
