import { useEffect, useState } from 'react'
import type { PlainText } from '../../shared/text/plain'
import { articleText, knownArticle } from '../store/texts'

/** The plain text of an article that is being read, null until it has been fetched. */
export function usePlain(article: string): PlainText | null {
  const [read, setRead] = useState<{ article: string; plain: PlainText | null } | null>(null)
  useEffect(() => {
    let wanted = true
    void articleText(article).then((text) => wanted && setRead({ article, plain: text?.plain ?? null }))
    return () => void (wanted = false)
  }, [article])
  return read?.article === article ? read.plain : (knownArticle(article)?.plain ?? null)
}
