import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { countWords, plainText } from '../../shared/text/plain'
import { err, type Result } from '../../shared/result'
import type { Article } from '../../shared/project/tables'
import { formatOf, refusalOf } from '../main/import/formats'
import { importHost, type ImportedFile, type ImportHost } from '../main/import/host'
import { intake } from '../main/import/intake'
import { flag, readArgs, value } from './args'
import { EXIT, UsageError, type Cli, type CliCommand } from './command'
import { openFile, type OpenFile } from './project-file'
import { tidy } from './table'

/** One line of the report. `id` is the article that holds the file: the new one, or the one that was there before. */
interface Row {
  status: 'ok' | 'warn' | 'error'
  file: string
  id: string
  title: string
  outlet: string
  published: string
  words: number
  message?: string
}

interface Source {
  /** As the person named it. */
  shown: string
  /** Absolute; undefined for standard input. */
  path?: string
  /** Found in a folder and of no kind that is read: told, but no failure. */
  passOver?: boolean
}

export const importCommand: CliCommand = {
  name: 'import',
  usage: 'FILE|FOLDER|- ... --into P.quoin [--json]',
  summary: 'Adds articles to a project, which is made when it is not there.',
  run: async (args, cli) => {
    const { options, rest } = readArgs(args, { into: value, json: flag })
    if (!options.into) throw new UsageError('Say with --into which project the articles are for.')
    if (rest.length === 0) throw new UsageError('Name at least one file or folder, or - for standard input.')
    const file = await openFile(cli.path(options.into), cli, { create: true })
    const host = importHost(cli.fork)
    let failed = false
    let added = 0
    const rows: Row[] = []
    try {
      for (const source of (await Promise.all(rest.map((arg) => sourcesOf(arg, cli)))).flat()) {
        const { row, isNew } = await bringIn(source, host, file, cli)
        failed ||= row.status === 'error'
        if (isNew) added++
        rows.push(row)
      }
    } finally {
      host.close()
    }
    // Reported only once it is true: a line that says "ok" is on the disk.
    if (added) await file.save()
    for (const row of rows) report(row, options.json === true, cli)
    return failed ? EXIT.problems : EXIT.done
  },
}

/** The files that an argument names; those of a folder and its folders in order of their names, hidden ones left out. */
async function sourcesOf(arg: string, cli: Cli): Promise<Source[]> {
  if (arg === '-') return [{ shown: '-' }]
  const path = cli.path(arg)
  if (!(await stat(path).catch(() => undefined))?.isDirectory()) return [{ shown: arg, path }]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length)
        .replace(/^[/\\]/, ''),
    )
  return files
    .filter((name) => !name.split(/[/\\]/).some((part) => part.startsWith('.')))
    .sort()
    .map((name) => ({ shown: join(arg, name), path: join(path, name), passOver: formatOf(name) === undefined }))
}

async function bringIn(
  source: Source,
  host: ImportHost,
  file: OpenFile,
  cli: Cli,
): Promise<{ row: Row; isNew: boolean }> {
  const row: Row = { status: 'ok', file: source.shown, id: '', title: '', outlet: '', published: '', words: 0 }
  const fail = (message: string, status: Row['status'] = 'error') => ({
    row: { ...row, status, message },
    isNew: false,
  })
  if (source.passOver) return fail('Passed over: not a kind of file that Quoin reads.', 'warn')
  const read = await readSource(source, host, cli)
  if (!read.ok) return fail(read.failure.message)
  const taken = intake(file.project, read.value, { now: cli.now(), id: file.newId('a') })
  if (taken.outcome === 'duplicate') {
    const message = `Already in the project as “${taken.article.title}”; not added again.`
    return { row: { ...row, ...facts(taken.article), status: 'warn', message }, isNew: false }
  }
  const done = file.apply(taken.command)
  if (!done.ok) return fail(done.failure.message)
  const { warnings } = taken
  return {
    row: {
      ...row,
      ...facts(taken.command.record),
      status: warnings.length ? 'warn' : 'ok',
      ...(warnings.length && { message: warnings.join(' ') }),
    },
    isNew: true,
  }
}

const facts = ({ id, title, outlet, published, doc }: Omit<Article, 'stamp'>) => ({
  id,
  title,
  outlet,
  published,
  words: countWords(plainText(doc).text),
})

/** The bytes of a file, brought in by the import process; a sentence about why not. */
export async function readSource({ path, shown }: Source, host: ImportHost, cli: Cli): Promise<Result<ImportedFile>> {
  if (path === undefined) return host.read({ name: 'standard input', bytes: await cli.stdin() })
  const name = basename(path)
  try {
    const { size, isFile } = await stat(path).then((s) => ({ size: s.size, isFile: s.isFile() }))
    // A device or a pipe may never end.
    if (!isFile) return err('not-a-file', `${shown} is not a file. Nothing was added.`)
    const refused = refusalOf(name, size)
    return refused ? err('not-imported', refused) : await host.read({ name, bytes: await readFile(path) })
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return err(
      'unreadable',
      missing
        ? `${shown} is not there. Check the name.`
        : `${shown} could not be read. Check that you have permission to read it.`,
    )
  }
}

function report(row: Row, json: boolean, cli: Cli): void {
  if (json) cli.out(JSON.stringify(row))
  else
    cli.out(
      [row.status, row.id, row.title || basename(row.file), row.outlet, row.published, String(row.words)]
        .map(tidy)
        .join('\t'),
    )
  if (row.message && (row.status === 'error' || !json))
    cli.say(row.message.startsWith(row.file) ? row.message : `${row.file}: ${row.message}`)
}
