/** Typing is written a moment after the last key; whoever needs it written now (undo, leaving, saving) says so here. */
const waiting = new Set<() => void>()

export function waitToWrite(write: () => void): () => void {
  waiting.add(write)
  return () => void waiting.delete(write)
}

export function flushEdits(): void {
  for (const write of waiting) write()
}
