import { call } from '../bridge'
import type { Failure, Offer } from '../../shared/result'
import { flushEdits } from './edits'
import { toast, type Toast } from './view'

/** What a message about a file that cannot be opened offers instead: an earlier version of it. */
export const offered = (offer: Offer | undefined): Pick<Toast, 'action'> =>
  offer ? { action: { label: offer.label, run: () => void openVersion(offer.version) } } : {}

export const tellFailure = ({ message, offer }: Pick<Failure, 'message' | 'offer'>): void =>
  toast({ tone: 'error', text: message, ...offered(offer) })

/** Opens a version as a copy; what was open is put away, and the window hears of the new project as of any other. */
export async function openVersion(id: string): Promise<void> {
  flushEdits()
  const answer = await call('backup.open', { id })
  if (!answer.ok) tellFailure(answer.failure)
}
