import type { Project } from '../project/model'
import { csv } from './csv'
import { docx } from './docx'
import type { ExportFormat, ExportOptions } from './format'
import { markdown } from './markdown'
import { webPage } from './web-page'
import { xlsx } from './xlsx'

/** Every format that needs no browser. Menus, file filters and the command line follow from this list. */
export const formats = [docx, webPage, markdown, csv, xlsx] as const

export type MadeFormat = (typeof formats)[number]['name']

export const formatNamed = (name: string): ExportFormat | undefined => formats.find((format) => format.name === name)

/** The project in a format that is text, as the whole content of a file. */
export const exportText = (name: 'md' | 'csv' | 'html', project: Project, options: ExportOptions): string =>
  [...formatNamed(name)!.write(project, options)].join('')
