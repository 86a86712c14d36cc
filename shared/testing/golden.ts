import { decode } from '../project/decode'
import type { Project } from '../project/model'
import { readResource } from './resource'

/** Today's golden fixture, for tests that damage it. */
export const GOLDEN = readResource('fixtures/v3.quoin')

/** How a file's text opens: `ok`, or the name of its failure. */
export const nameOf = (text: string): string => {
  const decoded = decode(text)
  return decoded.ok ? 'ok' : decoded.failure.name
}
export const opened = (text: string): Project => {
  const decoded = decode(text)
  if (!decoded.ok) throw new Error(decoded.failure.message)
  return decoded.value
}
/** The golden file with a change made to its parsed JSON. */
export const changed = (change: (file: Record<string, never[]> & Record<string, unknown>) => void): string => {
  const file = JSON.parse(GOLDEN) as Record<string, never[]>
  change(file)
  return JSON.stringify(file)
}
