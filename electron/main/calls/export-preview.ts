import type { Preview } from '../../../shared/contract'
import type { ExportOptions } from '../../../shared/formats/format'
import type { FormatName } from '../../../shared/formats/names'
import type { Project } from '../../../shared/project/model'

/** What can be shown of an export without making all of it. A PDF is made, and shown as it is. */

/** As much of a text as anybody looks at before it is written. */
const LONGEST = 30_000
const ROWS = 50

type Made = Exclude<FormatName, 'pdf'>

export async function excerptOf(
  format: Made,
  project: Project,
  options: ExportOptions,
  page: (html: string) => string,
): Promise<Preview> {
  if (format === 'csv' || format === 'xlsx') {
    const { dataTables } = await import('../../../shared/formats/data/tables')
    const tables = dataTables(project, options, format === 'csv' ? [options.table ?? 'marks'] : undefined)
    return {
      is: 'tables',
      tables: tables.map(({ title, columns, rows }) => ({
        title,
        heads: columns.map(({ head }) => head),
        rows: rows.slice(0, ROWS).map((cells) => [...cells]),
        total: rows.length,
      })),
    }
  }
  const { formatNamed } = await import('../../../shared/formats/list')
  if (format === 'md') {
    let text = ''
    for (const piece of formatNamed(format)!.write(project, options)) {
      text += piece as string
      if (text.length > LONGEST) return { is: 'text', text: text.slice(0, LONGEST), whole: false }
    }
    return { is: 'text', text, whole: true }
  }
  let html = ''
  for (const piece of formatNamed('html')!.write(project, options)) html += piece as string
  const address = page(html)
  return format === 'docx'
    ? { is: 'page', address, note: 'The same words and tables. Word sets the pages itself when it opens the document.' }
    : { is: 'page', address }
}
