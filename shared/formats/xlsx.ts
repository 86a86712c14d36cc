import { dataTables } from './data/tables'
import { defineFormat } from './format'
import { formatNames } from './names'
import { packageParts } from './office/package'
import { zipped, type ZipEntry } from './office/zip'
import { sheetParts } from './office/sheet'
import { stylesXml, workbookParts } from './office/workbook'
import { titleOf } from './title'

/** Quotes, claims, sources, speakers and links, a sheet each. Nothing in it is a formula. */
export const xlsx = defineFormat({
  name: 'xlsx',
  label: formatNames.xlsx,
  extension: 'xlsx',
  *write(project, options) {
    const { now, author = '', name, progress } = options
    const tables = dataTables(project, options)
    const about = { title: titleOf(project, name), author, now }
    const sheets = tables.map((_, i) => [`xl/worksheets/sheet${i + 1}.xml`, 'spreadsheetml.worksheet'] as const)
    const parts = [
      ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ['xl/styles.xml', 'spreadsheetml.styles'],
      ...sheets,
    ] as const
    const entries = function* (): Generator<ZipEntry> {
      yield* packageParts(parts, about)
      yield* workbookParts(tables)
      yield { name: 'xl/styles.xml', pieces: [stylesXml] }
      for (const [i, table] of tables.entries()) {
        yield* sheetParts(table, i + 1)
        progress?.((i + 1) / tables.length)
      }
    }
    yield* zipped(entries())
  },
})
