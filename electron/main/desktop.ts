import type { EventName, Events, Settings } from '../../shared/contract'
import type { ExportOptions, Piece } from '../../shared/formats/format'
import type { Project } from '../../shared/project/model'

/** What the main process asks of the desktop, behind one interface so that everything else runs in a test. */
export interface Desktop {
  /** Tells all windows but one. */
  tell: <N extends EventName>(name: N, event: Events[N], except?: unknown) => void
  /** Tells one window; without its number the one that a person is working in. */
  tellOne: <N extends EventName>(window: number | undefined, name: N, event: Events[N]) => void
  /** Asks all windows for what is typed in them and not written yet. Ends when they have sent it, or soon. */
  collect: () => Promise<void>
  /** `folders`: these and no files. */
  chooseFiles: (ask: FileQuestion & { several: boolean; folders?: boolean }) => Promise<string[]>
  /** Asks where to save; undefined when the person closes the dialog. `name` is a file name to start with. */
  choosePlace: (ask: FileQuestion & { name: string }) => Promise<string | undefined>
  reveal: (path: string) => void
  /** Opens a file in the program that the system has for it; false when it has none. */
  openFile: (path: string) => Promise<boolean>
  /** Keeps a web page that a window wants to show as a preview; its address. */
  preview: (window: number, html: string) => string
  openLink: (url: string) => Promise<void>
  openHelp: () => Promise<void>
  /** One more window on the open project, a step away from this one. */
  openWindow: (beside: number | undefined) => void
  setTheme: (theme: Settings['theme']) => void
  /** The briefing of a project as the bytes of a PDF. Rejects when it is stopped. */
  briefing: (project: Project, options: ExportOptions, stop?: AbortSignal) => Promise<Uint8Array>
  /** An export in any other format, in pieces. Rejects when it is stopped. */
  written: (format: string, project: Project, options: ExportOptions, stop?: AbortSignal) => Promise<Iterable<Piece>>
  /** The project file that a PDF carries; undefined when it carries none. Rejects for what cannot be read. */
  projectIn: (pdf: Uint8Array) => Promise<Uint8Array | undefined>
}

export interface FileQuestion {
  title: string
  /** The folder to start in. */
  folder: string | undefined
  filters: { name: string; extensions: string[] }[]
  /** The window whose question it is; without it the one that a person is working in. */
  window?: number | undefined
}
