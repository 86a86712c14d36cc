import { useEffect, useState } from 'react'
import { call } from '../bridge'
import type { Exporting } from '../../shared/exporting'

/** Where the same was written last; null when it never was, or the folder is gone. */
export type Place = { name: string; folder: string } | null

export function useWhere({ format, briefing, template }: Exporting): Place {
  const [place, setPlace] = useState<Place>(null)
  useEffect(() => {
    let left = false
    const what = briefing ? { briefing } : { template }
    void call('export.where', { format, ...what }).then((answer) => {
      if (!left) setPlace(answer.ok ? answer.value : null)
    })
    return () => void (left = true)
  }, [format, briefing, template])
  return place
}
