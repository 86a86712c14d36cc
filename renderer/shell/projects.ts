import { call } from '../bridge'
import type { CallName, Input, OpenProject } from '../../shared/contract'
import { articles } from '../../shared/project/select'
import { flushEdits } from '../store/edits'
import { currentProject, open } from '../store/project'
import { articleText } from '../store/texts'
import { readArticle, say, setView, toast } from '../store/view'

/** Shows a project that was opened: its first article, nothing chosen. Ends when the article's text is here. */
export function enter(project: OpenProject): Promise<void> {
  open(project)
  return readFirst()
}

/** After the project was replaced: the first article, nothing chosen. Ends when its text is here. */
export async function readFirst(): Promise<void> {
  setView({ dialog: null })
  const first = articles(currentProject())[0]?.id ?? null
  readArticle(first)
  if (first) await articleText(first)
}

type Opening = 'project.new' | 'project.open' | 'project.sample'

/** Opens by a call; a dialog that was closed is no failure. */
async function openBy<N extends Opening & CallName>(name: N, input: Input<N>, files?: readonly File[]): Promise<void> {
  flushEdits()
  const answer = files ? await call(name, input, files) : await call(name, input)
  if (answer.ok) say(`Project ${(answer.value as OpenProject).name} opened`)
  else if (answer.failure.name !== 'cancelled') toast({ tone: 'error', text: answer.failure.message })
  if (answer.ok) await enter(answer.value as OpenProject)
}

export const newProject = (): Promise<void> => openBy('project.new', {})
export const openSample = (): Promise<void> => openBy('project.sample', {})
export const openProject = (path?: string): Promise<void> => openBy('project.open', path ? { path } : {})
/** A project file dropped on the window; its path is added outside the window. */
export const openDropped = (file: File): Promise<void> => openBy('project.open', {}, [file])

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
