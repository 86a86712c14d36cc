import type { Project } from '../../../project/model'
import type { Briefing } from '../../../project/tables'
import type { Numbered, Source } from '../../numbered'
import type { PrintedBlock, PrintedSection } from '../composition'

/** What a part is made from. */
export interface PartContext {
  project: Project
  /** The articles the briefing is about, with their marks numbered. */
  sources: readonly Source[]
  briefing: Briefing
  /** Marks that the analyst's own text refers to, by id. */
  cited: ReadonlySet<string>
  /** As the analyst has set them; what is not set is missing. */
  options: Readonly<Record<string, string>>
  numbered: (mark: string) => Numbered | undefined
}

/**
 * Something a briefing holds that follows from the marks: a table of claims, the quotes by speaker. It is made anew
 * each time. Adding one is a file like sources.ts and a line in list.ts.
 */
export interface Part<N extends string = string> {
  /** Stored in the file. */
  name: N
  /** As menus say it: "Table of claims". */
  label: string
  /** One sentence on what it holds. */
  about: string
  options?: readonly PartOption[]
  /** Empty when there is nothing to show. */
  make: (context: PartContext) => PartContent
}

export interface PartOption {
  name: string
  label: string
  choices: readonly { value: string; label: string }[]
}

export interface PartContent {
  blocks: PrintedBlock[]
  /** What the contents list under the section. */
  parts?: PrintedSection['parts']
}

export const definePart = <const N extends string>(part: Part<N>): Part<N> => part
