import type { KindName } from '../kinds/list'
import type { Range } from '../text/snap'
import { byPlace, endOf, startOf } from './select'
import type { Mark } from './tables'

/** Marks that overlap hang their lines in so many lanes; all that find no lane free share the last one. */
export const LANES = 6

/** Marks of a run at most: what a change moves in memory. */
const RUN = 128

/** Some marks that follow each other, and how far any of them reaches. */
interface Run {
  marks: Mark[]
  end: number
}

/**
 * The marks of one article in reading order, outer before inner, kept so as marks come, change and go: no question and no
 * change takes longer because there are many. Marks that overlap are in different lanes, and a mark that comes moves no
 * other to another lane.
 */
export class MarkOrder {
  private runs: Run[] = []
  private readonly lanes = new Map<string, number>()
  private readonly places = new Map<string, Mark>()
  private readonly kinds = new Map<KindName, number>()

  constructor(marks: Iterable<Mark> = []) {
    // Where there are many, looking the ends up at every comparison takes longer than sorting.
    const sorted = Array.from(marks, (mark) => ({ mark, start: startOf(mark), end: endOf(mark) }))
    sorted.sort((a, b) => a.start - b.start || b.end - a.end || byPlace(a.mark, b.mark))
    const ends = new Int32Array(LANES)
    for (const [i, { mark, start, end }] of sorted.entries()) {
      let lane = 0
      while (lane < LANES - 1 && ends[lane]! > start) lane++
      ends[lane] = Math.max(ends[lane]!, end)
      this.note(mark, lane)
      if (i % (RUN / 2) === 0) this.runs.push({ marks: [], end: 0 })
      const run = this.runs.at(-1)!
      run.marks.push(mark)
      run.end = Math.max(run.end, end)
    }
  }

  get size(): number {
    return this.places.size
  }

  /** How many there are of a kind. */
  count(kind: KindName): number {
    return this.kinds.get(kind) ?? 0
  }

  get(id: string | null): Mark | undefined {
    return id === null ? undefined : this.places.get(id)
  }

  /** Which lane a mark's line hangs in, 0 next to the words. */
  lane(id: string): number {
    return this.lanes.get(id) ?? 0
  }

  at(index: number): Mark | undefined {
    return this.slice(index, index + 1)[0]
  }

  /** Marks `[from, to)` in reading order. */
  slice(from: number, to: number): Mark[] {
    const found: Mark[] = []
    let start = 0
    for (const { marks } of this.runs) {
      if (start >= to) break
      if (start + marks.length > from) found.push(...marks.slice(Math.max(0, from - start), to - start))
      start += marks.length
    }
    return found
  }

  /** How many stand before a mark; its number is one more. -1 for a mark that is not here. */
  rank(id: string | null): number {
    const mark = this.get(id)
    return mark ? this.before((other) => byPlace(other, mark) < 0) : -1
  }

  /** How many marks begin before an offset. */
  startingBefore(offset: number): number {
    return this.before((mark) => startOf(mark) < offset)
  }

  /** Marks that reach into a range, in reading order. */
  near(range: Range): Mark[] {
    return this.ranked(range).map(({ mark }) => mark)
  }

  /** The same, each with its rank. */
  ranked(range: Range): { mark: Mark; rank: number }[] {
    const found: { mark: Mark; rank: number }[] = []
    let before = 0
    for (const { marks, end } of this.runs) {
      if (startOf(marks[0]!) >= range.end) break
      if (end > range.start)
        for (const [i, mark] of marks.entries()) {
          if (startOf(mark) >= range.end) break
          if (endOf(mark) > range.start) found.push({ mark, rank: before + i })
        }
      before += marks.length
    }
    return found
  }

