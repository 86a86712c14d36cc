import { join } from 'node:path'
import { find, sectionsOf } from '../../../shared/project/select'
import { err, ok, type Result } from '../../../shared/result'
import type { Handlers } from '../dispatch'
import { fileName } from '../file-name'
import { writeDurably } from '../store/durable'
import { disk, ifThere } from '../store/io'
import { causeOf, isSystemError } from '../store/problems'
import { ownTemplates, readTemplate, templatesFolder } from '../templates'
import type { Workbench } from '../workbench'

type Names = Extract<keyof Handlers, `template.${string}`>

/** Calls about templates of the person's own. The page names one by its file's name, which is no path. */
export function templateCalls(workbench: Workbench): Pick<Handlers, Names> {
  const { store, desktop } = workbench.parts
  const folder = templatesFolder(store.userData)
  const at = (file: string): string => join(folder, file)
  /** Text of templates that were removed, by their files: until Quoin is left, they can be put back. */
  const removed = new Map<string, Uint8Array>()

  const write = async (file: string, text: string | Uint8Array): Promise<Result<null>> => {
    try {
      await disk.mkdir(folder)
      await writeDurably(at(file), [text])
      return ok(null)
    } catch (error) {
      return notWritten(error)
    }
  }
  /** The file in the folder that has this name, also where it is spelt with other letters' case. */
  const taken = async (file: string): Promise<string | undefined> => {
    const names = (await disk.readdir(folder).catch(() => undefined)) ?? []
    return names.find((one) => one.toLowerCase() === file.toLowerCase())
  }
  const fileFor = (name: string): string => `${fileName(name, 'Template')}.json`

  return {
    'template.list': async () => ok(await ownTemplates(store.userData)),

    'template.save': async ({ briefing: id, name, about, replace }) => {
      // What is being typed anywhere belongs to it: a section's title may be.
      await desktop.collect()
      const session = workbench.open()
      if (!session.ok) return session
      const { project } = session.value
      const briefing = find(project, 'briefings', id)
      if (!briefing) return err('no-briefing', 'This briefing is no longer there. No template was saved.')
      const there = await taken(fileFor(name))
      if (there && !replace)
        return err('exists', `There is a template “${name}” already. Choose another name, or replace it.`)
      const { encodeTemplate } = await import('../../../shared/formats/briefing/templates/own')
      return write(
        there ?? fileFor(name),
        encodeTemplate({ briefing, sections: sectionsOf(project, id) }, { name, about }),
      )
    },

    'template.rename': async ({ file, name, about }) => {
      const read = await readTemplate(at(file))
      if (!read.ok) return GONE
      const there = await taken(fileFor(name))
      const same = there?.toLowerCase() === file.toLowerCase()
      if (there && !same) return err('exists', `There is a template “${name}” already. Choose another name.`)
      const { renamedTemplate } = await import('../../../shared/formats/briefing/templates/own')
      const written = await write(same ? file : fileFor(name), renamedTemplate(read.value.text, { name, about }))
      if (!written.ok || same) return written
      // The new one is safe on disk; should this fail, there are two.
      await disk.unlink(at(file)).catch(() => undefined)
      return ok(null)
    },

    'template.remove': async ({ file }) => {
      try {
        const bytes = await ifThere(disk.readFile(at(file)))
        if (!bytes) return GONE
        await disk.unlink(at(file))
        removed.set(file, bytes)
        return ok(null)
      } catch (error) {
        if (!isSystemError(error)) throw error
        return err('not-removed', `The template could not be deleted: ${causeOf(error)}. It is still there.`)
      }
    },

    'template.restore': async ({ file }) => {
      const bytes = removed.get(file)
      if (!bytes) return GONE
      if (await taken(file)) return err('exists', 'There is a template of that name again. Nothing was changed.')
      return write(file, bytes)
    },

    'template.reveal': async ({ file }) => {
      await disk.mkdir(folder)
      if (file) desktop.reveal(at(file))
      else await desktop.openFile(folder)
      return ok(null)
    },
  }
}

const GONE = err('no-template', 'This template is no longer there. Nothing was changed.')

function notWritten(error: unknown): Result<never> {
  if (!isSystemError(error)) throw error
  return err(
    'not-written',
    `The template could not be written: ${causeOf(error)}. Your briefing is unchanged, and so is every template. Try again when that is put right.`,
  )
}
