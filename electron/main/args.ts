import { resolve } from 'node:path'

export interface Args {
  /** Absolute paths of what is to be opened or imported. */
  files: string[]
  userData?: string
  /** Print a project's briefing without a window. */
  exportPdf?: { project: string; out: string }
}

/**
 * Reads the program's arguments. Switches are Chromium's or ours; whatever else stands there is a file. When the
 * program was started as `electron [-r MODULE] FOLDER FILE...`, the folder is not one of them.
 */
export function readArgs(argv: readonly string[], cwd: string, startedByFolder: boolean): Args {
  const args: Args = { files: [] }
  const rest = argv.slice(1)
  let folderSeen = !startedByFolder
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') args.files.push(...rest.splice(0).map((file) => resolve(cwd, file)))
    else if (arg === '-r' || arg === '--require') rest.shift()
    else if (arg.startsWith('--quoin-user-data=')) args.userData = resolve(cwd, arg.slice('--quoin-user-data='.length))
    else if (arg === '--quoin-export-pdf')
      args.exportPdf = { project: resolve(cwd, rest.shift() ?? ''), out: resolve(cwd, rest.shift() ?? '') }
    else if (arg.startsWith('-')) continue
    else if (!folderSeen) folderSeen = true
    else args.files.push(resolve(cwd, arg))
  }
  return args
}

export const isProjectFile = (path: string): boolean => /\.quoin$/i.test(path)
