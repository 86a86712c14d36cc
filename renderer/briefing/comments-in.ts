import type { Project } from '../../shared/project/model'
import { sectionsOf } from '../../shared/project/select'
import { nodesOf, type ComposedText } from '../../shared/text/composed'

export interface Comment {
  section: string
  title: string
  /** What it says, and the words it is about. */
  text: string
  on: string
  /** Which of the section's comments it is, from 0. */
  nth: number
}

const found = new WeakMap<ComposedText, { text: string; on: string }[]>()

/** The comments of one text in reading order; neighbouring words with the same comment are one. */
function commentsOf(body: ComposedText): { text: string; on: string }[] {
  let all = found.get(body)
  if (all) return all
  all = []
  let open = ''
  for (const node of nodesOf(body.content)) {
    const mark = 'marks' in node ? node.marks?.find(({ type }) => type === 'comment') : undefined
    const text = mark?.type === 'comment' ? mark.attrs.text : ''
    const words = node.type === 'text' ? node.text : ''
    if (text && text === open) all.at(-1)!.on += words
    else if (text) all.push({ text, on: words })
    open = text
  }
  found.set(body, all)
  return all
}

/** A briefing's comments to oneself. */
export const commentsIn = (project: Project, briefing: string): Comment[] =>
  sectionsOf(project, briefing).flatMap(({ id, title, body }) =>
    body ? commentsOf(body).map((one, nth) => ({ section: id, title, nth, ...one })) : [],
  )
