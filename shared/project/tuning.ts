import type { Project } from './model'
import { parseStamp } from './stamps'
import type { Mark, Rec, TableName } from './tables'

/**
 * From which certainty on suggestions are shown, as a project's people have shown by what they accepted and dismissed. Nothing
 * is stored but the marks and dismissals themselves, so two copies that were joined agree without being asked:
 *
 *     from = 0.6 - (accepted - expected) / (judged + 40), to the nearest 0.05, never below 0.4 or above 0.9
 *
 * for each sort by itself. `expected` is the sum of the certainties that those judged were suggested with: who accepts more than
 * they promised sees less certain ones, who dismisses more sees fewer. The 40 keep the first one from moving anything.
 */

/** What tells suggestions apart: the form of a quote, or a claim. */
export const sorts = ['direct', 'indirect', 'mixed', 'claim'] as const
export type Sort = (typeof sorts)[number]

export interface Tuning {
  accepted: number
  dismissed: number
  /** Certainty from which on suggestions of a sort are shown, 0..1. */
  from: Readonly<Record<Sort, number>>
}

/** In hundredths, so that sums are the same in whatever order they are made. */
const START = 60
const LEAST = 40
const MOST = 90
const STEP = 5
const WEIGHT = 40

const startsAt = (from: number): Tuning['from'] => ({ direct: from, indirect: from, mixed: from, claim: from })

/** Where nothing was accepted or dismissed yet. */
export const UNTUNED: Tuning = { accepted: 0, dismissed: 0, from: startsAt(START / 100) }

interface Judgement {
  sort: Sort
  accepted: boolean
  /** Hundredths. */
  certainty: number
  /** Milliseconds since 1970. */
  time: number
}

interface Sum {
  accepted: number
  dismissed: number
  expected: number
}

const nothing = (): Record<Sort, Sum> => {
  const sum = (): Sum => ({ accepted: 0, dismissed: 0, expected: 0 })
  return { direct: sum(), indirect: sum(), mixed: sum(), claim: sum() }
}

/** The judgements of a project, counted once and kept up with its changes, so that a change costs the same at any size. */
export class Judgements {
  private readonly judged = new Map<string, Judgement>()
  private readonly resets = new Map<string, number>()
  /** Only what is later than this counts. */
  private since = -1
  private sums = nothing()
  private made: Tuning | undefined

  constructor(project: Project) {
    for (const table of ['resets', 'marks', 'dismissals'] as const)
      for (const record of project.tables[table].values()) this.put(table, record.id, record)
  }

  /** Takes in what a record has become: nothing, when it was taken back. */
  put(table: TableName, id: string, record: Rec | undefined): void {
    const now = record?.gone ? undefined : record
    if (table === 'marks') this.judge(id, now && ofMark(now as Mark))
    else if (table === 'dismissals') this.judge(id, now && ofDismissal(now as Rec<'dismissals'>))
    else if (table === 'resets') {
      if (now) this.resets.set(id, parseStamp(now.stamp).time)
      else this.resets.delete(id)
      this.countAnew()
    }
  }

  /** The same object until something has changed it. */
  get tuning(): Tuning {
    return (this.made ??= tuningOf(this.sums))
  }

  private judge(id: string, now: Judgement | undefined): void {
    const before = this.judged.get(id)
    if (before) this.count(before, -1)
    if (now) {
      this.judged.set(id, now)
      this.count(now, 1)
    } else this.judged.delete(id)
  }

  private count({ sort, accepted, certainty, time }: Judgement, by: 1 | -1): void {
    if (time <= this.since) return
    const sum = this.sums[sort]
    sum[accepted ? 'accepted' : 'dismissed'] += by
    sum.expected += by * certainty
    this.made = undefined
  }

  private countAnew(): void {
    this.since = Math.max(-1, ...this.resets.values())
    this.sums = nothing()
    this.made = undefined
    for (const one of this.judged.values()) this.count(one, 1)
  }
}

function tuningOf(sums: Record<Sort, Sum>): Tuning {
  const from = Object.fromEntries(sorts.map((sort) => [sort, fromOf(sums[sort])])) as Record<Sort, number>
  const all = Object.values(sums)
  const total = (name: 'accepted' | 'dismissed'): number => all.reduce((sum, one) => sum + one[name], 0)
  return { accepted: total('accepted'), dismissed: total('dismissed'), from }
}

function fromOf({ accepted, dismissed, expected }: Sum): number {
  const lean = (accepted * 100 - expected) / (accepted + dismissed + WEIGHT)
  return Math.min(MOST, Math.max(LEAST, Math.round((START - lean) / STEP) * STEP)) / 100
}

const judgement = (sort: string, certainty: number, accepted: boolean, stamp: string): Judgement | undefined =>
  certainty > 0 && isSort(sort)
    ? { sort, accepted, certainty: Math.round(certainty * 100), time: parseStamp(stamp).time }
    : undefined

const isSort = (name: string): name is Sort => (sorts as readonly string[]).includes(name)

const ofMark = (mark: Mark): Judgement | undefined =>
  judgement(mark.kind === 'quote' ? mark.form : mark.kind, mark.certainty, true, mark.stamp)

const ofDismissal = ({ suggested, form, certainty, stamp }: Rec<'dismissals'>): Judgement | undefined =>
  judgement(suggested === 'quote' ? form : suggested, certainty, false, stamp)
