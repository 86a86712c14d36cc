import { call } from '../bridge'
import { flushEdits } from '../store/edits'
import { setView, toast } from '../store/view'

/** Asks for a newer copy of an article, and shows where its marks would be in it. Nothing is changed before that is settled. */
export async function chooseNewer(article: string): Promise<void> {
  flushEdits()
  const answer = await call('import.newer', { id: article })
  if (answer.ok) setView({ places: { article, newer: answer.value } })
  else if (answer.failure.name !== 'cancelled')
    toast({ tone: answer.failure.name === 'same' ? 'plain' : 'error', text: answer.failure.message })
}
