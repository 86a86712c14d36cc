export interface Page {
  id: string
  title: string
  text: string
}

/** The chapters as they are read; one that is not named here comes last. */
const ORDER = [
  'getting-started',
  'importing',
  'marking',
  'links',
  'finding',
  'correcting',
  'suggestions',
  'speakers',
  'claims',
  'notes',
  'composing',
  'briefing',
  'project-file',
  'keyboard',
  'command-line',
]

/** The files of resources/help by path, as chapters: the first heading is the title. */
export const inOrder = (files: Record<string, string>): Page[] =>
  Object.entries(files)
    .map(([path, text]) => ({
      id: /([^/]+)\.md$/.exec(path)?.[1] ?? path,
      title: /^#\s+(.+)$/m.exec(text)?.[1] ?? path,
      text,
    }))
    .sort((a, b) => place(a) - place(b) || (a.title < b.title ? -1 : 1))

const place = ({ id }: Page): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)
