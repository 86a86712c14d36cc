import { join } from 'node:path'
import { setImmediate as tick } from 'node:timers/promises'
import type { Taken } from '../../../shared/contract'
import { thingsWords } from '../../../shared/formats/differences'
import { dateWords, whenWords } from '../../../shared/formats/when'
import type { Key } from '../../../shared/project/compare'
import type { Mark, Rec } from '../../../shared/project/tables'
import { takeBack, type Look } from '../../../shared/project/take-back'
import { err, ok, type Result } from '../../../shared/result'
import type { Version } from '../store/backup-files'
import { copySoundly } from '../store/copy'
import { codeOf, disk } from '../store/io'
import { untitledFolder } from '../store/places'
import { causeOf, isSystemError } from '../store/problems'
import type { Session } from '../store/session'
import type { Records } from './protocol'

/** Copies a version into the folder of projects without a name, and answers with the copy's path. */
export async function copyOf(version: Version, name: string, userData: string): Promise<Result<string>> {
  const folder = untitledFolder(userData)
  const when = dateWords(version.at).replaceAll(':', '.')
  try {
    await disk.mkdir(folder)
    for (let n = 1; ; n++) {
      const path = join(folder, `${name.slice(0, 80)}, version of ${when}${n > 1 ? ` (${n})` : ''}.quoin`)
      try {
        await copySoundly(version.path, path)
        return ok(path)
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error
      }
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
    return err('not-opened', `The version could not be opened: ${causeOf(error)}. Nothing was changed.`)
  }
}

/** Characters of records that are parsed at a time. */
const SLICE = 500_000

/** The records of a version by table and id. Parsed a slice at a time: a whole project may be among them. */
export async function lookAt({ keys, records }: Records): Promise<{ keys: Key[]; look: Look }> {
  const found = new Map<string, Rec>()
  let size = 0
  for (const { table, json } of records) {
    const record = JSON.parse(json) as Rec
    found.set(`${table}/${record.id}`, record)
    size += json.length
    if (size < SLICE) continue
    size = 0
    await tick()
  }
  return { keys, look: (table, id) => found.get(`${table}/${id}`) }
}

/** Milliseconds of work between which others get their turn. */
const TURN = 8

/** Has the texts ready in which marks will be looked for, so that the change itself is short. */
async function warmTexts({ textOf }: Session, look: Look, keys: readonly Key[]): Promise<void> {
  const articles = new Set(
    keys.flatMap(({ table, id }) => (table === 'marks' ? ((look(table, id) as Mark | undefined)?.article ?? []) : [])),
  )
  let since = performance.now()
  for (const article of articles) {
    textOf(article)
    if (performance.now() - since < TURN) continue
    await tick()
    since = performance.now()
  }
}

/**
 * Gives records of the open project the values they have in a version: one step to undo. `wanted` is what the person
 * chose, undefined for everything. `texts` says that the text of an article is another one now.
 */
export async function take(
  session: Session,
  { keys, look }: { keys: Key[]; look: Look },
  wanted: readonly Key[] | undefined,
  version: Version,
): Promise<Result<Taken & { texts: boolean }>> {
  const label = wanted
    ? `Take back ${thingsWords(wanted)}`
    : `Go back to the version of ${whenWords(version.at, Date.now())}`
  await warmTexts(session, look, keys)
  let left = 0
  let texts = false
  const applied = await session.run(() => {
    const taken = takeBack(session.project, look, keys, session.textOf)
    left = taken.left.length
    if (taken.commands.length === 0) return left ? ARTICLE_GONE : NOTHING
    texts = taken.commands.some((one) => one.do === 'set' && one.table === 'articles' && one.fields.doc !== undefined)
    return ok({ command: { do: 'all', label, commands: taken.commands } })
  })
  return applied.ok ? ok({ label, left, texts }) : applied
}

const NOTHING = err('nothing', 'There is nothing to take back: this is as it was in that version.')

const ARTICLE_GONE = err(
  'article-gone',
  'The article of these marks is not in today’s project. Nothing was changed. Take back the article too.',
)
