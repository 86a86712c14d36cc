import { newProject, write, type Project } from '../../shared/project/model'
import { letters, makeId } from '../../shared/project/ids'
import { apply, type TextOf } from '../../shared/project/apply'
import type { Command } from '../../shared/project/commands'
import { makeStamp } from '../../shared/project/stamps'
import { err, ok, type Result } from '../../shared/result'
import { basename } from 'node:path'
import { withoutEnding } from '../main/import/head'
import { ProjectFile } from '../main/store/file'
import { causeOf, Problem } from '../main/store/problems'
import { articleTexts } from '../main/store/texts'
import { Unreadable, type Cli } from './command'

/** A project file while one command works on it. Nothing reaches the disk before `save`. */
export interface OpenFile {
  project: Project
  textOf: TextOf
  /** Carries a command out, with the next stamp of this run, or says why it is refused. */
  apply: (command: Command) => Result<null>
  /** A new id for a record with this prefix. */
  newId: (prefix: string) => string
  /** Writes durably; refuses when another program has written the file meanwhile. */
  save: () => Promise<void>
}

/** Opens a project file for reading and changing; with `create` a file that is not there is a new project. Throws `Unreadable`. */
export async function openFile(path: string, cli: Cli, { create = false } = {}): Promise<OpenFile> {
  const file = new ProjectFile(path)
  // Each run writes as a replica of its own: it cannot know whether a copy of the file lives on elsewhere.
  const replica = letters(cli.random(8))
  // Of several ids within a millisecond each gets the next one: sorted by id, records stand in the order they were made.
  let last = 0
  const newId = (prefix: string): string => makeId(prefix, (last = Math.max(cli.now(), last + 1)), cli.random(8))
  const fresh = (): Project => newProject(newId('p'), withoutEnding(basename(path)), makeStamp(1, replica, cli.now()))
  let project: Project
  try {
    project = await file.read()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.failure.name !== 'missing') throw new Unreadable(named(path, error.failure.message))
    if (!create) throw new Unreadable(`${path} is not there. Check the name.`)
    project = fresh()
  }
  const textOf = articleTexts(project)
  return {
    project,
    textOf,
    newId,
    apply: (command) => {
      const stamp = makeStamp((project.clock[replica] ?? 0) + 1, replica, cli.now())
      const applied = apply(project, { stamp, command }, textOf)
      if (!applied.ok) return err(applied.failure.name, applied.failure.message)
      write(project, stamp, applied.value)
      return ok(null)
    },
    save: async () => {
      try {
        await file.write(project)
      } catch (error) {
        if (error instanceof Problem && error.failure.name === 'changed-on-disk')
          throw new Unreadable(
            `${basename(path)} was changed by another program meanwhile. It was left as that program wrote it; run the command again.`,
          )
        throw new Unreadable(`${basename(path)} could not be written: ${causeOf(error)}. It was left as it was.`)
      }
    },
  }
}

/** The sentences of the store speak of "this file"; here several may be meant. */
const named = (path: string, sentence: string): string => sentence.replace(/^This (project )?file\b/, basename(path))
