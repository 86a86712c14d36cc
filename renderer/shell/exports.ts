import { call } from '../bridge'
import type { ExportFormat } from '../../shared/contract'
import { formatNames } from '../../shared/formats/names'
import { flushEdits } from '../store/edits'
import { say, toast } from '../store/view'
import { setShell, shell } from './state'

export const formats: readonly { format: ExportFormat; label: string; hint: string }[] = [
  { format: 'pdf', label: formatNames.pdf, hint: 'to read and print' },
  { format: 'md', label: formatNames.md, hint: 'to edit on' },
  { format: 'csv', label: formatNames.csv, hint: 'all marks' },
]

/** Exports the project, or some of its articles; asks where, and offers to show the file. */
export async function exportAs(format: ExportFormat, articles?: string[]): Promise<void> {
  if (shell().exporting) return
  flushEdits()
  setShell({ exporting: format })
  const answer = await call('export.project', articles ? { format, articles } : { format })
  setShell({ exporting: null })
  if (!answer.ok) {
    if (answer.failure.name !== 'cancelled') toast({ tone: 'error', text: answer.failure.message })
    return
  }
  const { path, warnings } = answer.value
  const done = `${format === 'csv' ? 'Table' : 'Briefing'} exported to “${path.split(/[/\\]/).at(-1)}”.`
  const text = [done, ...warnings].join(' ')
  say(text)
  toast({ tone: 'plain', text, action: { label: 'Show file', run: () => void call('app.reveal', { path }) } })
}
