/** What the formats are called, everywhere: menus, buttons, dialogs, file filters. Apart from list.ts, which makes them. */
export const formatNames = {
  pdf: 'Briefing (PDF)',
  md: 'Markdown',
  csv: 'Table (CSV)',
} as const
