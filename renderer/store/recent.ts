import { changedAt, find, marksOf, personOf } from '../../shared/project/select'
import type { Speaker } from '../../shared/project/tables'
import { currentProject } from './project'

/** Ids of the speakers given in this window, the last one first. */
let given: string[] = []

/** The speakers of an article as its marks stood when it was opened, the last one first: looked up once an article. */
let before: { article: string; project: object; ids: string[] } | undefined

export const gave = (speaker: string): void =>
  void (given = [speaker, ...given.filter((id) => id !== speaker)].slice(0, 50))

/** Speakers for the digits: those given last, then those of this article, then the newest of the register. */
export function recentSpeakers(article: string, count = 9): Speaker[] {
  const project = currentProject()
  if (before?.article !== article || before.project !== project) before = { article, project, ids: speakersIn(article) }
  const found = new Set<Speaker>()
  const add = (ids: Iterable<string>): void => {
    for (const id of ids) {
      if (found.size >= count) return
      const speaker = find(project, 'speakers', id)
      if (speaker) found.add(speaker)
    }
  }
  add(given)
  add(before.ids)
  if (found.size < count) add([...project.tables.speakers.keys()].toReversed())
  return [...found]
}

function speakersIn(article: string): string[] {
  const project = currentProject()
  const last = new Map<string, number>()
  for (const mark of marksOf(project, article)) {
    const speaker = personOf(project, mark)
    if (speaker) last.set(speaker.id, Math.max(last.get(speaker.id) ?? 0, changedAt(mark)))
  }
  return [...last].sort(([, a], [, b]) => b - a).map(([id]) => id)
}
