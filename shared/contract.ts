import * as z from 'zod'
import { exportFormat, exporting, lastExport, type Checked, type Preview } from './exporting'
import type { Counts, Differences } from './formats/differences'
import type { Offer, Result } from './result'
import type { Command, Stamped } from './project/commands'
import { templateFile, templateWords, type OwnTemplates } from './templates'
import type { Person } from './project/model'
import { commandSchema } from './project/schema'
import { tableNames, type Fields, type TableName } from './project/tables'
import { ID } from './project/ids'
import { decodeOwnKeys, type ActionId } from './keys'

/**
 * Every call and event between the processes, once. A call is `call(name, input)` and answers `Result<reply>`; its
 * input is decoded by the schema here before anything else happens. The window imports only types from this file.
 */
const call = <I extends z.ZodType, R>(input: I, _reply: (reply: R) => void) => ({
  input,
  reply: undefined as unknown as R,
})
const reply =
  <R>() =>
  (_: R): void =>
    undefined

const nothing = z.object({}).default({})
const id = z.string().regex(ID)

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  author: z
    .object({ name: z.string().max(200).default(''), initials: z.string().max(10).default('') })
    .default({ name: '', initials: '' }),
  /** Width in px of the side panes, 0 when closed. */
  panes: z
    .object({ library: z.number().min(0).max(2000).default(256), inspector: z.number().min(0).max(2000).default(320) })
    .default({ library: 256, inspector: 320 }),
  /** Size of the article's text as a factor of its standard size. */
  textScale: z.number().min(0.6).max(2.5).default(1),
  tourSeen: z.boolean().default(false),
  /** Keep the files that articles are made from in a folder beside the project. */
  keepOriginals: z.boolean().default(false),
  /** What is suggested while an article is read; `uncertain`: also what is as likely wrong as right. */
  suggestions: z
    .object({
      quotes: z.boolean().default(true),
      claims: z.boolean().default(false),
      uncertain: z.boolean().default(false),
    })
    .default({ quotes: true, claims: false, uncertain: false }),
  /** What was chosen when somebody exported last. Empty: as the template says. */
  exporting: lastExport,
  /** Keys of the person's own, by action; actions that are not named have their defaults. */
  keys: z.record(z.string(), z.unknown()).transform(decodeOwnKeys).default({}),
})
export type Settings = z.infer<typeof settingsSchema>

/** Some settings. Without their defaults, which `partial` would put in the place of all those that are not named. */
const settingsChange = z.object(
  Object.fromEntries(
    Object.entries(settingsSchema.shape).map(([name, field]) => [name, field.removeDefault().optional()]),
  ),
) as unknown as z.ZodType<Partial<Settings>>

/** A command of thousands as JSON: a string crosses the border in a fraction of the time. */
const asJson = z
  .string()
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json)
    } catch {
      context.addIssue('not JSON')
      return z.NEVER
    }
  })
  .pipe(commandSchema)

/** Names one earlier version: the name of a file in a list of ours, never a path. */
const version = z
  .string()
  .max(120)
  .regex(/^[\w.-]+\.quoin$/)
const recordKey = z.object({ table: z.enum(tableNames), id })

