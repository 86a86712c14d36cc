import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { app } from 'electron'
import { draftFor, type Choice } from '../../../shared/formats/briefing/draft-for'
import { isOwnTemplate } from '../../../shared/formats/briefing/templates/own'
import { writeDurably } from '../store/durable'
import { readProjectFile } from '../store/file'
import { causeOf } from '../store/problems'
import { readTemplate } from '../templates'
import { briefingPdf } from './briefing'

/** 0 done, 2 unreadable input or no place to write. */
type ExitCode = 0 | 2

/**
 * The briefing of a project file, written to `out` without any window to be seen: what `quoin export --to pdf` starts.
 * Says what went wrong in one sentence on standard error, after “quoin: ”, because Chromium writes there too.
 */
export async function exportPdfHeadless(
  project: string,
  out: string,
  argv: readonly string[] = process.argv,
): Promise<ExitCode> {
  const fail = (sentence: string): ExitCode => {
    process.stderr.write(`quoin: ${sentence}\n`)
    return 2
  }
  const read = await readProjectFile(project)
  if (!read.ok) return fail(read.failure.message)
  // The hidden window is the only one: without this the program would end with it, before the file is written.
  app.on('window-all-closed', () => undefined)
  try {
    const options = optionsOf(argv)
    // The command line has read the same file before.
    if (typeof options.template === 'string' && isOwnTemplate(options.template)) {
      const own = await readTemplate(options.template)
      if (!own.ok) return fail(`${options.template} cannot be read as a template: ${own.failure.message}.`)
      options.template = own.value.template
    }
    const draft = draftFor(read.value, options)
    if (!draft.ok) return fail(draft.failure.message)
    const pdf = await briefingPdf(read.value, {
      now: timeOf(process.env['SOURCE_DATE_EPOCH']),
      name: basename(project).replace(/\.quoin$/i, ''),
      ...options,
    })
    await writeDurably(out, [pdf])
    return 0
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? causeOf(error) : 'the page could not be printed'
    return fail(`The briefing was not written to ${out}: ${cause}. Nothing was changed.`)
  }
}

/** As builds that can be repeated are told it: seconds since 1970. */
const timeOf = (epoch = ''): number => (/^\d{1,11}$/.test(epoch) ? Number(epoch) * 1000 : Date.now())

/** `withProject`: the PDF is to carry the project. */
function optionsOf(argv: readonly string[]): Choice & { articles?: string[]; author?: string; withProject: boolean } {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: {
      'quoin-articles': { type: 'string' },
      'quoin-author': { type: 'string' },
      'quoin-briefing': { type: 'string' },
      'quoin-template': { type: 'string' },
      'quoin-with-project': { type: 'boolean' },
    },
  })
  const given = (name: 'quoin-briefing' | 'quoin-template'): string | undefined =>
    typeof values[name] === 'string' ? values[name] : undefined
  const articles = values['quoin-articles']
  const author = values['quoin-author']
  return {
    ...(typeof articles === 'string' && { articles: articles.split(',') }),
    ...(typeof author === 'string' && { author }),
    briefing: given('quoin-briefing'),
    template: given('quoin-template'),
    withProject: values['quoin-with-project'] === true,
  }
}
