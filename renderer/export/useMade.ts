import { useEffect, useMemo, useState } from 'react'
import { call } from '../bridge'
import type { Exporting, Preview } from '../../shared/exporting'

/** A moment after the last change, so that a preview is made once while somebody chooses. */
const PAUSE = 120

export interface Made {
  /** What was made last: it stays until the next is there. */
  preview: Preview | undefined
  /** It is not what is chosen now: that is being made. */
  making: boolean
  failed: string | undefined
}

/** The preview of what is chosen, made by the main process exactly as the file will be. */
export function useMade(input: Exporting, version: number): Made {
  const key = useMemo(() => JSON.stringify([input, version]), [input, version])
  const [made, setMade] = useState<{ key: string; preview?: Preview | undefined; failed?: string }>({ key: '' })
  useEffect(() => {
    let left = false
    const timer = setTimeout(() => {
      void call('export.preview', (JSON.parse(key) as [Exporting, number])[0]).then((answer) => {
        if (left) return
        if (answer.ok) setMade({ key, preview: answer.value })
        // One that was given up is followed by another, or by nothing.
        else if (answer.failure.name !== 'cancelled')
          setMade((before) => ({ key, preview: before.preview, failed: answer.failure.message }))
      })
    }, PAUSE)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [key])
  const making = made.key !== key
  return { preview: made.preview, making, failed: making ? undefined : made.failed }
}
