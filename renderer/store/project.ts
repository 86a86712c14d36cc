import { useState } from 'react'
import { call, on } from '../bridge'
import type { HistoryLabels, OpenProject, SaveState } from '../../shared/contract'
import type { KindName } from '../../shared/kinds/list'
import type { Command, Stamped } from '../../shared/project/commands'
import type { Project } from '../../shared/project/model'
import type { MarkOrder } from '../../shared/project/mark-order'
import { find } from '../../shared/project/select'
import { parseStamp } from '../../shared/project/stamps'
import type { Rec, TableName } from '../../shared/project/tables'
import { textIn } from './known'
import { topicsOf, touch, useVersion } from './topics'
import { followRecords, takeIncoming } from './incoming'
import { followJudgements } from './ghosts/judged'
import { offered } from './offers'
import { countMarks, followMarks, orderOf } from './orders'
import { Replica, type Pending } from './replica'
import { closeStepToasts, toast } from './view'

/**
 * The project in this window: a copy, kept by `Replica`. A command is shown at once and sent to the main process, which
 * owns the project; until its answer comes it is pending and can be taken back.
 */
interface Opened {
  project: Project
  replica: Replica
  name: string
  path: string | null
}

let opened: Opened | null = null
let save: SaveState = { state: 'saved' }
let history: HistoryLabels = {}
/** News of a project that is not here yet: its events may overtake the answer that brings it. */
let ahead: Stamped<Command>[] = []
const MOST_AHEAD = 1000

export function open(from: OpenProject): void {
  const project = takeIncoming(from)
  if (!project) return void fetchAnew()
  const textOf = (id: string): string | undefined => textIn(project, id)?.plain.text
  const fresh = new Replica(project, from.replica, textOf, (changes) => {
    followMarks(project, changes)
    followJudgements(project, changes)
    touch(topicsOf(changes))
  })
  const kept = opened?.replica.renewedBy(fresh) ?? fresh
  opened = { project: kept.project, replica: kept, name: from.name, path: from.path }
  save = from.save
  history = from.history
  const mine = ahead.filter(isHere)
  ahead = ahead.filter((event) => !isHere(event))
  for (const event of mine) kept.confirm(event)
  changed()
  touch(['*', 'save', 'history'])
  // What offers a way out stays until it is answered.
  if (from.notice) toast({ tone: from.offer ? 'error' : 'warning', text: from.notice, ...offered(from.offer) })
}

/** Was it written here, by the person at this window? */
export const isMine = (stamp: string): boolean => parseStamp(stamp).replica === opened?.replica.id

const isHere = ({ stamp }: Stamped<Command>): boolean => parseStamp(stamp).replica === opened?.replica.id

export const isOpen = (): boolean => opened !== null

/** The open project, for code that runs on a gesture. Views use the hooks below. */
export function currentProject(): Project {
  if (!opened) throw new Error('No project is open')
  return opened.project
}

/** Commands of one step that are quicker sent as a string. */
const MANY = 100

/**
 * Does a command: at once in the window, then in the main process. Returns false when it was refused here; a refusal
 * by the main process takes it back and says so.
 */
export function act(command: Command): boolean {
  if (!opened) return false
  const at = Date.now()
  const { id } = opened.replica
  const proposed = opened.replica.propose(command, at)
  if (!proposed.ok) {
    toast({ tone: 'error', text: proposed.failure.message })
    return false
  }
  changed()
  const sent = command.do === 'all' && command.commands.length > MANY ? JSON.stringify(command) : command
  void call('project.apply', { command: sent, at, replica: id }).then((answer) => {
    if (!answer.ok) toast({ tone: 'error', text: answer.failure.message })
    if (opened?.replica.id !== id) return
    if (answer.ok) hear({ stamp: answer.value.stamp, command }, proposed.value)
    else opened.replica.refuse(proposed.value)
  })
  return true
}

/** Milliseconds that a change may be missing between others before the whole project is asked for again. */
const PATIENCE = 3000
let impatient = 0

/** Lets a change of the owner's in. */
function hear(stamped: Stamped<Command>, entry?: Pending): void {
  const fits = opened!.replica.confirm(stamped, entry)
  clearTimeout(impatient)
  if (!fits) void fetchAnew()
  else if (opened!.replica.waits) impatient = window.setTimeout(() => void fetchAnew(), PATIENCE)
}

/** Should never be needed: this copy is not what the owner has, so it is replaced. */
async function fetchAnew(): Promise<void> {
  const answer = await call('app.start', {})
  if (answer.ok && answer.value.project) open(answer.value.project)
}

/** Changes of whatever kind, here or elsewhere, that this window knows of. */
let changes = 0
export const changesSoFar = (): number => changes

/** The last change that came from the main process: an undo, an import, another window's. */
let heard: Command | undefined
export const lastHeard = (): Command | undefined => heard

function changed(): void {
  changes++
  closeStepToasts()
}

const WRITTEN_AGAIN = 'The project file can be written again. All your work goes into it.'

/** Called once, when the window starts. */
export function followMain(): void {
  followRecords()
  on('project.opened', open)
  on('project.applied', (event) => {
    history = event.history
    heard = event.command
    changed()
    touch(['history'])
    if (isHere(event)) hear(event)
    else ahead = [...ahead.slice(1 - MOST_AHEAD), event]
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
    if (save.state === 'failing' && !('message' in state)) toast({ tone: 'plain', text: WRITTEN_AGAIN })
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

/** An article's marks as they stand: another object after every change of one of them. */
export interface Marks {
  readonly order: MarkOrder
}

export function useMarks(article: string): Marks {
  return useProject([`marks of ${article}`], (project) => ({ order: orderOf(project, article) }), [article])
}

/** How many marks of each kind an article has. */
export function useMarkCounts(article: string): [KindName, number][] {
  return useProject([`marks of ${article}`], (project) => countMarks(project, article), [article])
}

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
