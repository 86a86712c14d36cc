import { useMemo } from 'react'
import type { Marks } from '../store/project'
import { useAfterPaint } from '../ui/useAfterPaint'

interface Listed {
  marks: Marks
  chosen: string | null
}

/** What the list of marks shows: to who has the hands in it at once, else once what was done in the text can be seen there. */
export function useListed(marks: Marks, chosen: string | null): Listed {
  const now = useMemo(() => ({ marks, chosen }), [marks, chosen])
  const later = useAfterPaint(now)
  return document.activeElement?.closest('.mark-list') ? now : later
}
