import { useMemo } from 'react'
import type { Marks } from '../store/project'
import { useAfterPaint } from '../ui/useAfterPaint'

interface Listed {
  article: string
  marks: Marks
  chosen: string | null
}

/** What the list of marks shows: to who has the hands in it at once, else once what was done in the text can be seen there. */
export function useListed(article: string, marks: Marks, chosen: string | null): Listed {
  const now = useMemo(() => ({ article, marks, chosen }), [article, marks, chosen])
  const later = useAfterPaint(now)
  return later.article !== article || document.activeElement?.closest('.mark-list') ? now : later
}
