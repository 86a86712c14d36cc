import { randomBytes } from 'node:crypto'
import type { ImportedFile, NearArticle } from '../../../shared/contract'
import type { AddRecord } from '../../../shared/project/commands'
import { makeId } from '../../../shared/project/ids'
import type { Project } from '../../../shared/project/model'
import { find } from '../../../shared/project/select'
import { intake } from '../import/intake'
import type { Arrival, Wanted } from './job'
import type { Near } from './near'

/** Files that a person may want after all, by a key in the report: read again, or brought in a second time. */
export class Held {
  private readonly wanted = new Map<string, Wanted>()

  /** Keeps it and returns its key. */
  keep(one: Wanted): string {
    const key = randomBytes(8).toString('hex')
    this.wanted.set(key, one)
    return key
  }

  get(key: string): Wanted | undefined {
    return this.wanted.get(key)
  }

  clear(): void {
    this.wanted.clear()
  }
}

let last = 0

/** Ids sort by their time: articles that come in together keep their order. */
const later = (): number => (last = Math.max(Date.now(), last + 1))

/** What becomes of files that were read: the commands that bring them in, and a line for each. */
export function take(project: Project, batch: readonly Arrival[], held: Held) {
  const rows: ImportedFile[] = []
  const commands: AddRecord<'articles'>[] = []
  for (const { one, read, near } of batch) {
    const { name, anyway } = one
    if (!read.ok) {
      // What was cut short by the end of the import has not failed.
      if (read.failure.name === 'cancelled') continue
      rows.push({ name, outcome: 'failed', message: read.failure.message, key: held.keep(one) })
      continue
    }
    const now = later()
    const result = intake(project, read.value, { anyway, now, id: makeId('a', now, randomBytes(8)) })
    const twin = result.outcome === 'ok' && !anyway ? commands.find((c) => sameOriginal(c, result.command)) : undefined
    if (result.outcome === 'ok' && !twin) {
      const { record } = result.command
      const other = near && otherOf(project, commands, near)
      commands.push(result.command)
      const { id, title } = record
      rows.push({ name, outcome: 'ok', article: id, title, warnings: result.warnings, ...(other && { near: other }) })
    } else {
      const there = result.outcome === 'ok' ? twin!.record : result.article
      const key = held.keep({ ...one, anyway: true })
      rows.push({ name, outcome: 'duplicate', article: there.id, title: there.title, key })
    }
  }
  return { rows, commands }
}

const sameOriginal = (a: AddRecord<'articles'>, b: AddRecord<'articles'>): boolean =>
  a.record.source.sha256 !== '' && a.record.source.sha256 === b.record.source.sha256

/** The article that was near when the file was read: in the project by now, or going in with it; perhaps it is gone. */
function otherOf(project: Project, commands: readonly AddRecord<'articles'>[], near: Near): NearArticle | undefined {
  const id = near.id || commands.find(({ record }) => record.doc === near.doc)?.record.id
  const other = find(project, 'articles', id ?? null) ?? commands.find(({ record }) => record.id === id)?.record
  return other && { id: other.id, title: other.title, why: near.why }
}
