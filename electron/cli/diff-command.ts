import { differences, type DifferenceWords } from '../../shared/formats/differences'
import { flag, readArgs } from './args'
import { EXIT, UsageError, type CliCommand } from './command'
import { openFile } from './project-file'

export const diffCommand: CliCommand = {
  name: 'diff',
  usage: 'BEFORE.quoin AFTER.quoin [--json]',
  summary: 'Says how one copy of a project differs from another, by article and mark.',
  run: async (args, cli) => {
    const { options, rest } = readArgs(args, { json: flag })
    const [before, after, ...more] = rest
    if (!before || !after || more.length) throw new UsageError('Name two project files.')
    const [from, to] = [await openFile(cli.path(before), cli), await openFile(cli.path(after), cli)]
    const found = differences(from.project, to.project)
    if (options.json) cli.out(JSON.stringify(found))
    else {
      cli.out(found.summary ? `${found.summary}.` : 'Nothing differs.')
      for (const { title, own, marks } of found.articles) {
        cli.out(title)
        for (const one of [...(own ? [own] : []), ...marks]) tell(one, cli.out)
      }
      for (const one of found.others) tell(one, cli.out)
      if (found.more) cli.out(`and ${found.more} more`)
    }
    return found.total ? EXIT.problems : EXIT.done
  },
}

const SIGN = { there: '+', here: '-', different: '~' } as const

/** "+ words  about", and a line for each field that says something else. */
function tell({ is, title, about, fields }: DifferenceWords, out: (line: string) => void): void {
  out(`  ${SIGN[is]} ${[title, about].filter(Boolean).join('\t').replaceAll('\n', ' ')}`)
  for (const { label, was, now } of fields)
    // The second file is the later one.
    if (was !== now) out(`      ${label}: ${inLine(now)} -> ${inLine(was)}`)
}

const inLine = (text: string): string => (text ? text.replaceAll('\n', ' ') : 'nothing')
