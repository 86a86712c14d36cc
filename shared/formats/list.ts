import type { Project } from '../project/model'
import { csv } from './csv'
import type { ExportOptions } from './format'
import { markdown } from './markdown'

/** Every format that is pure text. Menus, file filters and the command line follow from this list. */
export const formats = [markdown, csv] as const

export type TextFormat = (typeof formats)[number]['name']

export const isTextFormat = (name: string): name is TextFormat => formats.some((format) => format.name === name)

/** The project in one of the text formats, as the whole content of a file. */
export function exportText(name: TextFormat, project: Project, options: ExportOptions): string {
  const format = formats.find((f) => f.name === name)
  if (!format) throw new Error(`No text format “${name}”`)
  return format.write(project, options)
}
