import { summaryWords } from '../../shared/formats/differences'
import { compare } from '../../shared/project/compare'
import { encode } from '../../shared/project/file'
import { joinInto } from '../../shared/project/join'
import { writeDurably } from '../main/store/durable'
import { causeOf } from '../main/store/problems'
import { snapshot } from '../main/store/snapshot'
import { targetAt, writeThrough } from '../main/store/targets'
import { flag, readArgs, value } from './args'
import { EXIT, Unreadable, UsageError, type CliCommand } from './command'
import { openFile } from './project-file'
import { conflictRowsOf } from './rows'

export const mergeCommand: CliCommand = {
  name: 'merge',
  usage: 'MINE.quoin THEIRS.quoin -o OUT.quoin [--base BASE.quoin] [--json]',
  summary: 'Joins two copies of a project; nothing of either is lost. Git can call it as a merge driver.',
  run: async (args, cli) => {
    // Git names the common ancestor too. The copies say by themselves who has seen what, so it is not read.
    const { options, rest } = readArgs(args, { output: { ...value, short: 'o' }, base: value, json: flag })
    const [mine, theirs, ...more] = rest
    if (!mine || !theirs || more.length) throw new UsageError('Name two copies of a project.')
    if (!options.output) throw new UsageError('Say where to write: -o FILE.')
    const [{ project }, { project: other }] = [
      await openFile(cli.path(mine), cli),
      await openFile(cli.path(theirs), cli),
    ]
    if (project.id !== other.id)
      throw new Unreadable(`${mine} and ${theirs} are two projects, not two copies of one. Nothing was written.`)
    const before = snapshot(project)
    joinInto(project, other)
    const conflicts = conflictRowsOf(project)
    const out = cli.path(options.output)
    const target = await targetAt(out, [cli.path(mine), cli.path(theirs)])
    if (target === 'file')
      throw new Unreadable(
        `${options.output} is there already and is no project. Nothing was written. Choose another name.`,
      )
    try {
      await (target === 'stream' ? writeThrough : writeDurably)(out, encode(project))
    } catch (error) {
      throw new Unreadable(`${options.output} could not be written: ${causeOf(error)}. Both copies are as they were.`)
    }
    if (options.json) cli.out(JSON.stringify({ conflicts }))
    else {
      const came = summaryWords(compare(before, project))
      cli.out(`Joined into ${options.output}${came && `: ${came}`}.`)
      for (const { table, id, field, value: shown, others } of conflicts)
        cli.out(['conflict', table, id, field, ...[shown, ...others].map((one) => JSON.stringify(one))].join('\t'))
    }
    return conflicts.length ? EXIT.conflicts : EXIT.done
  },
}
