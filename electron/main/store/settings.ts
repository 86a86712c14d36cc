import * as z from 'zod'
import { join } from 'node:path'
import { settingsSchema } from '../../../shared/contract'
import { StateFile } from './state'

/** The settings file: what the person chose, the files last opened, and where the window stood. */
const schema = z.object({
  settings: settingsSchema.catch(settingsSchema.parse({})).default(settingsSchema.parse({})),
  recent: z
    .array(z.object({ path: z.string().max(4096) }))
    .max(50)
    .catch([])
    .default([]),
  bounds: z
    .object({
      x: z.number(),
      y: z.number(),
      width: z.number().min(1),
      height: z.number().min(1),
      maximised: z.boolean(),
    })
    .optional()
    .catch(undefined),
  /** The folder of the last file dialog. */
  folder: z.string().max(4096).optional().catch(undefined),
  /** Where exports were written last: paths by what was exported (calls/export-places.ts), the latest last. */
  exported: z.record(z.string().max(200), z.string().max(4096)).catch({}).default({}),
  /** Whether Quoin has been started before: the first start shows the sample. */
  started: z.boolean().catch(true).default(false),
})

export type SettingsFile = StateFile<typeof schema>
export type Bounds = NonNullable<z.output<typeof schema>['bounds']>

export const openSettings = (userData: string): Promise<SettingsFile> =>
  StateFile.open(join(userData, 'settings.json'), schema, {})

/** Changes some values; that they could not be written is no reason to stop anybody's work. */
export const change = (file: SettingsFile, values: Partial<SettingsFile['value']>): Promise<void> =>
  file.set({ ...file.value, ...values }).catch(() => undefined)
