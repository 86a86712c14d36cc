import { call } from '../bridge'
import type { ExportFormat } from '../../shared/contract'
import { flushEdits } from '../store/edits'
import { say, toast } from '../store/view'
import { setShell, shell } from './state'

export const formats: readonly { format: ExportFormat; label: string; hint: string }[] = [
  { format: 'pdf', label: 'Briefing as PDF', hint: 'to read and print' },
  { format: 'md', label: 'Briefing as Markdown', hint: 'to edit on' },
  { format: 'csv', label: 'Marks as CSV', hint: 'for a table' },
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
  const { path } = answer.value
  const text = `${format === 'csv' ? 'Marks' : 'Briefing'} exported to “${path.split(/[/\\]/).at(-1)}”.`
  say(text)
  toast({ tone: 'plain', text, action: { label: 'Show file', run: () => void call('app.reveal', { path }) } })
}
