import { call } from '../bridge'
import { find } from '../../shared/project/select'
import { flushEdits } from '../store/edits'
import { currentProject } from '../store/project'
import { setView, toast } from '../store/view'

/** Asks for a newer copy of an article, and shows where its marks would be in it. Nothing is changed before that is settled. */
export async function chooseNewer(article: string): Promise<void> {
  flushEdits()
  const answer = await call('import.newer', { id: article })
  if (answer.ok) setView({ places: { article, newer: answer.value } })
  else if (answer.failure.name !== 'cancelled')
    toast({ tone: answer.failure.name === 'same' ? 'plain' : 'error', text: answer.failure.message })
}

/** Shows where the marks of an article would be in another copy of it that came in as an article of its own. */
export async function takeAsNewer(article: string, copy: string): Promise<void> {
  flushEdits()
  const answer = await call('article.text', { id: copy })
  const record = find(currentProject(), 'articles', copy)
  if (!answer.ok || !record) return toast({ tone: 'error', text: 'This copy is no longer in the project.' })
  const { source, retrieved, pages, check } = record
  const newer = { source, retrieved, pages, check, json: answer.value.json, warnings: [] }
  setView({ places: { article, copy, newer } })
}
