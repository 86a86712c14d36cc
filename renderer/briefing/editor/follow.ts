import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { find, sectionsOf } from '../../../shared/project/select'
import type { Section } from '../../../shared/project/tables'
import { waitToWrite } from '../../store/edits'
import { act, currentProject } from '../../store/project'
import { listen } from '../../store/topics'
import { toast } from '../../store/view'
import { fromSection, sameText } from './convert'
import { merged, unseen } from './merge'
import { FROM_PROJECT, placeOf, showSection, showSections } from './show'
import { writesFor, type Known } from './writes'

/** Keeps the editor's sections and the project's the same: what is written goes there, what changes there is shown here. */
export interface Following {
  /** Gives the project what was written, now. */
  write: () => void
  /** Does something that is a step of its own to take back; `label` is what the menu says after "Undo". */
  step: (label: string, run: () => void) => void
  /** The next change that comes from the project is taken back or done again here: the caret goes to it. */
  reveal: () => void
  stop: () => void
}

/** Milliseconds after a key until what was typed is written: steady typing is written this often. */
const PAUSE = 600
/** What was refused is offered again after this long. */
const AGAIN = 5000
const REVEAL = 1500
/** Writes of two windows that are no further apart may have passed each other. */
const CROSSING = 1000
/** One message about a section is enough for this long. */
const QUIET = 30_000

interface Shown extends Known {
  /** What the record was before it was last written here: if it becomes that very object again, the write was refused. */
  before?: Section
  /** The last write here: what it changed to what, and when. */
  own?: { from: Node; to: Node; at: number }
}

