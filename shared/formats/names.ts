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

/** The formats in the order of menus, with what each is for in a few words. */
export const formats: readonly { format: FormatName; hint: string }[] = [
  { format: 'pdf', hint: 'to read and print' },
  { format: 'docx', hint: 'to edit on' },
  { format: 'html', hint: 'to read on any screen' },
  { format: 'md', hint: 'as plain text' },
  { format: 'xlsx', hint: 'quotes, claims and sources' },
  { format: 'csv', hint: 'all marks' },
]

/** Formats that hold data and no briefing. */
export const isDataFormat = (format: FormatName): boolean => format === 'csv' || format === 'xlsx'
