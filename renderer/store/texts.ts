import { call } from '../bridge'
import { plainText, type PlainText } from '../../shared/text/plain'
import type { RichText } from '../../shared/text/rich'

/** Article texts are asked for when they are read; the last few stay, so that going back is instant. */
export interface ArticleText {
  doc: RichText
  plain: PlainText
}

const KEPT = 12
let kept = new Map<string, Promise<ArticleText | null>>()
let known = new Map<string, ArticleText>()

export function articleText(id: string): Promise<ArticleText | null> {
  const there = kept.get(id)
  kept.delete(id)
  const wanted = there ?? load(id)
  kept.set(id, wanted)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) {
    kept.delete(oldest)
    known.delete(oldest)
  }
  return wanted
}

async function load(id: string): Promise<ArticleText | null> {
  const into = known
  const answer = await call('article.text', { id })
  if (!answer.ok) return null
  const doc = JSON.parse(answer.value) as RichText
  const text = { doc, plain: plainText(doc) }
  if (into === known) known.set(id, text)
  return text
}

/** The plain text of an article that has been read, undefined otherwise. */
export const knownText = (id: string): string | undefined => known.get(id)?.plain.text

export const knownArticle = (id: string): ArticleText | undefined => known.get(id)

export function forgetTexts(): void {
  kept = new Map()
  known = new Map()
}
