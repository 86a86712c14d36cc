import { dirname } from 'node:path'
import type { OpenProject } from '../../../shared/contract'
import { err, ok, type Result } from '../../../shared/result'
import type { Stamped } from '../../../shared/project/commands'
import { isProjectFile } from '../args'
import type { Handlers } from '../dispatch'
import { isPdf, openPdf } from '../open-pdf'
import { saveAs } from '../save-as'
import { isRecent } from '../store/recent'
import { change } from '../store/settings'
import { CANCELLED, PROJECT_FILTER, type Workbench } from '../workbench'

type Names = Extract<keyof Handlers, `project.${string}` | 'article.text'>

const nothing = (result: Result<Stamped>): Result<null> => (result.ok ? ok(null) : result)

/** The step that a history command is about: its own label begins with what is done to it. */
const labelOf = (result: Result<Stamped>): Result<{ label: string }> => {
  if (!result.ok) return result
  const { command } = result.value
  return ok({ label: command.do === 'all' ? command.label.replace(/^(Undo|Redo) /, '') : '' })
}

export const projectCalls = (workbench: Workbench): Pick<Handlers, Names> => ({
  'project.new': (_, { window }) => forAll(workbench, window, () => workbench.openNew()),
  'project.sample': (_, { window }) => forAll(workbench, window, () => workbench.openSample()),

  'project.open': async ({ path }, { paths, window }) => {
    const { settings } = workbench.parts
    const dropped = paths.find(isProjectFile)
    if (dropped !== undefined) return forAll(workbench, window, () => workbench.openPath(dropped))
    if (paths.length > 0)
      return err(
        'not-a-project',
        'This is not a Quoin project. Import it as an article, or drop a file that ends in .quoin.',
      )
    if (path === undefined) return forAll(workbench, window, () => chooseProject(workbench, window))
    // A path that the page names by itself is only good when Quoin gave it that path.
    if (!isRecent(settings, path)) return err('not-recent', 'Choose this project with Open.')
    return forAll(workbench, window, () => workbench.openPath(path))
  },

  'project.save': async () => {
    const session = workbench.open()
    return session.ok ? ok(await session.value.save()) : session
  },
  'project.saveAs': (_, { window }) => saveAs(workbench, window),

  'project.join': async () => {
    const session = workbench.open()
    if (!session.ok) return session
    await workbench.parts.desktop.collect()
    return nothing(await session.value.join())
  },
  'project.reload': (_, { window }) => forAll(workbench, window, () => workbench.reload()),

  'project.apply': async ({ command, at, replica }, { window }) => {
    const session = workbench.open()
    if (!session.ok) return session
    if (replica !== undefined && replica !== session.value.replica) return ANOTHER_NOW
    const applied = await session.value.apply(command, at, window)
    return applied.ok ? ok({ stamp: applied.value.stamp }) : applied
  },
  'project.undo': async () => {
    const session = workbench.open()
    return session.ok ? labelOf(await session.value.undo()) : session
  },
  'project.redo': async () => {
    const session = workbench.open()
    return session.ok ? labelOf(await session.value.redo()) : session
  },

  'article.text': ({ id }) => {
    const article = workbench.current?.project.tables.articles.get(id)
    return article
      ? ok({ json: JSON.stringify(article.doc), stamp: article.stamps?.['doc'] ?? article.stamp })
      : err('no-article', 'This article is no longer in the project.')
  },
})

/** Shows the other windows, too, what one of them has opened. */
async function forAll(
  workbench: Workbench,
  window: number,
  open: () => Promise<Result<OpenProject>>,
): Promise<Result<OpenProject>> {
  const before = workbench.current
  const opened = await open()
  if (opened.ok && workbench.current !== before) workbench.parts.desktop.tell('project.opened', opened.value, window)
  return opened
}

const ANOTHER_NOW = err(
  'another-project',
  'Another project has been opened, so this change was not made. Everything before it is safe.',
)

/** Asks which project to open, and opens it. `window`: whose question it is. */
export async function chooseProject(workbench: Workbench, window?: number) {
  const { desktop, settings } = workbench.parts
  const [path] = await desktop.chooseFiles({
    title: 'Open project',
    folder: settings.value.folder,
    filters: [...PROJECT_FILTER, { name: 'Briefing that carries its project', extensions: ['pdf'] }],
    several: false,
    window,
  })
  if (path === undefined) return CANCELLED
  await change(settings, { folder: dirname(path) })
  return isPdf(path) ? openPdf(workbench, path) : workbench.openPath(path)
}
