import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { countWords, plainText } from '../../shared/text/plain'
import { err, type Result } from '../../shared/result'
import type { Article } from '../../shared/project/tables'
import { refusalOf } from '../main/import/formats'
import { importHost, type ImportedFile, type ImportHost } from '../main/import/host'
import { intake } from '../main/import/intake'
import { LANES, MOST_LANES } from '../main/import/lanes'
import { walk } from '../main/import/walk'
import type { Read } from '../main/intake/files'
import { nearest } from '../main/intake/near'
import { readInOrder } from '../main/intake/reading'
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
    const { sources, notes } = await sourcesOf(rest, cli)
    const host = importHost(cli.fork, { size: MOST_LANES })
    const stop = new AbortController()
    const letGo = cli.onInterrupt(() => {
      stop.abort()
      host.cancel()
    })
    let failed = false
    let added = 0
    const rows: Row[] = []
    try {
      const wanted = sources.map((source) => ({ source, read: () => readSource(source, host, cli) }))
      for await (const { one, read } of readInOrder(wanted, {
        together: LANES + 1,
        most: MOST_LANES,
        signal: stop.signal,
      })) {
        const { row, isNew } = bringIn(one.source, read, file, cli)
        failed ||= row.status === 'error'
        if (isNew) added++
        rows.push(row)
        cli.progress(rows.length, sources.length)
      }
    } finally {
      letGo()
      host.close()
    }
    // Reported only once it is true: a line that says "ok" is on the disk.
    if (added) await file.save()
    for (const row of rows) report(row, options.json === true, cli)
    for (const note of notes) cli.say(note)
    if (stop.signal.aborted)
      cli.say(`Stopped after ${rows.length} of ${sources.length} files. What is listed here is in the project.`)
    return failed || stop.signal.aborted ? EXIT.problems : EXIT.done
  },
}

/** The files that arguments name; those of folders and their folders in order of their names, then what is passed over. */
async function sourcesOf(args: readonly string[], cli: Cli): Promise<{ sources: Source[]; notes: string[] }> {
  const sources: Source[] = []
  const notes: string[] = []
  for (const arg of args) {
    const path = cli.path(arg)
    if (arg === '-') sources.push({ shown: '-' })
    else if (!(await stat(path).catch(() => undefined))?.isDirectory()) sources.push({ shown: arg, path })
    else {
      const { files, passed } = await walk([path])
      sources.push(...files.map((file) => ({ shown: join(arg, file.shown), path: file.path })))
      sources.push(...passed.files.map((name) => ({ shown: join(arg, name), path: join(path, name), passOver: true })))
      notes.push(...passed.sentences())
    }
  }
  return { sources, notes }
}

function bringIn(source: Source, read: Read, file: OpenFile, cli: Cli): { row: Row; isNew: boolean } {
  const row: Row = { status: 'ok', file: source.shown, id: '', title: '', outlet: '', published: '', words: 0 }
  const fail = (message: string, status: Row['status'] = 'error') => ({
    row: { ...row, status, message },
    isNew: false,
  })
  if (source.passOver) return fail('Passed over: not a kind of file that Quoin reads.', 'warn')
  if (!read.ok) return fail(read.failure.message)
  const taken = intake(file.project, read.value, { now: cli.now(), id: file.newId('a') })
  if (taken.outcome === 'duplicate') {
    const message = `Already in the project as “${taken.article.title}”; not added again.`
    return { row: { ...row, ...facts(taken.article), status: 'warn', message }, isNew: false }
  }
  const near = nearest([file.project.tables.articles.values()], taken.command.record)
  const done = file.apply(taken.command)
  if (!done.ok) return fail(done.failure.message)
  const alike = near && `May be another copy of “${near.title}” (${near.id}); added beside it.`
  const warnings = [...(alike ? [alike] : []), ...taken.warnings]
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
export async function readSource(source: Source, host: ImportHost, cli: Cli): Promise<Result<ImportedFile>> {
  const { path, shown, passOver } = source
  if (passOver) return err('passed-over', '')
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
