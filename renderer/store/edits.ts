/** Typing is written a moment after the last key; whoever needs it written now (undo, leaving, saving) says so here. */
const waiting = new Set<() => void>()

export function waitToWrite(write: () => void): () => void {
  waiting.add(write)
  return () => void waiting.delete(write)
}

/** A window that is closed must not lose what was typed in its last moment. Called once. */
export const followLeaving = (): void => addEventListener('beforeunload', flushEdits)

export function flushEdits(): void {
  for (const write of waiting) write()
}
