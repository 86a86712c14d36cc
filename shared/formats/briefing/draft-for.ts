import { err, ok, type Result } from '../../result'
import type { Project } from '../../project/model'
import { alive, find, sectionsOf } from '../../project/select'
import type { ExportOptions } from '../format'
import { compose } from './compose'
import type { Composition } from './composition'
import { draftOf, withPage, type Draft } from './draft'
import { full } from './templates/full'
import { templateNamed, templates } from './templates/list'

/** Which briefing is to be written: a stored one by its id, or what a template makes: a preset by its name, or one itself. */
export type Choice = Pick<ExportOptions, 'briefing' | 'template' | 'page'>

/**
 * What is exported. A briefing that is named, else what a template makes that is named; where neither is, the
 * project's only briefing, or, where it has none or several, all that the full template makes of the marks: nobody shall
 * get one of two briefings by chance.
 */
export function draftFor(project: Project, { briefing: id, template: name, page }: Choice): Result<Draft> {
  const all = alive(project, 'briefings')
  if (id !== undefined || (name === undefined && all.length === 1)) {
    const briefing = id === undefined ? all[0] : find(project, 'briefings', id)
    if (briefing) return ok(withPage({ briefing, sections: sectionsOf(project, briefing.id) }, page))
    return err(
      'no-briefing',
      `There is no briefing ${id}. ${all.length ? `This project has ${all.map((one) => `${one.id}${one.title.trim() && ` (“${one.title.trim()}”)`}`).join(', ')}.` : 'This project has none; leave the briefing out, and one is made from a template.'}`,
    )
  }
  const template = name === undefined ? full : typeof name === 'string' ? templateNamed(name) : name
  if (template) return ok(withPage(draftOf(template), page))
  return err(
    'no-template',
    `There is no template “${String(name)}”. There are ${templates.map((one) => one.name).join(', ')}.`,
  )
}

/** The composition of what `options` name. Throws where they name what is not there. */
export function compositionFor(project: Project, options: ExportOptions): Composition {
  const draft = draftFor(project, options)
  if (!draft.ok) throw new Error(draft.failure.message)
  return compose(project, draft.value, options)
}

/** The articles that `options` come down to; undefined for all of them. */
export function articlesFor(
  project: Project,
  options: Choice & Pick<ExportOptions, 'articles'>,
): readonly string[] | undefined {
  if (options.articles) return options.articles
  const draft = draftFor(project, options)
  return draft.ok && draft.value.briefing.articles.length ? draft.value.briefing.articles : undefined
}
