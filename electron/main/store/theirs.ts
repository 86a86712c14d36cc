import type { Project } from '../../../shared/project/model'
import { err, type Result } from '../../../shared/result'
import type { ProjectFile } from './file'
import { Problem } from './problems'

/** Reads what somebody else has written into the file of a project; `accept` allows it to be replaced. */
export async function readTheirs(
  file: ProjectFile,
  project: string,
): Promise<Result<{ project: Project; accept: () => void }>> {
  try {
    const value = await file.look()
    return value.project.id === project ? { ok: true, value } : ANOTHER
  } catch (error) {
    if (error instanceof Problem) return { ok: false, failure: error.failure }
    throw error
  }
}

const ANOTHER = err(
  'another-project',
  'Another project stands in the place of this one now, so the two cannot be joined. Your work is safe. Save it as a copy.',
)
