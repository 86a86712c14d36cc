import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { articlesFor, draftFor } from '../../shared/formats/briefing/draft-for'
import { templates } from '../../shared/formats/briefing/templates/list'
import { isOwnTemplate } from '../../shared/formats/briefing/templates/own'
import type { Template } from '../../shared/formats/briefing/templates/template'
import { tableNames } from '../../shared/formats/data/tables'
import type { Piece } from '../../shared/formats/format'
import { formatNamed, formats } from '../../shared/formats/list'
import { isDataFormat, type FormatName } from '../../shared/formats/names'
import { warningsOf } from '../../shared/formats/warnings'
import { find } from '../../shared/project/select'
import { writeDurably } from '../main/store/durable'
import { causeOf, isSystemError } from '../main/store/problems'
import { readTemplate } from '../main/templates'
import { exportRefusal, targetAt, writeThrough } from '../main/store/targets'
import { flag, readArgs, value } from './args'
import { EXIT, Unreadable, UsageError, type Cli, type CliCommand } from './command'
import { printInElectron, type PdfJob } from './export-pdf'
import { guard } from './guards'
import { openFile } from './project-file'

const names = ['pdf', ...formats.map((format) => format.name)]
const templateNames = templates.map(({ name }) => name)

export const exportCommand: CliCommand = {
  name: 'export',
  usage: `P.quoin --to ${names.join('|')} -o OUT|- [--template ${templateNames.join('|')}|FILE.json] [--briefing ID] [--with-project] [--table ${tableNames.join('|')}] [--articles ID,ID] [--author NAME]`,
  summary: 'Writes the briefing of a project, or its data.',
  run: async (args, cli) => {
    const { options, rest } = readArgs(args, {
      to: value,
      output: { ...value, short: 'o' },
      articles: value,
      author: value,
      briefing: value,
      template: value,
      table: value,
      'with-project': flag,
    })
    const { to = '', output, author, briefing, table } = options
    const ownFile = options.template !== undefined && isOwnTemplate(options.template) && cli.path(options.template)
    const [path, ...more] = rest
    if (!path || more.length) throw new UsageError('Name one project file.')
    if (!names.includes(to)) throw new UsageError(`Say what to export to: --to ${names.join(', --to ')}.`)
    if (!output) throw new UsageError('Say where to write: -o FILE, or -o - for standard output.')
    if (briefing !== undefined && options.template !== undefined)
      throw new UsageError('Name a briefing or a template, not both: a briefing has been made from a template already.')
    if (options['with-project'] && to !== 'pdf') throw new UsageError('Only a PDF can carry the project: --to pdf.')
    if (table !== undefined && (to !== 'csv' || !tableNames.includes(table)))
      throw new UsageError(`A table is chosen for --to csv: --table ${tableNames.join(', --table ')}.`)
    const { project } = await openFile(cli.path(path), cli)
    const refusal = output === '-' ? undefined : await exportRefusal(cli.path(output), [cli.path(path)])
    if (refusal) throw new Unreadable(`${output}: ${refusal}`)
    const articles = options.articles?.split(',').filter(Boolean)
    const unknown = articles?.find((id) => !find(project, 'articles', id))
    if (unknown) throw new UsageError(`There is no article with the id ${unknown}.`)
    const template = ownFile ? await ownTemplate(ownFile) : options.template
    const draft = draftFor(project, { briefing, template })
    if (!draft.ok) throw new UsageError(draft.failure.message)
    const found = isDataFormat(to as FormatName) ? { stops: [], warns: [] } : guard(project, draft.value)
    if (found.stops.length) {
      for (const sentence of found.stops) cli.say(sentence)
      return EXIT.problems
    }
    const given = { articles, author, briefing, template }
    const about = articlesFor(project, given)
    const warn = (): void => [...found.warns, ...warningsOf(project, about)].forEach((one) => cli.say(one))
    const format = formatNamed(to)
    if (!format) {
      if (output === '-') throw new UsageError('A PDF needs a file: -o FILE.')
      const withProject = options['with-project']
      const job = {
        project: cli.path(path),
        out: cli.path(output),
        ...given,
        template: ownFile || options.template,
        withProject,
      }
      const code = await print(job, cli)
      if (code === EXIT.done) warn()
      return code
    }
    const name = basename(path).replace(/\.quoin$/i, '')
    const pieces = format.write(project, { ...given, table, name, now: cli.now() })
    if (output === '-') show(pieces, cli)
    else await write(cli.path(output), pieces)
    warn()
    return EXIT.done
  },
}

async function ownTemplate(path: string): Promise<Template> {
  const read = await readTemplate(path)
  if (read.ok) return read.value.template
  throw new Unreadable(`${path} cannot be read as a template: ${read.failure.message}.`)
}

/** On standard output, where it is text: what a terminal would make of bytes helps nobody. */
function show(pieces: Iterable<Piece>, cli: Cli): void {
  let text = ''
  for (const piece of pieces) {
    if (typeof piece !== 'string') throw new UsageError('This format is not text and needs a file: -o FILE.')
    text += piece
  }
  cli.out(text.replace(/\n$/, ''))
}

/** Electron has standard streams of its own: what is to go to one of this program's is printed beside and passed on. */
async function print(job: PdfJob, cli: Cli): Promise<number> {
  if ((await targetAt(job.out, [])) !== 'stream') return printInElectron(job, cli.say)
  const folder = await mkdtemp(join(tmpdir(), 'quoin-pdf-'))
  try {
    const out = join(folder, 'out.pdf')
    const code = await printInElectron({ ...job, out }, cli.say)
    if (code === EXIT.done) await write(job.out, [await readFile(out)])
    return code
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function write(path: string, pieces: Iterable<Piece>): Promise<void> {
  try {
    await ((await targetAt(path, [])) === 'stream' ? writeThrough : writeDurably)(path, pieces)
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new Unreadable(`${path} could not be written: ${causeOf(error)}. The project is unchanged.`)
  }
}
