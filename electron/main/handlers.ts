import { appCalls, type About } from './calls/app'
import { backupCalls } from './calls/backups'
import { briefingCalls } from './calls/briefing'
import { exportCalls, type Written } from './calls/export'
import { importCalls } from './calls/import'
import { projectCalls } from './calls/project'
import { templateCalls } from './calls/templates'
import type { Handlers } from './dispatch'
import type { Imports } from './imports'
import type { Workbench } from './workbench'

/** Every call of the contract with what carries it out; one that is missing here is a compile error. */
export function createHandlers(workbench: Workbench, imports: Imports, about: About): Handlers {
  const written: Written = new Set()
  return {
    ...projectCalls(workbench),
    ...backupCalls(workbench),
    ...importCalls(workbench, imports),
    ...briefingCalls(workbench),
    ...templateCalls(workbench),
    ...exportCalls(workbench, written),
    ...appCalls(workbench, about, written),
  }
}
