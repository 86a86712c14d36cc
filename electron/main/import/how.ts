import * as z from 'zod'

/** Another reading of the same file, which a person asked for. */
export const howSchema = z.object({
  /** The encoding to read its letters in, a WHATWG name. */
  encoding: z.string().max(40).optional(),
  /** Of a web page: all of it, or the part that calls itself the article. */
  part: z.enum(['page', 'element']).optional(),
  /** Of a mail: what is attached to it, by its place among all that is. */
  attachment: z.int().min(0).max(1000).optional(),
})
export type How = z.infer<typeof howSchema>
