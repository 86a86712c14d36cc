import type { Project } from '../../../shared/project/model'
import { plainText } from '../../../shared/text/plain'
import type { RichText } from '../../../shared/text/rich'

/** Plain texts of a project's articles, made when first asked for and kept as long as the article's text lives. */
export function articleTexts(project: Project): (article: string) => string | undefined {
  const texts = new WeakMap<RichText, string>()
  return (id) => {
    const doc = project.tables.articles.get(id)?.doc
    if (!doc) return undefined
    let text = texts.get(doc)
    if (text === undefined) texts.set(doc, (text = plainText(doc).text))
    return text
  }
}
