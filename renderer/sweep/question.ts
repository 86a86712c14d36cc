import type { Project } from '../../shared/project/model'
import { alive, find } from '../../shared/project/select'
import type { Article, Rec } from '../../shared/project/tables'
import { versionOf } from '../store/topics'
import type { Question } from './worker'

/** Which writing of an article's text is meant. */
export const docStamp = (article: Article): string => article.stamps?.['doc'] ?? article.stamp

/** What suggestions follow from, beside marks and dismissals. */
export const stampOf = (article: Article): string => `${docStamp(article)} ${article.language}`

/** What the worker is asked about an article, of which `json` is the text. */
export const questionOf = (
  project: Project,
  article: Article,
  json: string,
  { wanted, from }: Pick<Question, 'wanted' | 'from'>,
): Question => ({
  article: article.id,
  json,
  stamp: docStamp(article),
  language: article.language,
  marks: marksIn(project, article.id),
  dismissals: dismissalsIn(project, article.id),
  wanted,
  from,
})

function marksIn(project: Project, article: string): Question['marks'] {
  return [...(project.marksByArticle.get(article) ?? [])].flatMap((id) => {
    const mark = find(project, 'marks', id)
    return mark?.spans.length ? [{ id, kind: mark.kind, spans: mark.spans, lost: [] }] : []
  })
}

let index: { project: Project; version: number; of: Map<string, Rec<'dismissals'>[]> } | undefined

/** Looked up once after each change of a dismissal. */
function dismissalsIn(project: Project, article: string): readonly Rec<'dismissals'>[] {
  const version = versionOf('dismissals')
  if (index?.project !== project || index.version !== version) {
    const of = new Map<string, Rec<'dismissals'>[]>()
    for (const one of alive(project, 'dismissals')) of.set(one.article, [...(of.get(one.article) ?? []), one])
    index = { project, version, of }
  }
  return index.of.get(article) ?? []
}
