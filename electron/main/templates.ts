import { basename, join } from 'node:path'
import type { Template } from '../../shared/formats/briefing/templates/template'
import { err, ok, type Result } from '../../shared/result'
import { templateFile, type OwnTemplates } from '../../shared/templates'
import { codeOf, disk, ifThere } from './store/io'

/** Templates of a person's own: files in a folder, read anew each time, because people put files there. */

export const templatesFolder = (userData: string): string => join(userData, 'templates')

/** Bytes; a hundred sections with long hints need less. */
const LARGEST = 1_000_000
/** More files are not looked at. */
const MOST = 200

export interface ReadTemplate {
  template: Template
  text: string
}

/** One from its file, wherever that is. A failure's message is the reason, as the middle of a sentence. Never throws. */
export async function readTemplate(path: string): Promise<Result<ReadTemplate>> {
  try {
    const stat = await disk.stat(path)
    if (!stat.isFile()) return err('not-a-file', 'it is not a file')
    if (stat.size > LARGEST) return err('too-large', 'it is too large for a template')
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await disk.readFile(path))
    // What it checks parts with is needed only here.
    const { decodeTemplate } = await import('../../shared/formats/briefing/templates/own')
    const template = decodeTemplate(text, basename(path))
    return template.ok ? ok({ template: template.value, text }) : template
  } catch (error) {
    if (error instanceof TypeError) return err('not-text', 'it is not text in UTF-8')
    return codeOf(error) === 'ENOENT'
      ? err('not-there', 'it is not there')
      : err('not-read', 'the system does not let it be read')
  }
}

export async function ownTemplates(userData: string): Promise<OwnTemplates> {
  const folder = templatesFolder(userData)
  const names = await ifThere(disk.readdir(folder)).catch(() => undefined)
  const files = (names ?? [])
    .filter((name) => /\.json$/i.test(name) && !name.startsWith('.'))
    .sort()
    .slice(0, MOST)
  const read = await Promise.all(
    files.map(async (file) => ({
      file,
      read: templateFile.safeParse(file).success
        ? await readTemplate(join(folder, file))
        : err('bad-name', 'its name is too long, or has a sign that Quoin does not take'),
    })),
  )
  return {
    templates: read
      .flatMap(({ read }) => (read.ok ? [read.value.template] : []))
      .sort((a, b) => a.label.localeCompare(b.label, 'en')),
    unreadable: read.flatMap(({ file, read }) => (read.ok ? [] : [{ file, reason: read.failure.message }])),
  }
}

/** What a name means: one of the person's own is read from the folder, a preset's name is for whoever asks next. */
export async function templateOf(
  userData: string,
  name: string | undefined,
): Promise<Result<string | Template | undefined>> {
  if (name === undefined || !/\.json$/i.test(name)) return ok(name)
  const read = templateFile.safeParse(name).success
    ? await readTemplate(join(templatesFolder(userData), name))
    : err('bad-name', 'it is no name of a template')
  if (read.ok) return ok(read.value.template)
  return err(
    'no-template',
    `The template “${name.replace(/\.json$/i, '')}” is no longer there, or cannot be read. The project is unchanged. Choose another template.`,
  )
}
