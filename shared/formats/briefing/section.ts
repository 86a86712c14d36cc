import { markup, type Child, type Html } from '../html'

/** A part of the briefing that the contents list knows. */
export interface Section {
  id: string
  title: string
  /** What stands indented under it in the contents. */
  parts: { id: string; title: string }[]
  html: Html
}

/** A heading holds its words and nothing else: they become the outline of the PDF. */
export const section = (id: string, title: string, body: Child, parts: Section['parts'] = []): Section => ({
  id,
  title,
  parts,
  html: markup`<section class="section" id="${id}-section">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section>
`,
})
