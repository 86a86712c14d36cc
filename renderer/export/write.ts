import { call } from '../bridge'
import type { Exporting } from '../../shared/exporting'
import { formatNames } from '../../shared/formats/names'
import { useExporting } from '../store/exporting'
import { say, toast } from '../store/view'
import { isData } from './choice'

/** What has come of it: `refused` with the reason, to be said where the person is. */
export type Written = { is: 'done' } | { is: 'cancelled' } | { is: 'refused'; message: string }

/** Writes the export. `again`: into the file of the last time, without asking where. */
export async function write(input: Exporting, again: boolean): Promise<Written> {
  if (useExporting.getState().writing) return { is: 'cancelled' }
  useExporting.setState({ writing: input.format, share: null })
  const answer = await call('export.project', { ...input, again })
  useExporting.setState({ writing: null, share: null })
  if (answer.ok) {
    tell(input, answer.value)
    return { is: 'done' }
  }
  const { name, message } = answer.failure
  if (name === 'cancelled') return { is: 'cancelled' }
  // The dialog says it, if it is still there.
  if (!useExporting.getState().asked) toast({ tone: 'error', text: message })
  return { is: 'refused', message }
}

function tell({ format }: Exporting, { path, warnings }: { path: string; warnings: string[] }): void {
  const what = isData(format) ? 'Table' : 'Briefing'
  const text = [`${what} exported to “${path.split(/[/\\]/).at(-1)}”.`, ...warnings].join(' ')
  say(text)
  toast({
    tone: 'plain',
    text,
    action: { label: 'Show in folder', run: () => void call('app.reveal', { path }) },
    second: { label: 'Open', run: () => void openWritten(path) },
  })
}

async function openWritten(path: string): Promise<void> {
  const opened = await call('app.open', { path })
  if (!opened.ok) toast({ tone: 'error', text: opened.failure.message })
}

/** Gives up what is being made; nothing is left of it. */
export const cancelExport = (): void => void call('export.cancel', {})

export const labelOf = (format: Exporting['format']): string => formatNames[format]
