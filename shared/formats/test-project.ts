import { compose } from './briefing/compose'
import { draftOf } from './briefing/draft'
import { briefingHtml } from './briefing/html/page'
import { full } from './briefing/templates/full'
import type { Template } from './briefing/templates/template'
import type { ExportOptions } from './format'
import { newProject, write, type Project } from '../project/model'
import {
  newArticle,
  newMark,
  newSpeaker,
  type Fields,
  type Mark,
  type Speaker,
  type TableName,
} from '../project/tables'
import { makeSpan } from '../text/anchor'
import { plainText } from '../text/plain'
import { fromLines } from '../text/rich'

/** Builds small projects for the tests of the formats. */
export function testProject(title = 'Test') {
  const project: Project = newProject('p_000000000', title, '1.test.1')
  let count = 1
  const add = <T extends TableName>(table: T, prefix: string, fields: Fields[T]): string => {
    const stamp = `${(++count).toString(36)}.test.1`
    const id = `${prefix}_${count.toString().padStart(9, '0')}`
    write(project, stamp, [{ table, id, after: { id, stamp, ...fields } } as never])
    return id
  }
  return {
    project,
    add,
    article: (text: string, given: Partial<Fields['articles']> = {}) =>
      add('articles', 'a', newArticle({ title: 'An article', doc: fromLines(text), ...given })),
    speaker: (name: string, type?: Speaker['type']) => add('speakers', 's', newSpeaker(name, type)),
    /** A mark on the first place of the words. */
    mark: <K extends Mark['kind']>(
      article: string,
      kind: K,
      words: string,
      given: Partial<Extract<Mark, { kind: K }>> = {},
    ) => {
      const { text } = plainText(project.tables.articles.get(article)!.doc)
      const start = text.indexOf(words)
      return add(
        'marks',
        'm',
        newMark(kind, { article, spans: [makeSpan(text, start, start + words.length)], ...given } as never),
      )
    },
  }
}

/** 22 November 2026, noon UTC. */
export const NOW = Date.UTC(2026, 10, 22, 12)

/** The full briefing of a project, or another template's, as a page. */
export const printed = (
  { project }: ReturnType<typeof testProject>,
  options: Partial<ExportOptions> = {},
  template: Template = full,
): string => briefingHtml(compose(project, draftOf(template), { now: NOW, ...options }), { css: '' })
