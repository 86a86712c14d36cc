import { call } from '../bridge'
import type { Project } from '../../shared/project/model'
import { articles, find } from '../../shared/project/select'
import type { Tuning } from '../../shared/project/tuning'
import { tuningOf } from '../store/ghosts/judged'
import type { Wanted } from '../store/ghosts/waiting'
import { currentProject } from '../store/project'
import { sweep } from '../store/sweep'
import { listen } from '../store/topics'
import { view } from '../store/view'
import { nothingRead, useReading } from './found'
import type { Row } from './row'
import { docStamp, questionOf, stampOf } from './question'
import type { Answer } from './worker'

/**
 * Reads the project's articles one after another for what waits in them. Texts go from the main process through this window
 * into the worker as they come, and are kept nowhere; of what is found only the rows of the list stay, as long as it is shown.
 */

/** Milliseconds until the next picture: seldom where there are many rows and it takes longer to make. */
const pause = (): number => Math.min(1000, useReading.getState().rows.size * 2)

/** Articles on their way at a time: one is read while the next ones come. */
const AHEAD = 3
/** Milliseconds until an article that has changed is read again, and to an answer that a change has overtaken. */
const CHANGED = 150
const OVERTAKEN = 100
const TRIES = 20

interface Run {
  project: Project
  worker: Worker
  wanted: Wanted
  /** As at the start: rows do not come and go while one works through them. */
  from: Tuning['from']
  queue: Set<string>
  /** On their way, with the rows that have come so far. */
  busy: Map<string, Row[]>
  /** Changed while they were on their way. */
  changed: Set<string>
  read: Set<string>
  /** The text and language that an article was read with last. */
  stamps: Map<string, string>
  tries: Map<string, number>
  failed: Set<string>
  ends: Map<string, () => void>
  stopped: boolean
}

let run: Run | undefined
let picture = 0

/** Begins to read, unless what was found is still here. */
export function startReading(): void {
  const project = currentProject()
  if (run?.project === project && run.wanted === view().settings.suggestions) return
  endReading()
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'all suggestions' })
  const own: Run = {
    project,
    worker,
    wanted: view().settings.suggestions,
    from: tuningOf(project).from,
    queue: new Set(),
    busy: new Map(),
    changed: new Set(),
    read: new Set(),
    stamps: new Map(),
    tries: new Map(),
    failed: new Set(),
    ends: new Map([['*', listen(['articles'], follow)]]),
    stopped: false,
  }
  run = own
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => run === own && take(own, data))
  follow()
}

/** Stops, and lets go of everything. */
export function endReading(): void {
  run?.worker.terminate()
  for (const end of run?.ends.values() ?? []) end()
  run = undefined
  clearTimeout(picture)
  picture = 0
  useReading.setState(nothingRead())
}

/** Reads no further; what was found stays. */
export function stopReading(): void {
  if (!run) return
  run.stopped = true
  for (const id of run.queue) if (!run.stamps.has(id)) run.queue.delete(id)
  show()
}

export function goOnReading(): void {
  if (run) run.stopped = false
  follow()
}

/** Takes rows out at once that were accepted or dismissed; their articles are read again soon after. */
export function takeOut(gone: readonly Row[]): void {
  if (!run) return
  const keys = new Set(gone.map(({ key }) => key))
  const { rows } = useReading.getState()
  for (const id of new Set(gone.map(({ article }) => article)))
    keep(rows, id, rows.get(id)?.filter(({ key }) => !keys.has(key)) ?? [])
  show()
}

/** Is the text of a row as it was read? */
export const isFresh = ({ article }: Row): boolean => {
  const own = find(currentProject(), 'articles', article)
  return own !== undefined && run?.stamps.get(article) === stampOf(own)
}

const keep = (rows: Map<string, Row[]>, article: string, own: Row[]): void =>
  void (own.length ? rows.set(article, own) : rows.delete(article))

/** Articles have come, gone or changed, or it is another project. */
function follow(): void {
  if (!run) return
  if (run.project !== currentProject()) return sweep().open ? startReading() : endReading()
  const all = articles(run.project)
  const ids = new Set(all.map(({ id }) => id))
  for (const id of run.ends.keys()) if (id !== '*' && !ids.has(id)) forget(run, id)
  for (const article of all) {
    const { id } = article
    if (!run.ends.has(id))
      run.ends.set(
        id,
        listen([`marks of ${id}`], () => again(id)),
      )
    if (run.stamps.get(id) !== stampOf(article)) ask(run, id)
  }
  pump()
  show()
}

function forget(own: Run, id: string): void {
  own.ends.get(id)?.()
  for (const set of [own.ends, own.stamps, own.queue, own.read, own.failed]) set.delete(id)
  useReading.getState().rows.delete(id)
}

function ask(own: Run, id: string): void {
  if (own.busy.has(id)) own.changed.add(id)
  else if (!own.stopped || own.stamps.has(id)) own.queue.add(id)
}

const waits = new Map<string, number>()

/** A mark or a dismissal of an article has come or gone. */
function again(id: string, after = CHANGED): void {
  const own = run
  if (!own?.ends.has(id)) return
  if (own.busy.has(id)) own.changed.add(id)
  clearTimeout(waits.get(id))
  waits.set(
    id,
    window.setTimeout(() => {
      waits.delete(id)
      if (run !== own) return
      ask(own, id)
      pump()
    }, after),
  )
}

function pump(): void {
  const own = run
  if (!own) return
  for (const id of own.queue) {
    if (own.busy.size >= AHEAD) return
    own.queue.delete(id)
    own.busy.set(id, [])
    void send(own, id)
  }
}

/** Gets a text and hands it on. */
async function send(own: Run, id: string): Promise<void> {
  const answer = await call('article.text', { id })
  const article = find(own.project, 'articles', id)
  if (run !== own) return
  if (!answer.ok || !article) return end(own, id, !article)
  if (answer.value.stamp !== docStamp(article)) {
    // A change to it has overtaken the answer, or the other way round.
    const tries = (own.tries.get(id) ?? 0) + 1
    own.tries.set(id, tries)
    if (tries > TRIES) return end(own, id, false)
    own.busy.delete(id)
    return again(id, OVERTAKEN)
  }
  own.tries.delete(id)
  own.changed.delete(id)
  own.stamps.set(id, stampOf(article))
  const question = questionOf(own.project, article, answer.value.json, own)
  own.worker.postMessage(question, [])
}

function take(own: Run, { article, rows, done, failed }: Answer): void {
  const so = own.busy.get(article)
  if (!so) return
  so.push(...rows)
  if (!done) return
  if (!own.changed.has(article)) keep(useReading.getState().rows, article, so)
  end(own, article, !failed)
}

function end(own: Run, id: string, fine: boolean): void {
  own.busy.delete(id)
  if (own.ends.has(id)) own.read.add(id)
  if (fine || !own.ends.has(id)) own.failed.delete(id)
  else own.failed.add(id)
  if (own.changed.delete(id)) own.queue.add(id)
  pump()
  if (!own.queue.size && !own.busy.size) show()
  else picture ||= window.setTimeout(show, pause())
}

/** Tells the list what there is now. */
function show(): void {
  clearTimeout(picture)
  picture = 0
  if (!run) return
  const total = articles(run.project).length
  const { read, failed, stopped } = run
  useReading.setState(({ version }) => ({
    version: version + 1,
    done: read.size,
    total,
    failed: failed.size,
    stopped: stopped && read.size < total,
  }))
}
