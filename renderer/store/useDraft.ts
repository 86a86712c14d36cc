import { useCallback, useEffect, useRef, useState } from 'react'
import { waitToWrite } from './edits'

/** Milliseconds after a key until what was typed is written: steady typing is written this often, so that a crash costs no more. */
const PAUSE = 600

/**
 * A value that is being typed: shown at once, written a moment later (not with `null`), when the field is left, and whenever
 * somebody needs it written. A value that changes from outside while nothing is waiting shows at once.
 */
export function useDraft<T>(
  value: T,
  write: (value: T) => void,
  pause: number | null = PAUSE,
): { shown: T; change: (value: T) => void; flush: () => void } {
  const [draft, setDraft] = useState<{ value: T } | null>(null)
  const waiting = useRef<{ value: T; timer: number | undefined } | null>(null)
  const writeNow = useRef(write)
  useEffect(() => void (writeNow.current = write))

  const flush = useCallback((): void => {
    const wanted = waiting.current
    if (!wanted) return
    clearTimeout(wanted.timer)
    waiting.current = null
    writeNow.current(wanted.value)
    setDraft(null)
  }, [])
  const change = useCallback(
    (next: T): void => {
      const timer = waiting.current?.timer ?? (pause === null ? undefined : window.setTimeout(flush, pause))
      waiting.current = { value: next, timer }
      setDraft({ value: next })
    },
    [flush, pause],
  )
  useEffect(() => {
    const stop = waitToWrite(flush)
    return () => {
      stop()
      flush()
    }
  }, [flush])
  return { shown: draft ? draft.value : value, change, flush }
}