export const calls = {
  /** What the window needs to draw itself: settings, and the open project, if there is one. */
  'app.start': call(nothing, reply<AppStart>()),
  'settings.change': call(settingsChange, reply<Settings>()),

  'project.new': call(nothing, reply<OpenProject>()),
  /** Without a path a dialog asks; `cancelled` when the person closes it. Paths come from `recent` or from a file dropped on the window. */
  'project.open': call(z.object({ path: z.string().max(4096).optional() }), reply<OpenProject>()),
  'project.sample': call(nothing, reply<OpenProject>()),
  'project.saveAs': call(nothing, reply<SaveState>()),
  /** Writes the project file now and answers when it is on disk. */
  'project.save': call(nothing, reply<SaveState>()),
  /**
   * Applies one command; the answer comes when it would survive a power cut. `replica`: of the project it is meant for,
   * since another may be opened while it is on its way.
   */
  'project.apply': call(
    z.object({ command: z.union([commandSchema, asJson]), at: z.number(), replica: z.string().max(40).optional() }),
    reply<{ stamp: string }>(),
  ),
  /** Takes in what somebody else has written into the project file: one step, which can be undone. */
  'project.join': call(nothing, reply<null>()),
  /** Opens the file anew as somebody else has written it; what is here is kept among the versions. */
  'project.reload': call(nothing, reply<OpenProject>()),
  /** `label`: what was taken back, or done again, as a menu says it. */
  'project.undo': call(nothing, reply<{ label: string }>()),
  'project.redo': call(nothing, reply<{ label: string }>()),

  /**
   * The text of an article: `RichText` as JSON, because a string crosses the border six times as fast as an object; with the
   * stamp of its last change, so that a window knows which of the changes on their way are in it.
   */
  'article.text': call(z.object({ id }), reply<{ json: string; stamp: string }>()),

  /** Asks for files, or for folders, and imports them. */
  'import.choose': call(z.object({ folder: z.boolean().default(false) }), reply<ImportedFile[]>()),
  /**
   * Imports files and folders dropped on the window, which are passed beside the input, by their paths. Fails with
   * `no-path` when one of them is in memory only: then their bytes are wanted.
   */
  'import.dropped': call(nothing, reply<ImportedFile[]>()),
  /** Files dropped on the window, by their bytes. `anyway` imports one that is already there. */
  'import.files': call(
    z.object({
      files: z.array(z.object({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) })).max(1000),
      anyway: z.boolean().default(false),
    }),
    reply<ImportedFile[]>(),
  ),
  /** What was pasted: HTML where the clipboard has it, else plain text. */
  'import.paste': call(
    z.object({
      html: z.string().max(50_000_000).optional(),
      text: z.string().max(50_000_000),
      anyway: z.boolean().default(false),
    }),
    reply<ImportedFile[]>(),
  ),
  /** Tries again what a report says has failed, and brings in a second time what it says is there: by the keys in it. */
  'import.anyway': call(z.object({ keys: z.array(z.string().max(100)).max(20_000) }), reply<ImportedFile[]>()),
  /** Reads a newer copy of an article without bringing it in. Without a file a dialog asks. */
  'import.newer': call(
    z.object({
      id,
      file: z.object({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) }).optional(),
    }),
    reply<NewerCopy>(),
  ),
  /**
   * Reads the file of an article in another way, without bringing it in. `ask`: the person may be asked for the file where it
   * is no longer held; else the failure is `no-original`.
   */
  'import.readAs': call(
    z.object({
      id,
      how: z.object({ encoding: z.string().max(40).optional(), part: z.enum(['page', 'element']).optional() }),
      ask: z.boolean().default(false),
    }),
    reply<NewerCopy>(),
  ),
  /** What is attached to a mail that is an article; `ask` as above. */
  'import.attachments': call(z.object({ id, ask: z.boolean().default(false) }), reply<Attachment[]>()),
  /** Brings attachments in as articles of their own, by their places in that list. */
  'import.attached': call(z.object({ id, which: z.array(z.int().min(0)).min(1).max(1000) }), reply<ImportedFile[]>()),
  'import.cancel': call(nothing, reply<null>()),
  /** Was the original of an article kept? With `show` the system's file manager shows it; it is never opened. */
  'article.original': call(z.object({ id, show: z.boolean().default(false) }), reply<{ kept: boolean }>()),

  /**
   * Asks where, writes, and answers with the path and what is lacking, in sentences. `briefing` and `template` choose what
   * is written (formats/briefing/draft-for.ts), `articles` limits it to some, `withProject` puts the project into a PDF.
   * `again`: into the file of the last time, without asking. A quote that is not its source's stops it.
   */
  'export.project': call(
    exporting.extend({ again: z.boolean().optional() }),
    reply<{ path: string; warnings: string[] }>(),
  ),
  /** Stops the export that this window has asked for; what stood at its place before is left there. */
  'export.cancel': call(nothing, reply<null>()),
  /** Earlier versions of the open project, newest first. */
  'backup.list': call(nothing, reply<Version[]>()),
  /** How a version differs from the project as it is now. */
  'backup.compare': call(z.object({ id: version }), reply<Differences>()),
  /** Opens a version as a copy without a name; what is open is put away as ever. */
  'backup.open': call(z.object({ id: version }), reply<null>()),
  /** Gives records the values they have in a version, as one step; without records everything becomes as it was then. */
  'backup.take': call(
    z.object({ id: version, records: z.array(recordKey).min(1).max(100_000).optional() }),
    reply<Taken>(),
  ),

  /** Makes what would be written, to be looked at; writing it afterwards makes nothing anew. */
  'export.preview': call(exporting, reply<Preview>()),
  /** Where the same was written last, as the window may show it; null when it was not, or its folder is gone. */
  'export.where': call(
    z.object({ format: exportFormat, briefing: id.optional(), template: z.string().max(100).optional() }),
    reply<{ name: string; folder: string } | null>(),
  ),
  /** What should be looked at before a briefing, or what a template makes of some articles, goes out. */
  'briefing.check': call(
    z.object({
      briefing: id.optional(),
      template: z.string().max(100).optional(),
      articles: z.array(id).optional(),
    }),
    reply<Checked>(),
  ),

  /** The templates of the person's own, as their files say now, and what of their folder could not be read. */
  'template.list': call(nothing, reply<OwnTemplates>()),
  /** Keeps the shape of a briefing. Fails with `exists` where the name is taken, unless it is to be replaced. */
  'template.save': call(templateWords.extend({ briefing: id, replace: z.boolean().default(false) }), reply<null>()),
  'template.rename': call(templateWords.extend({ file: templateFile }), reply<null>()),
  'template.remove': call(z.object({ file: templateFile }), reply<null>()),
  /** Puts back the template that was removed last under this name. */
  'template.restore': call(z.object({ file: templateFile }), reply<null>()),
  /** Shows one in the system's file manager; without a file their folder. */
  'template.reveal': call(z.object({ file: templateFile.optional() }), reply<null>()),

  /** Opens a file that Quoin has written in the program that the system has for it. */
  'app.open': call(z.object({ path: z.string().max(4096) }), reply<null>()),
  /** Shows a file that Quoin has written in the system's file manager. */
  'app.reveal': call(z.object({ path: z.string().max(4096) }), reply<null>()),
  'app.openLink': call(
    z.object({
      url: z
        .string()
        .max(4000)
        .regex(/^https?:\/\//i),
    }),
    reply<null>(),
  ),
  'app.help': call(nothing, reply<null>()),
  /** One more window on the open project. */
  'app.newWindow': call(nothing, reply<null>()),
  /** The answer to the event `collect`. */
  'app.collected': call(nothing, reply<null>()),
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type Input<N extends CallName> = z.input<Calls[N]['input']>
export type Decoded<N extends CallName> = z.output<Calls[N]['input']>
export type Reply<N extends CallName> = Calls[N]['reply']

/** What the main process tells the windows. */
export interface Events {
  /** A command was applied for another window, or by undo, redo or an import; article texts are left out. */
  'project.applied': Stamped<Command> & { history: HistoryLabels }
  /** Records of a project that is being opened, as `readRecords` takes them; `OpenProject.parts` refers to them. */
  'project.records': { of: number; table: TableName; json: string }
  'project.opened': OpenProject
  /** The open project is in another file now, after "Save as". */
  'project.moved': { name: string; path: string }
  'project.saveState': SaveState
  /** What undo and redo would do now. */
  'project.history': HistoryLabels
  'settings.changed': Settings
  /** A menu item that the window carries out, e.g. `mark.quote`, `view.library`. */
  menu: { action: MenuAction }
  /** How far the export is that a window has asked for, 0 to 1; only that window hears of it. */
  'export.progress': { share: number }
  /** `outside`: not asked for by this window, which gets no answer but `import.done`. */
  'import.progress': { done: number; total: number; name: string; outside: boolean }
  /** An import that was asked for outside the window, by a command line or another start, is done. */
  'import.done': { files: ImportedFile[] }
  /** What is typed and not written yet is wanted now; `app.collected` says that it is on its way. */
  collect: object
  /** Something went wrong without having been asked for. */
  problem: { message: string; offer?: Offer }
}
export type EventName = keyof Events

/** What an item of the native menu asks the window to do. */
export type MenuAction = ActionId

export interface HistoryLabels {
  undo?: string
  redo?: string
}

export interface OpenProject {
  /** `encode(project, { texts: false })`, for `readReplica`. */
  json: string
  /** Where its records went ahead: how many times `project.records` said so, and under which number. `json` is without them. */
  parts?: { of: number; count: number }
  /** The replica id whose stamps this installation writes. */
  replica: string
  /** Name to show: the file's name, or "Untitled". */
  name: string
  path: string | null
  save: SaveState
  history: HistoryLabels
  /** What a person should know about the file just opened, e.g. records set aside. */
  notice?: string
  /** For a file that could not be opened in its stead. */
  offer?: Offer
}

/** An earlier version of the open project. */
export interface Version {
  id: string
  /** Milliseconds since 1970. */
  at: number
  /** Bytes. */
  size: number
  counts: Counts
}

/** What came of taking records back from a version. */
export interface Taken {
  /** What was done, as the menu says it: "Take back 2 marks". */
  label: string
  /** Marks that could not be taken, because their article is not in today's project. */
  left: number
}

/** Where the work is: `saved` means in the project file, all else in the journal on disk. */
export type SaveState =
  | { state: 'saved' | 'kept' | 'untitled' }
  /** The file cannot be written (`failing`), somebody else has written it (`changed`) or has it open (`locked`). */
  | { state: 'failing' | 'changed' | 'locked'; message: string }

export interface AppStart {
  settings: Settings
  project: OpenProject | null
  recent: { path: string; name: string }[]
  version: string
  platform: string
  author: Person
}

export type ImportedFile = { name: string } & (
  | { outcome: 'ok'; article: string; title: string; warnings: string[]; near?: NearArticle }
  | { outcome: 'duplicate'; article: string; title: string; key: string }
  | { outcome: 'failed'; message: string; key?: string }
  /** About the whole: what was passed over, why it ended early. */
  | { outcome: 'note'; message: string }
)

/** An article that has the same address as another, or nearly the same text: one of them may be a newer copy. */
export interface NearArticle {
  id: string
  title: string
  why: 'address' | 'text'
}

/** What takes the place of an article's text when a newer copy of it has come in. */
export interface NewerCopy {
  source: Fields['articles']['source']
  retrieved: string
  /** The text: `RichText` as JSON. */
  json: string
  pages: Fields['articles']['pages']
  check: string[]
  /** Not a newer copy, but the same file read in another way. */
  reading?: boolean
  /** What it says of itself, where that may have become other words. Fields that a person has written stay. */
  head?: Partial<Fields['articles']>
  warnings: string[]
}

/** A file that came with a mail. */
export interface Attachment {
  name: string
  /** Bytes. */
  size: number
  /** Is it of a kind that Quoin reads? */
  readable: boolean
}

/** The one object the preload script gives to the page. */
export interface Bridge {
  /** `files` are files a person dropped; their paths are added on the way, where the page cannot make them up. */
  call: <N extends CallName>(name: N, input: Input<N>, files?: readonly unknown[]) => Promise<Result<Reply<N>>>
  /** Returns the function that stops listening. */
  on: <N extends EventName>(name: N, listener: (event: Events[N]) => void) => () => void
}
