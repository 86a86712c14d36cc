import { applyCommand } from './apply-command'
import { checkCommand } from './check-command'
import type { CliCommand } from './command'
import { exportCommand } from './export'
import { importCommand } from './import-command'
import { listCommand } from './list-command'
import { diffCommand } from './diff-command'
import { mergeCommand } from './merge-command'
import { suggestCommand } from './suggest-command'

/** Every command, in the order of the overview. */
export const commands: readonly CliCommand[] = [
  importCommand,
  listCommand,
  suggestCommand,
  applyCommand,
  checkCommand,
  diffCommand,
  mergeCommand,
  exportCommand,
]
