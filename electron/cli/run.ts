import { EXIT, Unreadable, UsageError, type Cli, type CliCommand } from './command'

/** Carries out one call of the program; answers with the exit code. Nothing is thrown: a person never sees a stack. */
export async function run(args: readonly string[], cli: Cli, commands: readonly CliCommand[]): Promise<number> {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    for (const line of overview(commands)) cli.out(line)
    return EXIT.done
  }
  const command = commands.find((one) => one.name === name)
  if (!command) {
    cli.say(name === undefined ? 'Say what to do.' : `Quoin has no command “${name}”.`)
    for (const line of overview(commands)) cli.say(line)
    return EXIT.usage
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    cli.out(usageOf(command))
    return EXIT.done
  }
  try {
    return await command.run(rest, cli)
  } catch (error) {
    if (error instanceof UsageError) {
      cli.say(error.message)
      cli.say(`Usage: ${usageOf(command)}`)
    } else if (error instanceof Unreadable) cli.say(error.message)
    else
      cli.say(
        `Quoin failed on this (${error instanceof Error ? error.message.split('\n')[0] : 'unknown fault'}). What was there is as it was; please report it.`,
      )
    return EXIT.usage
  }
}

const usageOf = (command: CliCommand): string => `quoin ${command.name} ${command.usage}`

const overview = (commands: readonly CliCommand[]): string[] => [
  'Usage:',
  ...commands.flatMap((command) => [`  ${usageOf(command)}`, `      ${command.summary}`]),
]
