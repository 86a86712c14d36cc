/** What the formats are called, everywhere: menus, buttons, dialogs, file filters. Apart from list.ts, which makes them. */
export const formatNames = {
  pdf: 'Briefing (PDF)',
  docx: 'Word document',
  html: 'Web page',
  md: 'Markdown',
  csv: 'Table (CSV)',
  xlsx: 'Spreadsheet (Excel)',
} as const

export type FormatName = keyof typeof formatNames

/** The formats in the order of lists, with what each is for in a few words. */
export const formats: readonly { format: FormatName; hint: string }[] = [
  { format: 'pdf', hint: 'To read, print and pass on' },
  { format: 'docx', hint: 'To go on writing in Word' },
  { format: 'html', hint: 'For any browser or phone' },
  { format: 'md', hint: 'Plain text for other tools' },
  { format: 'xlsx', hint: 'Quotes and claims to sort' },
  { format: 'csv', hint: 'All marks, for programs' },
]

/** Formats that hold data and no briefing. */
export const isDataFormat = (format: FormatName): boolean => format === 'csv' || format === 'xlsx'

/** Not a format: the first rows of the tables, as JSON, for whoever wants to look before they are written. */
export const EXCERPT = 'excerpt'
