import type { Project } from '../project/model'
import type { Template } from './briefing/templates/template'

/** Part of a file: text, which becomes UTF-8, or bytes. */
export type Piece = string | Uint8Array

/** A format that is made here, without a browser. Adding one is one file like csv.ts and a line in list.ts. */
export interface ExportFormat<N extends string = string> {
  /** Stable name, for the command line and the calls. */
  name: N
  /** As menus say it. */
  label: string
  /** Without the dot. */
  extension: string
  /**
   * The file in pieces, each made when it is asked for and in some milliseconds, so that whoever writes them can stop
   * in between, and let others have their turn. Throws where `options` name what is not there: ask `draftFor` before.
   */
  write: (project: Project, options: ExportOptions) => Iterable<Piece>
}

export interface ExportOptions {
  /** Id of the briefing to export. */
  briefing?: string | undefined
  /** A template to make one from, in the place of a briefing that was composed: a preset's name, or one itself. */
  template?: string | Template | undefined
  /** Ids of the articles to export; all of them, or those of the briefing, when left out. */
  articles?: readonly string[] | undefined
  /** Put the project file itself into the export: a PDF can carry it. */
  withProject?: boolean | undefined
  /** How the pages are laid out, where it is not as the briefing or its template says; an empty value says nothing. */
  page?: Partial<Record<'cover' | 'contents' | 'notes' | 'paper', string>> | undefined
  /** Which table, for a format that holds one: a name in data/tables.ts; all marks when left out. */
  table?: string | undefined
  /** Time of the export, milliseconds since 1970. */
  now: number
  /** The project file's name without its ending, for a project that has no title. */
  name?: string | undefined
  /** Who prepared it, as it should be printed. */
  author?: string | undefined
  /** Is told how far the work is, 0 to 1, now and then. */
  progress?: ((share: number) => void) | undefined
}

export const defineFormat = <const N extends string>(format: ExportFormat<N>): ExportFormat<N> => format
