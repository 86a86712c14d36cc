import type { ImportedFile } from '../../shared/contract'
import type { Project } from '../../shared/project/model'

type Outcome = ImportedFile['outcome']
export type Ok = Extract<ImportedFile, { outcome: 'ok' }>

/** Files of an import that went the same way. */
export interface Group {
  name: 'failed' | 'near' | 'duplicate' | 'warned' | 'ok' | 'gone'
  title: string
  files: ImportedFile[]
  /** Of those that may be tried again or brought in all the same. */
  keys: string[]
}

const TITLES: Record<Group['name'], (count: number) => string> = {
  failed: (count) => `${counted(count)} could not be read`,
  near: (count) => `${counted(count)} may be ${count === 1 ? 'a newer copy' : 'newer copies'} of what you have`,
  duplicate: (count) => `${counted(count)} already here`,
  warned: (count) => `${counted(count)} imported, with something to know`,
  ok: (count) => `${counted(count)} imported`,
  gone: (count) => `${counted(count)} taken back`,
}

export const counted = (count: number): string => count.toLocaleString('en-GB')

const groupOf = (file: ImportedFile): Group['name'] | undefined =>
  file.outcome === 'note'
    ? undefined
    : file.outcome !== 'ok'
      ? file.outcome
      : file.near
        ? 'near'
        : file.warnings.length
          ? 'warned'
          : 'ok'

/** Articles that the project had and has no more. */
export type Gone = (article: string) => boolean
export const goneFrom =
  ({ tables }: Project): Gone =>
  (article) =>
    Boolean(tables.articles.get(article)?.gone)

/** The files that came in and were taken back since. A copy that an article was updated from has only done its work. */
function takenBack(files: readonly ImportedFile[], gone: Gone): Set<ImportedFile> {
  const added = files.filter((file): file is Ok => file.outcome === 'ok')
  const all = added.length > 1 && added.every(({ article }) => gone(article))
  return new Set(added.filter(({ article, near }) => (all || !near) && gone(article)))
}

/** The files of an import by how it went with them, those that want something of a person first. */
export function groupsOf(files: readonly ImportedFile[], gone: Gone): Group[] {
  const back = takenBack(files, gone)
  return (Object.keys(TITLES) as Group['name'][]).flatMap((name) => {
    const mine = files.filter((file) => (back.has(file) ? 'gone' : groupOf(file)) === name)
    if (mine.length === 0) return []
    const keys = mine.flatMap((file) => ('key' in file && file.key ? [file.key] : []))
    return [{ name, title: TITLES[name](mine.length), files: mine, keys }]
  })
}

export const notesOf = (files: readonly ImportedFile[]): string[] =>
  files.flatMap((file) => (file.outcome === 'note' ? [file.message] : []))

/** "312 imported, 2 already here, 1 could not be read" */
export function titleOfReport(files: readonly ImportedFile[], gone: Gone): string {
  const back = takenBack(files, gone).size
  const count = (outcome: Outcome): number => files.filter((file) => file.outcome === outcome).length
  const [added, there, failed] = [count('ok') - back, count('duplicate'), count('failed')]
  const parts = [
    added && `${counted(added)} imported`,
    there && `${counted(there)} already here`,
    back && `${counted(back)} taken back`,
    failed && `${counted(failed)} could not be read`,
  ].filter(Boolean)
  return parts.length ? parts.join(', ') : 'Nothing was imported'
}
