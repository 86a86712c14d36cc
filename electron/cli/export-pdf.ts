import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { EXIT, Unreadable } from './command'

/** A briefing to print, by absolute paths. */
export interface PdfJob {
  project: string
  out: string
  articles?: readonly string[] | undefined
  author?: string | undefined
  briefing?: string | undefined
  template?: string | undefined
  withProject?: boolean | undefined
}

/** What Electron is started with after its own switches; `profile` is a folder that it may fill. */
export const electronArguments = (
  { project, out, articles, author, briefing, template, withProject }: PdfJob,
  app: string,
  profile: string,
): string[] => [
  app,
  `--quoin-user-data=${profile}`,
  ...(articles ? [`--quoin-articles=${articles.join(',')}`] : []),
  ...(author ? [`--quoin-author=${author}`] : []),
  ...(briefing ? [`--quoin-briefing=${briefing}`] : []),
  ...(template ? [`--quoin-template=${template}`] : []),
  ...(withProject ? ['--quoin-with-project'] : []),
  '--quoin-export-pdf',
  project,
  out,
]

/** The sentences meant for people among what Electron and its libraries print. */
export const sentencesIn = (stderr: string): string[] =>
  stderr.split('\n').flatMap((line) => (line.startsWith(SAID) ? [line.slice(SAID.length).trim()] : []))

/** As headless.ts writes it. */
const SAID = 'quoin: '

/**
 * Prints a briefing in an Electron without a window, because only a browser can set its pages. QUOIN_ELECTRON names the
 * program, QUOIN_ELECTRON_ARGS its first switches. Answers with the exit code.
 */
export async function printInElectron(job: PdfJob, say: (sentence: string) => void): Promise<number> {
  const { QUOIN_ELECTRON: program, QUOIN_ELECTRON_ARGS: switches = '', ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  if (!program)
    throw new Unreadable(
      'A PDF needs Electron, and QUOIN_ELECTRON does not name one. Start this through “npm run quoin”, or export to another format.',
    )
  // Of its own, so that an open Quoin is not disturbed.
  const profile = await mkdtemp(join(tmpdir(), 'quoin-pdf-'))
  try {
    const app = resolve(dirname(process.argv[1] ?? '.'), '..', '..')
    const child = spawn(program, [...switches.split(' ').filter(Boolean), ...electronArguments(job, app, profile)], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (stderr += text))
    const [code] = (await once(child, 'close').catch(() => [null])) as [number | null]
    const said = sentencesIn(stderr)
    for (const sentence of said) say(sentence)
    if (code !== EXIT.done && said.length === 0)
      say(
        `The briefing was not written to ${job.out}: Electron could not be started or ended early. Nothing was changed.`,
      )
    return code === EXIT.done ? EXIT.done : EXIT.usage
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}
