import { useState } from 'react'
import type { Mark } from '../../shared/project/tables'
import { useRecord, type Marks } from '../store/project'
import { useAfterPaint } from '../ui/useAfterPaint'

interface Edited {
  mark: Mark
  number: number
}

/**
 * The mark whose fields are shown: the chosen one, a moment later. Until then the one before stays, also when it was just deleted, so
 * that nothing flashes up in between.
 */
export function useEdited(marks: Marks, article: string, chosen: string | null): Partial<Edited> {
  const edited = useAfterPaint(chosen)
  const asked = useRecord('marks', edited)
  // One that has lost its words is in no order, and still somebody's work.
  const lost = asked?.article === article && asked.spans.length === 0 ? asked : undefined
  const mark = marks.order.get(edited) ?? lost
  const number = mark ? marks.order.rank(mark.id) + 1 : 0
  const [last, setLast] = useState<Partial<Edited>>({})
  if (mark && (last.mark !== mark || last.number !== number)) setLast({ mark, number })
  // Once none was shown, the one before that is no longer what stays.
  if (!mark && edited === chosen && last.mark) setLast({})
  return mark ? { mark, number } : edited === chosen ? {} : last
}
