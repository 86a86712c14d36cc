import { create } from 'zustand'
import type { Row } from './row'

/** What was found so far, and how far the reading is. */
export interface Reading {
  /** Rows by article, in reading order; changed in place, `version` tells. */
  rows: Map<string, Row[]>
  version: number
  done: number
  total: number
  /** Articles whose text could not be read. */
  failed: number
  /** Reading was stopped before its end. */
  stopped: boolean
}

export const nothingRead = (): Reading => ({
  rows: new Map(),
  version: 0,
  done: 0,
  total: 0,
  failed: 0,
  stopped: false,
})
export const useReading = create<Reading>(nothingRead)
