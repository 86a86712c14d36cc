import * as z from 'zod'
import type { Template } from './formats/briefing/templates/template'

/** The part of the contract that is about templates of a person's own. The window imports only types from this file. */

/** Names one of them: the name of a file in a folder of ours, never a path. */
export const templateFile = z
  .string()
  .max(100)
  // oxlint-disable-next-line no-control-regex
  .regex(/^[^./\\:\u0000-\u001f][^/\\:\u0000-\u001f]*\.json$/i)

/** How a template is called, and one sentence on what it is for. */
export const templateWords = z.object({
  name: z.string().trim().min(1).max(80),
  about: z.string().trim().max(300).default(''),
})

export interface OwnTemplates {
  /** By name. */
  templates: Template[]
  /** Files of the folder that are no templates: their names, and why as the middle of a sentence. */
  unreadable: { file: string; reason: string }[]
}
