import { create } from 'zustand'
import { on } from '../bridge'
import type { FormatName } from '../../shared/formats/names'

/** Exports of this window: whether the dialog is open and what for, and the file that is being written. */
interface Exporting {
  /** Null while the dialog is shut. */
  asked: { format?: FormatName; articles?: readonly string[] } | null
  /** What is being written; it goes on when the dialog is shut. */
  writing: FormatName | null
  /** How far what is being made is, 0 to 1; null where that is not known. */
  share: number | null
}

export const useExporting = create<Exporting>(() => ({ asked: null, writing: null, share: null }))

export const openExport = (asked: NonNullable<Exporting['asked']> = {}): void => useExporting.setState({ asked })
export const closeExport = (): void => useExporting.setState({ asked: null })

/** Called once, when the window starts. */
export const followExports = (): void =>
  void on('export.progress', ({ share }) => useExporting.setState({ share: share ?? null }))
