import { call, on } from '../bridge'

/** Typing is written a moment after the last key; whoever needs it written now (undo, leaving, saving) says so here. */
const waiting = new Set<() => void>()

export function waitToWrite(write: () => void): () => void {
  waiting.add(write)
  return () => void waiting.delete(write)
}

/**
 * What was typed in the last moment is not lost when the window is closed, nor when the project is put away or saved from
 * elsewhere. Called once.
 */
export function followLeaving(): void {
  addEventListener('beforeunload', flushEdits)
  on('collect', () => {
    flushEdits()
    void call('app.collected', {})
  })
}

export function flushEdits(): void {
  for (const write of waiting) write()
}
