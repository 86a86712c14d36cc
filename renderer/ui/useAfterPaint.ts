import { useEffect, useState } from 'react'
import { afterPaint } from './afterPaint'

/**
 * The value, once what else it changes has been painted: for what is beside the point of a key press and takes long to draw. A value
 * that is replaced before that is never drawn.
 */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(value)
  useEffect(() => (value === shown ? undefined : afterPaint(() => setShown(value))), [value, shown])
  return shown
}
