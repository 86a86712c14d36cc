import type { Project } from '../project/model'

/** A format that is pure text out. Adding one is one file like csv.ts and a line in list.ts. */
export interface ExportFormat<N extends string = string> {
  /** Stable name, for the command line and the calls. */
  name: N
  /** As menus say it. */
  label: string
  /** Without the dot. */
  extension: string
  write: (project: Project, options: ExportOptions) => string
}

export interface ExportOptions {
  /** Ids of the articles to export; all of them when left out. */
  articles?: readonly string[] | undefined
  /** Time of the export, milliseconds since 1970. */
  now: number
  /** The project file's name without its ending, for a project that has no title. */
  name?: string | undefined
  /** Who prepared it, as it should be printed. */
  author?: string | undefined
}

export const defineFormat = <const N extends string>(format: ExportFormat<N>): ExportFormat<N> => format
