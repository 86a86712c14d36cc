import { readFile } from 'node:fs/promises'
import { countsOf, differences } from '../../../shared/formats/differences'
import { compare, type Key } from '../../../shared/project/compare'
import { decode } from '../../../shared/project/decode'
import type { Project } from '../../../shared/project/model'
import { readReplica } from '../../../shared/project/replica'
import { find } from '../../../shared/project/select'
import { lookIn, withNeeded } from '../../../shared/project/take-back'
import { tableNames } from '../../../shared/project/tables'
import type { Answers, Ask, Checked, Records, Reply, Request } from './protocol'

/** Reads versions and holds them against today's project. It keeps both, so that looking on costs no second reading. */
export function versionReader(): (request: Request) => Promise<Reply> {
  let today: Project | undefined
  let parts: string[] = []
  let last: { path: string; project: Project } | undefined

  const version = async (path: string): Promise<Project> => {
    if (last?.path === path) return last.project
    last = undefined
    const decoded = decode(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)))
    if (!decoded.ok) throw new Error(decoded.failure.message)
    last = { path, project: decoded.value }
    return decoded.value
  }
  const now = (): Project => {
    if (!today) throw new Error('There is nothing to compare with')
    return today
  }
  const answer = async (ask: Ask): Promise<Answers[keyof Answers]> => {
    switch (ask.do) {
      case 'check': {
        // A check is of bytes on disk, never of what is still in memory; and what was checked is not looked at next.
        last = undefined
        const checked = about(await version(ask.path))
        last = undefined
        return checked
      }
      case 'today': {
        if (ask.first) [today, parts] = [undefined, []]
        parts.push(ask.part)
        if (ask.last) [today, parts] = [readReplica(parts.join('')), []]
        return null
      }
      case 'compare': {
        const then = await version(ask.path)
        return { counts: countsOf(then), differences: differences(now(), then) }
      }
      case 'records':
        return chosen(now(), await version(ask.path), ask.keys)
    }
  }
  return async ({ id, ...ask }) => {
    try {
      return { id, ok: true, value: await answer(ask) }
    } catch (error) {
      return { id, ok: false, message: error instanceof Error ? error.message : 'unknown' }
    }
  }
}

const about = (project: Project): Checked => ({
  project: project.id,
  counts: countsOf(project),
  empty:
    project.quarantine.length === 0 &&
    tableNames.every((table) => table === 'project' || project.tables[table].size === 0),
})

function chosen(now: Project, then: Project, wanted: readonly Key[] | undefined): Records {
  const keys = withNeeded(now, lookIn(then), wanted ?? compare(now, then).map(({ table, id }) => ({ table, id })))
  return {
    keys,
    // As strings, which cross between processes several times as fast as objects.
    records: keys.flatMap(({ table, id }) => {
      const record = find(then, table, id)
      return record ? [{ table, json: JSON.stringify(record) }] : []
    }),
  }
}
