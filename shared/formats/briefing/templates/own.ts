import * as z from 'zod'
import { err, ok, type Result } from '../../../result'
import type { ComposedBlock } from '../../../text/composed'
import type { Draft } from '../draft'
import { partNamed } from '../parts/list'
import { judgment, part, type Template } from './template'

/**
 * A template of a person's own: one JSON file. Its name among templates is the file's name with its ending, which no
 * preset has. It holds the shape of a briefing and none of its words but titles, hints and the handling line.
 */

export const isOwnTemplate = (name: string): boolean => /\.json$/i.test(name)

/** Longer ones, with their ending, would not fit where a briefing says what it was made from. */
export const MOST_NAME = 80
export const MOST_ABOUT = 300

/** What can stand in a section: a part that follows from the marks, or an empty judgment. */
const pieceSchema = z.union([
  z.object({
    part: z.string().max(100),
    options: z.record(z.string().max(100), z.string().max(200)).default({}),
  }),
  z.object({ judgment: z.literal('empty') }),
])

const fileSchema = z.object({
  format: z.literal('quoin-template'),
  formatVersion: z.literal(1),
  name: z.string().trim().min(1).max(MOST_NAME),
  about: z.string().trim().max(MOST_ABOUT).default(''),
  handling: z.string().max(200).default(''),
  cover: z.enum(['', 'page', 'head']).default(''),
  contents: z.enum(['', 'yes', 'no']).default(''),
  notes: z.enum(['', 'foot', 'end']).default(''),
  paper: z.enum(['', 'A4', 'Letter']).default(''),
  sections: z
    .array(
      z.object({
        title: z.string().max(300).default(''),
        hint: z.string().max(1000).default(''),
        holds: z.array(pieceSchema).max(50).default([]),
      }),
    )
    .max(100),
})
type TemplateFile = z.output<typeof fileSchema>
type PieceOfFile = z.output<typeof pieceSchema>

/** The file's text for the shape of a briefing, to be kept under a name with one sentence on what it is for. */
export function encodeTemplate(
  { briefing, sections }: Draft,
  { name, about }: { name: string; about: string },
): string {
  const { handling, cover, contents, notes, paper } = briefing
  const file: TemplateFile = {
    format: 'quoin-template',
    formatVersion: 1,
    name: name.trim(),
    about: about.trim(),
    handling,
    cover,
    contents,
    notes,
    paper,
    sections: sections.map(({ title, hint, body }) => ({ title, hint, holds: piecesOf(body?.content ?? []) })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

const piecesOf = (blocks: readonly ComposedBlock[]): PieceOfFile[] =>
  blocks
    .flatMap((block): PieceOfFile[] => {
      if (block.type === 'judgment') return [{ judgment: 'empty' }]
      return block.type === 'part' ? [{ part: block.attrs.name, options: block.attrs.options }] : []
    })
    .slice(0, 50)

/** The template in a file's text; `name`: the file's. A failure's message is the reason, as the middle of a sentence. */
export function decodeTemplate(text: string, name: string): Result<Template> {
  const raw = parsed(text)
  if (!raw.ok) return raw
  const { format, formatVersion } = (raw.value ?? {}) as Record<string, unknown>
  if (format !== 'quoin-template') return err('not-a-template', 'it is not a template of Quoin')
  if (typeof formatVersion === 'number' && formatVersion > 1)
    return err('newer', 'it was made by a newer version of Quoin')
  const decoded = fileSchema.safeParse(raw.value)
  if (!decoded.success)
    return err('bad-template', `what stands under “${placeIn(decoded.error)}” is not as it should be`)
  const { name: label, about, sections, handling, cover, contents, notes, paper } = decoded.data
  for (const { holds } of sections)
    for (const piece of holds)
      if ('part' in piece && !partNamed(piece.part))
        return err('unknown-part', `it holds a part that this version of Quoin does not know, “${piece.part}”`)
  return ok({
    name,
    label,
    about,
    briefing: { handling, cover, contents, notes, paper },
    sections: sections.map(({ title, hint, holds }) => ({
      title,
      hint,
      ...(holds.length && {
        body: holds.map((piece) => ('part' in piece ? part(piece.part, piece.options) : judgment)),
      }),
    })),
  })
}

/** The same file under another name; what else stands in it stays. `text` must be one that `decodeTemplate` takes. */
export const renamedTemplate = (text: string, { name, about }: { name: string; about: string }): string =>
  `${JSON.stringify({ ...(JSON.parse(withoutMark(text)) as object), name: name.trim(), about: about.trim() }, null, 2)}\n`

function parsed(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(withoutMark(text)))
  } catch {
    return err('not-json', 'it is damaged or not JSON')
  }
}

/** Editors of some systems begin a file with a mark that JSON does not allow. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '')

/** "sections 2 title": counted from 1, as a person does who opens the file. */
const placeIn = ({ issues }: z.ZodError): string =>
  issues[0]?.path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join(' ') ?? ''
