import { knownArticle } from '../../store/texts'
import { toast } from '../../store/view'
import { headingsOf } from './headings'
import { setOutline } from './state'

/** Shows the article's headings, or says that there are none. */
export function openOutline(article: string): void {
  const text = knownArticle(article)
  if (!text) return
  if (headingsOf(text.plain).length) setOutline(true)
  else toast({ tone: 'plain', text: 'This article has no headings, so there is no outline of it.' })
}
