import { create } from 'zustand'
import type { Speaker } from '../../shared/project/tables'
import { placeOf, type By, type Layout } from './groups'
import type { Row } from './row'

/** What a person must say before rows are accepted. */
export type Asked =
  /** It may be one of these, or somebody new. */
  | { is: 'who'; rows: readonly Row[]; name: string; speakers: readonly Speaker[] }
  /** So many become marks in one step; `left` stay, because it is not sure who speaks. */
  | { is: 'all'; rows: readonly Row[]; of: string; left: number }

/** Where one stands in the list. It stays while the list is away, so that one comes back to the same row. */
interface Standing {
  by: By
  /** Key of the row that one stands at. */
  current: string | null
  /** Key of the one that was dealt with last: when it is taken back, one stands there again. */
  gone: string | null
  asked: Asked | null
}

export const useStanding = create<Standing>(() => ({ by: 'article', current: null, gone: null, asked: null }))
export const standing = useStanding.getState
export const setStanding = useStanding.setState

let layout: Layout = { items: [], height: 0, rows: [] }

/** The list as it is shown now, for what is done by keys. */
export const shownLayout = (): Layout => layout
export const showLayout = (now: Layout): void => void (layout = now)

/** The row that one stands at, else the first. */
export const currentRow = (): Row | undefined =>
  layout.items[placeOf(layout, standing().current)]?.row ?? layout.rows[0]

/** Stands at the row so many further on; false at the end of the list. */
export function step(by: number): boolean {
  const { rows } = layout
  const now = currentRow()
  if (!now) return false
  const at = rows.indexOf(now)
  const to = Math.max(0, Math.min(rows.length - 1, at + by))
  if (to === at) return false
  setStanding({ current: rows[to]!.key, asked: null })
  return true
}

/** Stands at what comes after these rows, which go. */
export function standBeside(gone: readonly Row[]): void {
  const keys = new Set(gone.map(({ key }) => key))
  const now = currentRow()
  const at = now ? layout.rows.indexOf(now) : -1
  const stays = ({ key }: Row): boolean => !keys.has(key)
  const next = layout.rows.slice(at).find(stays) ?? layout.rows.slice(0, Math.max(0, at)).findLast(stays)
  setStanding({ current: next?.key ?? null, gone: now?.key ?? null, asked: null })
}
