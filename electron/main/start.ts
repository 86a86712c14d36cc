import { isProjectFile } from './args'
import type { Imports } from './imports'
import { change } from './store/settings'
import type { Workbench } from './workbench'

/** Opens what the program was started with: the project named, else the last one, else on the first start the sample. */
export async function openFirst(workbench: Workbench, files: readonly string[]): Promise<void> {
  const { settings } = workbench.parts
  const { started, recent } = settings.value
  if (!started) void change(settings, { started: true })
  const named = files.find(isProjectFile)
  const last = recent[0]?.path
  for (const path of [named, last]) {
    if (path === undefined) continue
    const opened = await workbench.openPath(path)
    if (opened.ok) return
    workbench.problemLater(opened.failure)
  }
  if (!started && files.length === 0 && (await workbench.openSample()).ok) return
  await workbench.openNew()
}

/** Brings in the files that are no projects, and lets the window show what came of it. */
export async function importFirst(workbench: Workbench, imports: Imports, files: readonly string[]): Promise<void> {
  const articles = files.filter((file) => !isProjectFile(file))
  if (articles.length === 0) return
  const done = await imports.bringInPaths(articles)
  if (done.ok) workbench.parts.desktop.tellOne(undefined, 'import.done', { files: done.value })
  else workbench.problem(done.failure)
}

/** A second start of the program hands its files to the first one. */
export async function openMore(workbench: Workbench, imports: Imports, files: readonly string[]): Promise<void> {
  const project = files.find(isProjectFile)
  if (project !== undefined) workbench.announce(await workbench.openPath(project))
  await importFirst(workbench, imports, files)
}
