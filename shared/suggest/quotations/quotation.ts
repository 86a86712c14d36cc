import type { Range } from '../types'

/** Words between quotation marks, marks included. */
export interface Quotation {
  start: number
  end: number
  /** Without the marks. */
  inner: Range
  /** No mark closes it: the next paragraph goes on with another opening one. */
  goesOn: boolean
  /** It goes on from the paragraph before. */
  continued: boolean
}
