import { sweep } from '../store/sweep'
import { endReading } from './reader'
import { setStanding } from './state'

/** Milliseconds that what was found is kept for who has followed a row into its text. After that the way back is read again. */
const KEPT = 300_000
let timer = 0

export const stay = (): void => clearTimeout(timer)

/** Lets go of what was found when the list goes, at once or after a while. */
export function leave(): void {
  setStanding({ asked: null, gone: null })
  if (sweep().away) timer = window.setTimeout(endReading, KEPT)
  else endReading()
}
