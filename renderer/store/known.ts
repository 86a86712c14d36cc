import type { Project } from '../../shared/project/model'
import { plainText, type PlainText } from '../../shared/text/plain'
import { isBlank, type RichText } from '../../shared/text/rich'

/** The texts that are at hand in a window's copy of a project. */
export interface ArticleText {
  doc: RichText
  plain: PlainText
}

const plain = new WeakMap<RichText, ArticleText>()
/** Texts without a word that are so in truth, not for want of having been fetched. */
const empty = new WeakSet<RichText>()

/** Takes a text in that was fetched. */
export function know(doc: RichText): RichText {
  if (isBlank(doc)) empty.add(doc)
  return doc
}

/** The text of an article where it is at hand, undefined otherwise. */
export function textIn(project: Project, id: string): ArticleText | undefined {
  const doc = project.tables.articles.get(id)?.doc
  if (!doc) return undefined
  let text = plain.get(doc)
  if (!text && (!isBlank(doc) || empty.has(doc))) plain.set(doc, (text = { doc, plain: plainText(doc) }))
  return text
}
