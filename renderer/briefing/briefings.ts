import { fromTemplate } from '../../shared/formats/briefing/draft'
import { templateNamed } from '../../shared/formats/briefing/templates/list'
import type { Template } from '../../shared/formats/briefing/templates/template'
import type { Simple } from '../../shared/project/commands'
import { about, type Project } from '../../shared/project/model'
import { alive, find, sectionsOf } from '../../shared/project/select'
import { fieldsOf, newSection, type Briefing, type Fields, type Section } from '../../shared/project/tables'
import { flushEdits } from '../store/edits'
import { newId, short } from '../store/marking'
import { act, currentProject } from '../store/project'
import { wayBack } from '../store/undoing'
import { say, setView, toast, view } from '../store/view'
import { focusWriting, goToSection } from './go'
import { ordersFor } from './editor/writes'

/** What is done to briefings and their sections as wholes, as commands. */

/** A project's briefings, the newest last. */
export const briefingsOf = (project: Project): Briefing[] =>
  alive(project, 'briefings').sort((a, b) => (a.id < b.id ? -1 : 1))

/** The one that is open: the one asked for, else the newest. */
export const openBriefing = (project: Project, asked: string | null): Briefing | undefined =>
  find(project, 'briefings', asked) ?? briefingsOf(project).at(-1)

export const nameOf = ({ title }: Pick<Briefing, 'title'>): string => title.trim() || 'Untitled briefing'

const today = (): string => new Date().toISOString().slice(0, 10)

/** A name of the person's own keeps its capitals. */
const inSentence = ({ name, label }: Template): string => (templateNamed(name) ? label.toLowerCase() : label)

export function addBriefing(template: Template): void {
  const { title } = about(currentProject())
  const made = fromTemplate(template, newId, { title: title.trim(), version: '1', cutOff: today() })
  const commands: Simple[] = [
    { do: 'add', table: 'briefings', record: made.briefing },
    ...made.sections.map((record): Simple => ({ do: 'add', table: 'sections', record })),
  ]
  if (!act({ do: 'all', label: `New briefing: ${inSentence(template)}`, commands })) return
  setView({ briefing: made.briefing.id })
  say(`${template.label} begun`)
  focusWriting()
}

export function duplicateBriefing({ id }: Briefing): void {
  flushEdits()
  const project = currentProject()
  const source = find(project, 'briefings', id)
  if (!source) return
  const copy = newId('briefings')
  const fields = fieldsIn<'briefings'>('briefings', source)
  const commands: Simple[] = [
    { do: 'add', table: 'briefings', record: { ...fields, id: copy, title: `${nameOf(source)}, copy`.slice(0, 300) } },
    ...sectionsOf(project, id).map((section): Simple => ({
      do: 'add',
      table: 'sections',
      record: { ...fieldsIn<'sections'>('sections', section), id: newId('sections'), briefing: copy },
    })),
  ]
  if (act({ do: 'all', label: 'Duplicate briefing', commands })) setView({ briefing: copy })
}

const fieldsIn = <T extends 'briefings' | 'sections'>(table: T, record: Briefing | Section): Fields[T] =>
  Object.fromEntries(
    Object.keys(fieldsOf(table)).map((name) => [name, (record as unknown as Record<string, unknown>)[name]]),
  ) as Fields[T]

export function removeBriefing(briefing: Briefing): void {
  flushEdits()
  const project = currentProject()
  const commands: Simple[] = [
    ...sectionsOf(project, briefing.id).map(({ id }): Simple => ({ do: 'remove', table: 'sections', id })),
    { do: 'remove', table: 'briefings', id: briefing.id },
  ]
  if (!act({ do: 'all', label: `Delete briefing ${short(nameOf(briefing), 40)}`, commands })) return
  if (view().briefing === briefing.id) setView({ briefing: null })
  removed('Briefing deleted.')
}

const removed = (text: string): void => {
  say(text)
  toast({ tone: 'plain', text, ...wayBack() })
}

/** Adds a section after another one, or at the end, and takes the caret to its title. */
export function addSection(briefing: string, after: string | null = null): void {
  flushEdits()
  const sections = sectionsOf(currentProject(), briefing)
  const at = sections.findIndex(({ id }) => id === after) + 1 || sections.length
  const id = newId('sections')
  const given: (number | undefined)[] = sections.map(({ order }) => order)
  const orders = ordersFor([...given.slice(0, at), undefined, ...given.slice(at)])
  const record = { id, ...newSection({ briefing, order: orders[at]! }) }
  const others = orders.toSpliced(at, 1)
  const commands: Simple[] = [{ do: 'add', table: 'sections', record }, ...reordered(sections, others)]
  if (act({ do: 'all', label: 'Add section', commands })) goToSection(id, true)
}

const reordered = (sections: readonly Section[], orders: readonly number[]): Simple[] =>
  sections.flatMap(({ id, order }, i): Simple[] =>
    order === orders[i] ? [] : [{ do: 'set', table: 'sections', id, fields: { order: orders[i]! } }],
  )

/** Puts a section where another stands: `to` counts from 0. */
export function moveSection(briefing: string, id: string, to: number): void {
  flushEdits()
  const sections = sectionsOf(currentProject(), briefing)
  const from = sections.findIndex((section) => section.id === id)
  const at = Math.max(0, Math.min(to, sections.length - 1))
  if (from < 0 || at === from) return
  const moved = sections.toSpliced(from, 1).toSpliced(at, 0, sections[from]!)
  const commands = reordered(moved, ordersFor(moved.map(({ order }) => order)))
  if (act({ do: 'all', label: 'Move section', commands }))
    say(`${sections[from]!.title || 'Section'} is now number ${at + 1} of ${sections.length}`)
}

export function removeSection(id: string): void {
  flushEdits()
  const section = find(currentProject(), 'sections', id)
  const command: Simple = { do: 'remove', table: 'sections', id }
  if (section && act({ do: 'all', label: 'Delete section', commands: [command] }))
    removed(`Section “${short(section.title.trim() || 'without a title', 60)}” deleted.`)
}

/** Which articles a briefing is about: none for all of them. One step of undo; nothing where it is so already. */
export function chooseArticles(briefing: string, articles: string[]): void {
  const before = find(currentProject(), 'briefings', briefing)?.articles
  if (!before || JSON.stringify(before) === JSON.stringify(articles)) return
  act({
    do: 'all',
    label: 'Choose articles of the briefing',
    commands: [{ do: 'set', table: 'briefings', id: briefing, fields: { articles } }],
  })
}
