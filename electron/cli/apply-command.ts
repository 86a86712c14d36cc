import { readFile } from 'node:fs/promises'
import { referTo } from '../../shared/formats/briefing/references'
import type { Command } from '../../shared/project/commands'
import { commandSchema, firstProblem } from '../../shared/project/schema'
import { deeperThan, MAX_DEPTH } from '../../shared/text/rich'
import { flag, readArgs } from './args'
import { EXIT, Unreadable, UsageError, type Cli, type CliCommand } from './command'
import { BadCommand } from './bad-command'
import { complete } from './complete'
import { openFile, type OpenFile } from './project-file'

export const applyCommand: CliCommand = {
  name: 'apply',
  usage: 'P.quoin COMMANDS.jsonl|- [--json]',
  summary: 'Carries out commands, one a line: all of them or none.',
  run: async (args, cli) => {
    const { options, rest } = readArgs(args, { json: flag })
    const [path, from, ...more] = rest
    if (!path || !from || more.length)
      throw new UsageError('Name a project file, and a file of commands or - for standard input.')
    const file = await openFile(cli.path(path), cli)
    const made: { line: number; ids: string[] }[] = []
    for (const { line, text } of linesOf(await textOf(from, cli))) {
      const command = understood(text, line, file)
      const done = file.apply(command)
      if (!done.ok) {
        cli.say(`Line ${line}: ${done.failure.message} Nothing was changed.`)
        return EXIT.problems
      }
      made.push({ line, ids: idsIn(command) })
    }
    if (made.length) await file.save()
    if (options.json) for (const row of made) cli.out(JSON.stringify(row))
    else cli.out(`${made.length} ${made.length === 1 ? 'command' : 'commands'} applied to ${path}.`)
    return EXIT.done
  },
}

/** The command on a line, in its strict form; throws `Unreadable` with the number of the line. */
function understood(text: string, line: number, file: OpenFile): Command {
  const bad = (sentence: string): Unreadable => new Unreadable(`Line ${line}: ${sentence} Nothing was changed.`)
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw bad('This is not JSON.')
  }
  if (deeperThan(raw, MAX_DEPTH * 2 + 20)) throw bad('This is nested too deeply.')
  const { tables } = file.project
  try {
    const command = complete(raw, {
      textOf: file.textOf,
      newId: file.newId,
      mark: (id) => tables.marks.get(id),
      refer: (table, id, as) => referTo(file.project, table, id, as),
    })
    const decoded = commandSchema.safeParse(command)
    if (!decoded.success) throw bad(`${firstProblem(decoded.error)}.`)
    return decoded.data
  } catch (error) {
    throw error instanceof BadCommand ? bad(error.message) : error
  }
}

const idsIn = (command: Command): string[] =>
  (command.do === 'all' ? command.commands : [command]).flatMap((one) => (one.do === 'add' ? [one.record.id] : []))

const linesOf = (text: string): { line: number; text: string }[] =>
  text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [{ line: i + 1, text: line }]))

async function textOf(from: string, cli: Cli): Promise<string> {
  try {
    const bytes = from === '-' ? await cli.stdin() : await readFile(cli.path(from))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Unreadable(`${from} is not there. Check the name.`)
    throw new Unreadable(`${from} could not be read as UTF-8 text.`)
  }
}
