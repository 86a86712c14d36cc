import { basename } from 'node:path'
import { exportText, formats, isTextFormat } from '../../shared/formats/list'
import { warningsOf } from '../../shared/formats/warnings'
import { find } from '../../shared/project/select'
import { writeDurably } from '../main/store/durable'
import { causeOf } from '../main/store/problems'
import { readArgs, value } from './args'
import { EXIT, Unreadable, UsageError, type CliCommand } from './command'
import { printInElectron } from './export-pdf'
import { openFile } from './project-file'

const names = ['pdf', ...formats.map((format) => format.name)]

export const exportCommand: CliCommand = {
  name: 'export',
  usage: `P.quoin --to ${names.join('|')} -o OUT|- [--articles ID,ID] [--author NAME]`,
  summary: 'Writes the briefing of a project.',
  run: async (args, cli) => {
    const { options, rest } = readArgs(args, {
      to: value,
      output: { ...value, short: 'o' },
      articles: value,
      author: value,
    })
    const { to = '', output, author } = options
    const [path, ...more] = rest
    if (!path || more.length) throw new UsageError('Name one project file.')
    if (!names.includes(to)) throw new UsageError(`Say what to export to: --to ${names.join(', --to ')}.`)
    if (!output) throw new UsageError('Say where to write: -o FILE, or -o - for standard output.')
    const { project } = await openFile(cli.path(path), cli)
    const articles = options.articles?.split(',').filter(Boolean)
    const unknown = articles?.find((id) => !find(project, 'articles', id))
    if (unknown) throw new UsageError(`There is no article with the id ${unknown}.`)
    const warn = (): void => warningsOf(project, articles).forEach((sentence) => cli.say(sentence))
    if (!isTextFormat(to)) {
      if (output === '-') throw new UsageError('A PDF needs a file: -o FILE.')
      const code = await printInElectron({ project: cli.path(path), out: cli.path(output), articles, author }, cli.say)
      if (code === EXIT.done) warn()
      return code
    }
    const name = basename(path).replace(/\.quoin$/i, '')
    const text = exportText(to, project, { articles, author, name, now: cli.now() })
    if (output === '-') cli.out(text.replace(/\n$/, ''))
    else await write(cli.path(output), text)
    warn()
    return EXIT.done
  },
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeDurably(path, [text])
  } catch (error) {
    throw new Unreadable(`${path} could not be written: ${causeOf(error)}. The project is unchanged.`)
  }
}
