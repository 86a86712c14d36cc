import { dirname } from 'node:path'
import { err, ok, type Result } from '../../../shared/result'
import type { Stamped } from '../../../shared/project/commands'
import { isProjectFile } from '../args'
import type { Handlers } from '../dispatch'
import { isRecent } from '../store/recent'
import { change } from '../store/settings'
import { CANCELLED, PROJECT_FILTER, type Workbench } from '../workbench'

type Names = Extract<keyof Handlers, `project.${string}` | 'article.text'>

const nothing = (result: Result<Stamped>): Result<null> => (result.ok ? ok(null) : result)

export const projectCalls = (workbench: Workbench): Pick<Handlers, Names> => ({
  'project.new': () => workbench.openNew(),
  'project.sample': () => workbench.openSample(),

  'project.open': async ({ path }, { paths }) => {
    const { settings } = workbench.parts
    const dropped = paths.find(isProjectFile)
    if (dropped !== undefined) return workbench.openPath(dropped)
    if (paths.length > 0)
      return err(
        'not-a-project',
        'This is not a Quoin project. Import it as an article, or drop a file that ends in .quoin.',
      )
    if (path === undefined) return chooseProject(workbench)
    // A path that the page names by itself is only good when Quoin gave it that path.
    if (!isRecent(settings, path)) return err('not-recent', 'Choose this project with Open.')
    return workbench.openPath(path)
  },

  'project.save': async () => {
    const session = workbench.open()
    return session.ok ? ok(await session.value.save()) : session
  },
  'project.saveAs': () => workbench.saveAs(),

  'project.apply': async ({ command, at }, { window }) => {
    const session = workbench.open()
    if (!session.ok) return session
    const applied = await session.value.apply(command, at, window)
    return applied.ok ? ok({ stamp: applied.value.stamp }) : applied
  },
  'project.undo': async () => {
    const session = workbench.open()
    return session.ok ? nothing(await session.value.undo()) : session
  },
  'project.redo': async () => {
    const session = workbench.open()
    return session.ok ? nothing(await session.value.redo()) : session
  },

  'article.text': ({ id }) => {
    const article = workbench.current?.project.tables.articles.get(id)
    return article ? ok(JSON.stringify(article.doc)) : err('no-article', 'This article is no longer in the project.')
  },
})

/** Asks which project to open, and opens it. */
export async function chooseProject(workbench: Workbench) {
  const { desktop, settings } = workbench.parts
  const [path] = await desktop.chooseFiles({
    title: 'Open project',
    folder: settings.value.folder,
    filters: PROJECT_FILTER,
    several: false,
  })
  if (path === undefined) return CANCELLED
  await change(settings, { folder: dirname(path) })
  return workbench.openPath(path)
}
