import { about, type Project } from '../project/model'

/**
 * What an exported document is called: on its first page, at the foot of every page and in its properties. `name` is
 * that of the project's file; a file that nobody has named says nothing.
 */
export const titleOf = (project: Project, name = ''): string =>
  about(project).title.trim() || (/^Untitled$/i.test(name.trim()) ? '' : name.trim()) || UNTITLED

export const UNTITLED = 'Briefing'