  /** A mark as it stands now, in the place of what stood here of it; undefined takes it out. */
  put(id: string, mark: Mark | undefined): void {
    const before = this.places.get(id)
    const lane = mark && this.freeLane(mark)
    if (before) this.take(before)
    if (!mark) return
    this.note(mark, lane!)
    const at = Math.max(0, firstWhere(this.runs, (run) => byPlace(run.marks[0]!, mark) > 0) - 1)
    const run = this.runs[at]
    if (!run) return void (this.runs = [runOf([mark])])
    run.marks.splice(
      firstWhere(run.marks, (other) => byPlace(other, mark) > 0),
      0,
      mark,
    )
    run.end = Math.max(run.end, endOf(mark))
    if (run.marks.length > RUN)
      this.runs.splice(at, 1, runOf(run.marks.slice(0, RUN / 2)), runOf(run.marks.slice(RUN / 2)))
  }

  /** Many at once, each as it stands now, e.g. when a correction has moved all that come after it: all are gone through once. */
  putAll(changed: ReadonlyMap<string, Mark | undefined>): void {
    for (const [id, mark] of changed) {
      const before = this.places.get(id)
      if (!mark || !before) this.put(id, mark)
      else {
        this.kinds.set(before.kind, this.count(before.kind) - 1)
        this.note(mark, this.lane(id))
      }
    }
    const marks = this.runs.flatMap((run) => run.marks.map((mark) => this.places.get(mark.id)!))
    // They nearly always keep their order.
    if (marks.some((mark, i) => i > 0 && byPlace(marks[i - 1]!, mark) > 0)) marks.sort(byPlace)
    this.runs = []
    for (let i = 0; i < marks.length; i += RUN / 2) this.runs.push(runOf(marks.slice(i, i + RUN / 2)))
    const ends = new Int32Array(LANES)
    for (const mark of marks) {
      let lane = this.lane(mark.id)
      if (lane < LANES - 1 && ends[lane]! > startOf(mark)) this.lanes.set(mark.id, (lane = this.freeLane(mark)))
      ends[lane] = Math.max(ends[lane]!, endOf(mark))
    }
  }

  private take(mark: Mark): void {
    const at = firstWhere(this.runs, ({ marks: [first] }) => first !== mark && byPlace(first!, mark) > 0) - 1
    const left = this.runs[at]!.marks.filter((other) => other.id !== mark.id)
    if (left.length) this.runs[at] = runOf(left)
    else this.runs.splice(at, 1)
    this.places.delete(mark.id)
    this.lanes.delete(mark.id)
    this.kinds.set(mark.kind, this.count(mark.kind) - 1)
  }

  private note(mark: Mark, lane: number): void {
    this.places.set(mark.id, mark)
    this.lanes.set(mark.id, lane)
    this.kinds.set(mark.kind, this.count(mark.kind) + 1)
  }

  /** The lane it is in where that is free, else the first that is. */
  private freeLane(mark: Mark): number {
    const taken = new Set<number>()
    for (const other of this.near({ start: startOf(mark), end: endOf(mark) }))
      if (other.id !== mark.id) taken.add(this.lane(other.id))
    const own = this.lanes.get(mark.id)
    if (own !== undefined && !taken.has(own)) return own
    let lane = 0
    while (lane < LANES - 1 && taken.has(lane)) lane++
    return lane
  }

  /** How many marks there are up to the first for which `earlier` no longer holds. */
  private before(earlier: (mark: Mark) => boolean): number {
    let count = 0
    for (const { marks } of this.runs) {
      if (!earlier(marks[0]!)) break
      if (earlier(marks.at(-1)!)) count += marks.length
      else return count + firstWhere(marks, (mark) => !earlier(mark))
    }
    return count
  }
}

const runOf = (marks: Mark[]): Run => ({ marks, end: marks.reduce((end, mark) => Math.max(end, endOf(mark)), 0) })

/** Index of the first for which `late` holds, when it holds for all after it too; the length when there is none. */
function firstWhere<T>(all: readonly T[], late: (one: T) => boolean): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (late(all[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
