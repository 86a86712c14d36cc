import { call } from '../bridge'
import type { CallName, Input, OpenProject } from '../../shared/contract'
import { articles, find } from '../../shared/project/select'
import { flushEdits } from '../store/edits'
import { recordsOf } from '../store/incoming'
import { tellFailure } from '../store/offers'
import { currentProject, open } from '../store/project'
import { wayBack } from '../store/undoing'
import { articleText } from '../store/texts'
import { readArticle, say, setView, toast } from '../store/view'
import { readAddress } from './address'

/** Shows a project that was opened: its first article, nothing chosen. Ends when the article's text is here. */
export async function enter(project: OpenProject): Promise<void> {
  await recordsOf(project)
  open(project)
  return readFirst()
}

/**
 * After the project was replaced: what the window's address says, where that is in it (the page was made anew, or the
 * project is a newer state of the same), else the first article, nothing chosen. Ends when its text is here.
 */
export async function readFirst(): Promise<void> {
  setView({ dialog: null })
  const project = currentProject()
  const { room, briefing, article, mark } = readAddress()
  const there = find(project, 'articles', article)?.id
  const first = there ?? articles(project)[0]?.id ?? null
  readArticle(first, there ? (find(project, 'marks', mark)?.id ?? null) : null)
  const written = find(project, 'briefings', briefing)?.id ?? null
  setView({ briefing: written, ...(room === 'briefing' && (written || !briefing) && { room }) })
  if (first) await articleText(first)
}

type Opening = 'project.new' | 'project.open' | 'project.sample' | 'project.reload'

/** Opens by a call; a dialog that was closed is no failure. */
async function openBy<N extends Opening & CallName>(name: N, input: Input<N>, files?: readonly File[]): Promise<void> {
  flushEdits()
  const answer = files ? await call(name, input, files) : await call(name, input)
  if (answer.ok) say(`Project ${(answer.value as OpenProject).name} opened`)
  else if (answer.failure.name !== 'cancelled') tellFailure(answer.failure)
  if (answer.ok) await enter(answer.value as OpenProject)
}

export const newProject = (): Promise<void> => openBy('project.new', {})
export const openSample = (): Promise<void> => openBy('project.sample', {})
export const openProject = (path?: string): Promise<void> => openBy('project.open', path ? { path } : {})
/** A project file dropped on the window; its path is added outside the window. */
export const openDropped = (file: File): Promise<void> => openBy('project.open', {}, [file])

export const reloadTheirs = (): Promise<void> => openBy('project.reload', {})

/** Takes in what somebody else has written into the file. */
export async function joinTheirs(): Promise<void> {
  flushEdits()
  const answer = await call('project.join', {})
  if (answer.ok) toast({ tone: 'plain', text: JOINED, ...wayBack() })
  else tellFailure(answer.failure)
}
const JOINED = 'Both versions are joined. Where both had changed the same, the later shows and the other is kept.'

async function saveBy(name: 'project.save' | 'project.saveAs'): Promise<void> {
  flushEdits()
  const answer = await call(name, {})
  if (answer.ok) {
    if (answer.value.state === 'saved') say('Project saved')
    // It has no file yet: saving is choosing one.
    if (answer.value.state === 'untitled' && name === 'project.save') await saveBy('project.saveAs')
  } else if (answer.failure.name !== 'cancelled') toast({ tone: 'error', text: answer.failure.message })
}

export const saveProject = (): Promise<void> => saveBy('project.save')
export const saveCopy = (): Promise<void> => saveBy('project.saveAs')
