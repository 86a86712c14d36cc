import { call } from '../bridge'
import { isDataFormat, type FormatName } from '../../shared/formats/names'
import { flushEdits } from '../store/edits'
import { say, toast } from '../store/view'
import { setShell, shell } from './state'

/** Exports the project, or some of its articles; asks where, and offers to show the file. */
export async function exportAs(format: FormatName, articles?: string[]): Promise<void> {
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
  const done = `${isDataFormat(format) ? 'Table' : 'Briefing'} exported to “${path.split(/[/\\]/).at(-1)}”.`
  const text = [done, ...warnings].join(' ')
  say(text)
  toast({ tone: 'plain', text, action: { label: 'Show file', run: () => void call('app.reveal', { path }) } })
}
