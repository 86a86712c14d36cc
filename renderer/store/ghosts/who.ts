import { alive } from '../../../shared/project/select'
import { currentProject } from '../project'
import { versionOf } from '../topics'
import { registerOf, type Register } from './register'

let made: { project: object; version: number; register: Register } | undefined

/** The project's register as it is now, made ready to be asked once after each change of a speaker. */
export function currentRegister(): Register {
  const [project, version] = [currentProject(), versionOf('speakers')]
  if (made?.project !== project || made.version !== version)
    made = { project, version, register: registerOf(alive(project, 'speakers')) }
  return made.register
}
