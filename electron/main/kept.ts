/**
 * The PDF that a window looks at, so that what is previewed and then written is made once, and is the same. A window has one:
 * asking for another gives up the one before.
 */
export class Kept {
  private readonly made = new Map<number, { key: string; stop: AbortController; pdf: Promise<Uint8Array> }>()

  /** The one with this key, or else a new one. Rejects when it is given up. */
  of(window: number, key: string, make: (stop: AbortSignal) => Promise<Uint8Array>): Promise<Uint8Array> {
    const there = this.made.get(window)
    if (there?.key === key) return there.pdf
    there?.stop.abort()
    const stop = new AbortController()
    const pdf = make(stop.signal)
    const own = { key, stop, pdf }
    this.made.set(window, own)
    // What could not be made is not kept.
    pdf.catch(() => this.made.get(window) === own && this.made.delete(window))
    return pdf
  }

  /** Gives up what a window is waiting for, and what it has. */
  drop(window: number): void {
    this.made.get(window)?.stop.abort()
    this.made.delete(window)
  }
}
