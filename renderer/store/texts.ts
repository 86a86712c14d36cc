import { useEffect, useState } from 'react'
import { call } from '../bridge'
import { tables, type Article } from '../../shared/project/tables'
import type { RichText } from '../../shared/text/rich'
import { know, textIn, type ArticleText } from './known'
import { currentProject, useProject } from './project'
import { touch } from './topics'

/**
 * Article texts are asked for when they are read, and then stand in this window's copy of the project, so that corrections
 * change them like everything else. The last few stay, so that going back is instant.
 */
const KEPT = 12
/** The articles whose text was asked for, the latest last. */
let recent: string[] = []
const asked = new Map<string, Promise<ArticleText | null>>()

export const knownArticle = (id: string): ArticleText | undefined => textIn(currentProject(), id)

export const knownText = (id: string): string | undefined => knownArticle(id)?.plain.text

/** Fetches the text unless it is here; null when it cannot be read. */
export function articleText(id: string): Promise<ArticleText | null> {
  const known = knownArticle(id)
  keep(id)
  if (known) return Promise.resolve(known)
  const wanted = asked.get(id) ?? load(id).finally(() => asked.delete(id))
  asked.set(id, wanted)
  return wanted
}

/** Times that a text is asked for while changes to it are on their way, and milliseconds between them. */
const TRIES = 40
const PAUSE = 50

async function load(id: string, tries = TRIES): Promise<ArticleText | null> {
  const answer = await call('article.text', { id })
  const project = currentProject()
  const article = project.tables.articles.get(id)
  if (!answer.ok || !article) return null
  if (answer.value.stamp !== docStamp(article)) {
    // A change to it has overtaken the answer, or the other way round.
    if (tries === 0) return null
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    return load(id, tries - 1)
  }
  const doc = know(JSON.parse(answer.value.json) as RichText)
  project.tables.articles.set(id, { ...article, doc })
  touch([`text of ${id}`])
  return textIn(project, id) ?? null
}

/** Which writing of an article's text is meant. */
const docStamp = (article: Article): string => article.stamps?.['doc'] ?? article.stamp

function keep(id: string): void {
  recent = [...recent.filter((one) => one !== id), id]
  const { articles } = currentProject().tables
  for (const old of recent.splice(0, Math.max(0, recent.length - KEPT))) {
    const article = articles.get(old)
    if (article) articles.set(old, { ...article, doc: tables.articles.fields.doc.empty })
  }
}

/** The text of the article that is shown: undefined until it is here, null when it cannot be read. */
export function useText(id: string): ArticleText | null | undefined {
  const known = useProject([`text of ${id}`], (project) => textIn(project, id), [id])
  // While a new text is on its way, what was shown stays.
  const [last, setLast] = useState<{ id: string; text: ArticleText | null | undefined }>({ id, text: known })
  if (known && (last.id !== id || last.text !== known)) setLast({ id, text: known })
  useEffect(() => {
    let left = false
    if (!known) void articleText(id).then((text) => !left && !text && setLast({ id, text }))
    return () => {
      left = true
    }
  }, [id, known])
  return known ?? (last.id === id ? last.text : undefined)
}
