import { alive } from '../../../shared/project/select'
import type { AddRecord } from '../../../shared/project/commands'
import type { Project } from '../../../shared/project/model'
import { newArticle, type Article } from '../../../shared/project/tables'
import type { ImportedFile } from './host'

export type Intake =
  | { outcome: 'ok'; command: AddRecord<'articles'>; warnings: string[] }
  /** The same bytes (for what was pasted: the same words) are in the project as this article. */
  | { outcome: 'duplicate'; article: Article }

/** The command that adds an imported article, unless the project has it; `anyway` adds it a second time. `id` is the new article's, `now` in milliseconds. */
export function intake(
  project: Project,
  imported: ImportedFile,
  { anyway = false, now = Date.now(), id }: { anyway?: boolean; now?: number; id: string },
): Intake {
  const sha256 = imported.fields.source.sha256
  const same =
    sha256 && !anyway ? alive(project, 'articles').find((article) => article.source.sha256 === sha256) : undefined
  if (same) return { outcome: 'duplicate', article: same }
  const record = { id, ...newArticle({ ...imported.fields, retrieved: new Date(now).toISOString() }) }
  return { outcome: 'ok', command: { do: 'add', table: 'articles', record }, warnings: imported.warnings }
}
