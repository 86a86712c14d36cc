import { flag, readArgs } from './args'
import { EXIT, Unreadable, UsageError, type CliCommand } from './command'
import { openFile } from './project-file'
import { problemsOf, type ProblemFound } from './problems'

export const checkCommand: CliCommand = {
  name: 'check',
  usage: 'P.quoin [--json]',
  summary: 'Says whether a project is sound, or lists every problem with its place.',
  run: async (args, cli) => {
    const { options, rest } = readArgs(args, { json: flag })
    const [path, ...more] = rest
    if (!path || more.length) throw new UsageError('Name one project file.')
    const tell = (problems: ProblemFound[]): void => {
      if (options.json) cli.out(JSON.stringify({ ok: problems.length === 0, problems }))
      else if (problems.length === 0) cli.out(`${path} is sound.`)
      else for (const { place, problem } of problems) cli.out(`${place}\t${problem}`)
    }
    try {
      const { project } = await openFile(cli.path(path), cli)
      const problems = problemsOf(project)
      tell(problems)
      return problems.length ? EXIT.problems : EXIT.done
    } catch (error) {
      if (error instanceof Unreadable && options.json) tell([{ place: 'file', problem: error.message }])
      throw error
    }
  },
}
