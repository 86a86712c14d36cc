import type { Fields } from '../../../project/tables'
import type { ComposedBlock } from '../../../text/composed'

/** What a new briefing begins as. A preset is one file like full.ts and a line in list.ts; people add their own as files. */
export interface Template {
  /** Stored in the file. */
  name: string
  /** As menus say it: "Full briefing". */
  label: string
  /** One sentence on what it is for. */
  about: string
  briefing: Partial<Omit<Fields['briefings'], 'title' | 'template' | 'articles'>>
  sections: readonly TemplateSection[]
}

export interface TemplateSection {
  title: string
  /** What belongs here, shown until something is written. */
  hint?: string
  /** What stands there from the start. */
  body?: readonly ComposedBlock[]
}

export const defineTemplate = (template: Template): Template => template

/** A part by its name, for the body of a template's section. */
export const part = (name: string, options: Record<string, string> = {}): ComposedBlock => ({
  type: 'part',
  attrs: { name, options },
})

/** A key judgment to be written. */
export const judgment: ComposedBlock = {
  type: 'judgment',
  attrs: { confidence: '', claims: [] },
  content: [{ type: 'paragraph' }, { type: 'paragraph' }, { type: 'paragraph' }],
}
