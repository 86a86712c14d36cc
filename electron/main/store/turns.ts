/**
 * Lets things happen one after another, in the order in which they were asked for. Items that wait while others are
 * worked on are handed over together, so that they can share one sync of the disk.
 */
export class Turns<T> {
  private queue: ({ item: T } | { still: () => Promise<void> })[] = []
  private running: Promise<void> | undefined

  constructor(private readonly work: (items: T[]) => Promise<void>) {}

  add(item: T): void {
    this.queue.push({ item })
    this.start()
  }

  /** Runs in its turn, while nothing else is under way. */
  still<R>(run: () => R | Promise<R>): Promise<R> {
    return new Promise((resolve, reject) => {
      this.queue.push({ still: async () => Promise.resolve().then(run).then(resolve, reject) })
      this.start()
    })
  }

  /** Ends when everything asked for so far is done. */
  idle(): Promise<void> {
    return this.running ?? Promise.resolve()
  }

  private start(): void {
    this.running ??= this.drain().finally(() => {
      this.running = undefined
      if (this.queue.length) this.start()
    })
  }

  private async drain(): Promise<void> {
    // One turn later, so that what is asked for in the same moment goes together.
    await Promise.resolve()
    while (this.queue.length) {
      const items: T[] = []
      for (let next = this.queue[0]; next && 'item' in next; next = this.queue[0]) {
        items.push(next.item)
        this.queue.shift()
      }
      if (items.length) await this.work(items)
      else {
        const next = this.queue.shift()
        if (next && 'still' in next) await next.still()
      }
    }
  }
}