export function followBriefing(editor: Editor, briefing: string): Following {
  const { view } = editor
  const known = new Map<string, Shown>()
  let timer = 0
  let waiting = false
  let revealUntil = 0
  const told = new Map<string, number>()
  const others = new BroadcastChannel('two people at one place')
  others.addEventListener('message', ({ data }: MessageEvent<{ section: string }>) => {
    if (known.has(data.section)) collided(data.section, false)
  })

  const recordsNow = (): Section[] => sectionsOf(currentProject(), briefing)
  const wait = (pause = PAUSE): void => void (timer ||= window.setTimeout(write, pause))

  function write(label?: string): void {
    clearTimeout(timer)
    timer = 0
    if (view.isDestroyed || !find(currentProject(), 'briefings', briefing)) return
    const { doc } = editor.state
    const { commands, label: usual } = writesFor(doc, known, briefing)
    if (commands.length) {
      if (!act({ do: 'all', label: label ?? usual, commands })) return
      for (const command of commands)
        if (command.do === 'remove') known.delete(command.id)
        else {
          const id = command.do === 'add' ? command.record.id : (command as { id: string }).id
          const before = known.get(id)?.record
          const { node, own } = known.get(id) ?? { node: null }
          const record = find(currentProject(), 'sections', id)!
          known.set(id, { record, node, ...(before && { before }), ...(own && { own }) })
        }
    }
    doc.forEach((node) => {
      const there = known.get(node.attrs['id'] as string)
      if (!there) return
      if (there.node && there.node !== node) there.own = { from: there.node, to: node, at: performance.now() }
      there.node = node
    })
  }

  /** Shows what the project has by now, once it has settled. */
  function look(): void {
    if (waiting) return
    waiting = true
    queueMicrotask(() => {
      waiting = false
      if (view.isDestroyed) return
      if (view.composing) return void setTimeout(look, 200)
      show()
    })
  }

  function show(): void {
    const records = recordsNow()
    const here = new Map(records.map((record) => [record.id, record]))
    const reveal = performance.now() < revealUntil
    const { tr } = editor.state
    let revealed = false
    for (const record of records) {
      const there = known.get(record.id)
      if (!there || record === there.record) continue
      if (record === there.before) {
        // It was refused, and said so. What was written stays here and is offered again.
        known.set(record.id, { record, node: null })
        wait(AGAIN)
        continue
      }
      const { record: old } = there
      const changes = record.title !== old.title || record.hint !== old.hint || !sameText(record.body, old.body)
      there.record = record
      delete there.before
      const place = changes ? placeOf(tr.doc, record.id) : undefined
      if (!place) continue
      const theirs = fromSection(editor.schema, record)
      const own = place.node
      const crossed = there.own && performance.now() - there.own.at < CROSSING ? there.own : undefined
      // Written there before they could know what was written here: it was not deleted, it was not seen.
      const base = crossed && unseen(crossed.from, crossed.to, theirs) ? crossed.from : there.node
      delete there.own
      const joined = base === null || own === base ? { node: theirs, both: false } : merged(base, own, theirs)
      // What is shown and not in the project is written with the next write.
      there.node = theirs
      showSection(tr, record.id, joined.node, reveal && !revealed)
      if (joined.node === theirs) there.node = placeOf(tr.doc, record.id)?.node ?? theirs
      else wait()
      if (joined.both) collided(record.id, true)
      revealed = true
    }
    if (tr.docChanged) view.dispatch(tr.setMeta(FROM_PROJECT, true))
    arrange(records, here)
    if (revealed) revealUntil = 0
  }

  /** Both windows are told, and not at every key: who goes on typing there knows by now. */
  function collided(section: string, here: boolean): void {
    if ((told.get(section) ?? 0) > Date.now() - QUIET) return
    told.set(section, Date.now())
    const title = find(currentProject(), 'sections', section)?.title.trim() || 'Untitled section'
    toast({ tone: 'warning', text: `“${title}”: ${BOTH}` })
    // It reaches the windows of this app alone.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    if (here) others.postMessage({ section })
  }

  /** Sections that came, went or moved. */
  function arrange(records: readonly Section[], here: ReadonlyMap<string, Section>): void {
    const { doc } = editor.state
    const fresh: { node: Node; after: string | undefined }[] = []
    const own = new Map<string, Node>()
    let last: string | undefined
    doc.forEach((node) => {
      const id = node.attrs['id'] as string
      own.set(id, node)
      // Made here a moment ago, and not written yet.
      if (!known.has(id) && !here.has(id)) fresh.push({ node, after: last })
      last = id
    })
    const wanted = records.flatMap((record) => {
      const node = own.get(record.id)
      // Deleted here a moment ago, and not written yet.
      if (!node && known.has(record.id)) return []
      if (node) return [node]
      const made = fromSection(editor.schema, record)
      known.set(record.id, { record, node: made })
      return [made]
    })
    for (const { node, after } of fresh)
      wanted.splice(wanted.findIndex((one) => one.attrs['id'] === after) + 1, 0, node)
    for (const id of known.keys()) if (!here.has(id)) known.delete(id)
    const stands = wanted.length === doc.childCount && wanted.every((node, i) => node === doc.child(i))
    if (stands || wanted.length === 0) return
    view.dispatch(showSections(editor.state, wanted).setMeta(FROM_PROJECT, true))
  }

  for (const record of recordsNow())
    known.set(record.id, { record, node: placeOf(editor.state.doc, record.id)?.node ?? null })

  editor.on('transaction', ({ transaction }) => {
    if (transaction.docChanged && !transaction.getMeta(FROM_PROJECT)) wait()
  })
  const flush = (): void => write()
  const blur = (): void => write()
  editor.on('blur', blur)
  const stopWaiting = waitToWrite(flush)
  const stopListening = listen(['sections'], look)
  return {
    write: flush,
    step: (label, run) => {
      write()
      run()
      write(label)
    },
    reveal: () => void (revealUntil = performance.now() + REVEAL),
    stop: () => {
      write()
      stopWaiting()
      stopListening()
      others.close()
      clearTimeout(timer)
    },
  }
}

const BOTH =
  'two people wrote at the same place at the same time. Nothing is lost: both wordings stand there, one after the other. Keep what you need.'
