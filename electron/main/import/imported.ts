import * as z from 'zod'
import type { Attachment } from '../../../shared/contract'
import { richText } from '../../../shared/project/schema'
import { tables } from '../../../shared/project/tables'
import type { Fields } from '../../../shared/project/tables'
import { plainText } from '../../../shared/text/plain'
import { mojibakeIn } from '../../../shared/text/mojibake/repair'
import type { How } from './how'

/** What a format's importer makes of a file. What only the caller knows (name, size, hash, time) is filled in by the host. */
export interface Imported {
  fields: Partial<Fields['articles']>
  /** Sentences for the person: what was left out, what is uncertain. */
  warnings: string[]
  /** How the bytes were read as text, e.g. `utf-8`; empty for formats that are not text. */
  encoding: string
  /** What is attached to a mail, in its order. */
  attachments?: Attachment[] | undefined
  /** The attachment that was asked for. */
  attached?: { name: string; bytes: Uint8Array<ArrayBuffer> } | undefined
}

export interface Importer {
  /** Throws `Refusal` for a file it cannot take; anything else thrown is a fault of ours and is reported as such. */
  read: (bytes: Uint8Array, name: string, how?: How) => Imported
}

/** One whose parser answers later. */
export interface AsyncImporter {
  read: (bytes: Uint8Array, name: string, how?: How) => Promise<Imported>
}

/** A file that is refused, with the sentence for the person. */
export class Refusal extends Error {}

export const tooLong = (name: string): Refusal =>
  new Refusal(
    `${name} holds more than 20 MB of text, more than Quoin opens as one article. Nothing was added. Save a part of it and import that.`,
  )

const { title, outlet, author, published, updated, url, language } = tables.articles.fields
const line = (max: number): z.ZodType<string> => z.string().max(max)

/**
 * What comes back from the import process is decoded like anything from outside: it has just been handling a file
 * that nobody vouches for.
 */
export const importedSchema = z.object({
  fields: z
    .strictObject({
      title: line(title.max),
      outlet: line(outlet.max),
      author: line(author.max),
      published: line(published.max),
      updated: line(updated.max),
      url: line(url.max),
      language: line(language.max),
      direction: z.enum(['', 'ltr', 'rtl']),
      origins: z.array(z.object({ field: line(40), from: line(200) })).max(100),
      given: z.array(z.object({ field: line(40), words: line(200) })).max(100),
      check: z.array(line(40)).max(10),
      pages: z.array(z.object({ at: z.int().min(0) })).max(10_000),
      doc: richText,
    })
    .partial(),
  warnings: z.array(line(1000)).max(100),
  encoding: line(40),
  attachments: z
    .array(z.object({ name: line(200), size: z.int().min(0), readable: z.boolean() }))
    .max(1000)
    .optional(),
  attached: z.object({ name: line(200), bytes: z.instanceof(Uint8Array) }).optional(),
})

/** The last word on lengths, so that no importer need think of them. */
export function fitted(imported: Imported): Imported {
  const fields: Record<string, unknown> = { ...imported.fields }
  for (const [name, field] of Object.entries({ title, outlet, author, published, updated, url, language })) {
    const value = fields[name]
    if (typeof value === 'string') fields[name] = oneLine(value, field.max)
  }
  const origins = [...(imported.fields.origins ?? [])]
  for (const field of ['language', 'direction'])
    // Whatever the file itself says has its origin already.
    if (fields[field] && !origins.some((origin) => origin.field === field))
      origins.push({ field, from: 'letters of the text' })
  return { ...imported, fields: { ...fields, origins, check: checkOf(imported) } }
}

/** Letters that look garbled come to nothing better in another reading of a page: they are the first to be looked at. */
function checkOf({ fields: { doc, check = [] } }: Imported): string[] {
  const garbled = doc && mojibakeIn(plainText(doc).text.slice(0, GARBLED)).length > 0
  return garbled ? ['mojibake', ...check] : check
}

/** UTF-16 units in which garbled letters are looked for: who has them has them early. */
const GARBLED = 500_000

/** One line of at most `max` UTF-16 units, never cut inside a character. */
export function oneLine(text: string, max = 500): string {
  // Control characters have no place in a line that is shown.
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.length <= max ? line : `${line.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
