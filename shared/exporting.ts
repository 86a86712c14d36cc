import * as z from 'zod'
import type { Finding } from './formats/briefing/guards/guard'
import type { Stale } from './formats/briefing/used'
import type { TableExcerpt } from './formats/data/excerpt'
import { formatNames, type FormatName } from './formats/names'
import { ID } from './project/ids'

/** The part of the contract that is about exports. The window imports only types from this file. */

const id = z.string().regex(ID)

export const exportFormat = z.enum(Object.keys(formatNames) as [FormatName, ...FormatName[]])

/** How the pages of a briefing are laid out. */
const pageSchema = z.object({
  cover: z.enum(['', 'page', 'head']).default(''),
  contents: z.enum(['', 'yes', 'no']).default(''),
  notes: z.enum(['', 'foot', 'end']).default(''),
  paper: z.enum(['', 'A4', 'Letter']).default(''),
})

/** What is exported, and how. */
export const exporting = z.object({
  format: exportFormat,
  briefing: id.optional(),
  template: z.string().max(100).optional(),
  articles: z.array(id).optional(),
  withProject: z.boolean().optional(),
  /** How the pages are laid out, where it is not as the briefing or the template says. */
  page: pageSchema.optional(),
})
export type Exporting = z.output<typeof exporting>

/** What was chosen when somebody exported last. An empty value: as the template says. */
export const lastExport = z
  .object({
    format: exportFormat.default('pdf').catch('pdf'),
    template: z.string().max(100).default('full'),
    page: pageSchema.default({ cover: '', contents: '', notes: '', paper: '' }),
    withProject: z.boolean().default(false),
  })
  .default({
    format: 'pdf',
    template: 'full',
    page: { cover: '', contents: '', notes: '', paper: '' },
    withProject: false,
  })

/** What will be written, as it can be shown. */
export type Preview =
  /** A PDF. */
  | { is: 'pages'; bytes: Uint8Array<ArrayBuffer> }
  /** A web page, at an address that a frame of the window may show. */
  | { is: 'page'; address: string; note?: string }
  | { is: 'text'; text: string; whole: boolean }
  | { is: 'tables'; tables: TableExcerpt[] }

export interface Checked {
  /** What stops an export first. */
  findings: Finding[]
  /** Sentences that stand on something that has changed since. */
  stale: Stale[]
  /** What the marks lack, in sentences. */
  warnings: string[]
}
