import type { DocBuilder } from './builder'

interface Level {
  id: string
  depth: number
}

/**
 * Lists as word processors have them: paragraphs one after another, each with a list's name and a depth. Opens and ends
 * the lists and items around them. A list that goes on after other text goes on counting.
 */
export class Lists {
  private readonly open: Level[] = []

  constructor(
    private readonly builder: DocBuilder,
    /** Numbers given so far, by list and depth: those of the document, shared by all its tables and notes. */
    private readonly counts: Map<string, number>,
  ) {}

  get isOpen(): boolean {
    return this.open.length > 0
  }

  /** Before an item's paragraph. `start` is the list's first number. */
  item(id: string, depth: number, kind: 'bulletList' | 'orderedList', start: number): void {
    const top = (): Level | undefined => this.open.at(-1)
    while (top() && (top()!.depth > depth || (top()!.depth === depth && top()!.id !== id))) this.endList()
    const count = (this.counts.get(`${id}:${depth}`) ?? start - 1) + 1
    this.counts.set(`${id}:${depth}`, count)
    for (let deeper = depth + 1; deeper < depth + 9; deeper++) this.counts.delete(`${id}:${deeper}`)
    if (top()?.depth === depth) this.builder.close()
    else {
      this.builder.open(
        kind,
        kind === 'orderedList' && count !== 1 ? { start: Math.min(Math.max(count, 0), 1e9) } : undefined,
      )
      this.open.push({ id, depth })
    }
    this.builder.open('listItem')
  }

  /** Before anything that is no item. */
  end(): void {
    while (this.open.length) this.endList()
  }

  private endList(): void {
    this.open.pop()
    this.builder.close()
    this.builder.close()
  }
}
