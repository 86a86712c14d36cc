import * as z from 'zod'
import { join } from 'node:path'
import { REPLICA, type Clock } from '../../../shared/project/stamps'
import { disk, type Io } from './io'
import { StateFile } from './state'

/**
 * Under which replica id this installation writes each project file. Not in the file: a copy of a file must not go on
 * counting where the first one does, or two different changes would carry the same stamp.
 */
const schema = z.object({
  files: z
    .array(
      z.object({ path: z.string(), project: z.string(), replica: z.string().regex(REPLICA), count: z.int().min(0) }),
    )
    .catch([])
    .default([]),
})

const LIMIT = 1000

export class Replicas {
  private constructor(private readonly file: StateFile<typeof schema>) {}

  static async open(userData: string, io: Io = disk): Promise<Replicas> {
    return new Replicas(await StateFile.open(join(userData, 'replicas.json'), schema, {}, io))
  }

  /**
   * The id to go on with; undefined when a new one is needed: the file is new here, or it knows less than we last wrote
   * into it, so an older state was put in its place.
   */
  find(path: string, project: string, clock: Clock): string | undefined {
    const known = this.file.value.files.find((f) => f.path === path && f.project === project)
    return known && (clock[known.replica] ?? 0) >= known.count ? known.replica : undefined
  }

  /** To be called before the file is written: what is noted is never less than what any copy of the file holds. */
  async note(path: string, project: string, replica: string, clock: Clock): Promise<void> {
    const count = clock[replica] ?? 0
    const known = this.file.value.files[0]
    if (known?.path === path && known.replica === replica && known.project === project && known.count === count) return
    // An id is at work in one place only: after "Save as" the old file gets a new one when it is opened again.
    const others = this.file.value.files.filter(
      (f) => f.replica !== replica && !(f.path === path && f.project === project),
    )
    await this.file.set({ files: [{ path, project, replica, count }, ...others].slice(0, LIMIT) })
  }
}
