import { kinds } from '../../kinds/list'
import { apply } from '../../project/apply'
import type { Command, Simple } from '../../project/commands'
import { makeId } from '../../project/ids'
import { newProject, write, type Project } from '../../project/model'
import { commandSchema } from '../../project/schema'
import { makeStamp } from '../../project/stamps'
import { newArticle, newMark, tables, type TableName } from '../../project/tables'
import { makeSpan, type Span } from '../../text/anchor'
import { plainText } from '../../text/plain'
import { fromLines } from '../../text/rich'
import { reports, type ReportName } from './articles'
import { claims, links, type ClaimDraft } from './claims'
import { quotes, type Passage, type QuoteDraft } from './quotes'
import { people, subjects } from './register'

/** A report's file as it was read. */
export interface ReportFile {
  text: string
  /** Bytes. */
  size: number
  sha256: string
}

const START = Date.UTC(2026, 2, 16, 9)
const MINUTE = 60_000
const REPLICA = 'sample'

/** The sample project, made by the commands that the window sends, with a clock and ids that are always the same. */
export function buildSample(files: Record<ReportName, ReportFile>): Project {
  let count = 0
  const tick = (): string => makeStamp(++count, REPLICA, START + count * MINUTE)
  const project = newProject(idFor('project', 0), 'Who is holding back the Merel?', tick())
  project.people[REPLICA] = { name: 'Quoin', initials: 'Q' }
  const run = (sent: Command): void => {
    const stamp = tick()
    const command = commandSchema.parse(sent)
    const applied = apply(project, { stamp, command }, (id) => plainText(project.tables.articles.get(id)!.doc).text)
    if (!applied.ok) throw new Error(`${applied.failure.message} ${JSON.stringify(command)}`)
    write(project, stamp, applied.value)
  }
  const ids = new Map<string, string>()
  const add = <T extends TableName>(table: T, name: string, fields: object): void => {
    const id = idFor(table, ids.size + 1)
    ids.set(`${table}/${name}`, id)
    run({ do: 'add', table, record: { id, ...fields } } as Simple)
  }
  const idOf = (table: TableName, name: string): string => ids.get(`${table}/${name}`)!

  run({ do: 'set', table: 'project', id: project.id, fields: { description: DESCRIPTION } })
  for (const [name, fields] of Object.entries(reports)) {
    const { text, size, sha256 } = files[name as ReportName]
    const source = { name: `${name}.txt`, size, sha256, type: 'text', encoding: 'utf-8' }
    const retrieved = new Date(START + ids.size * MINUTE).toISOString()
    add(
      'articles',
      name,
      newArticle({ ...fields, retrieved, language: 'en', direction: 'ltr', source, doc: fromLines(text) }),
    )
  }
  for (const [name, fields] of Object.entries(people)) add('speakers', name, fields)
  for (const [name, fields] of Object.entries(subjects)) add('tags', name, { ...fields, parent: null, note: null })
  const shared = ({ report, tags = [], note = null }: QuoteDraft | ClaimDraft) => ({
    article: idOf('articles', report),
    tags: tags.map((tag) => idOf('tags', tag)),
    note,
  })
  for (const [name, draft] of Object.entries<QuoteDraft>(quotes)) {
    const { text } = files[draft.report]
    const { words, speaker, cue, source, form, saidOn = '', addressedTo = '' } = draft
    const spans = words.map((passage) => spanOf(text, passage))
    const derived = kinds.quote.derive(text, { start: spans[0]!.start, end: spans.at(-1)!.end })
    const pointing = { spans, cue: cue ? spanOf(text, cue) : null, source: source ? spanOf(text, source) : null }
    add(
      'marks',
      name,
      newMark('quote', {
        ...shared(draft),
        ...derived,
        ...(form && { form }),
        ...pointing,
        speaker: idOf('speakers', speaker),
        saidOn,
        addressedTo,
      }),
    )
  }
  for (const [name, draft] of Object.entries<ClaimDraft>(claims)) {
    const { report, words, assertedBy, tags, note, ...judged } = draft
    const spans = [spanOf(files[report].text, words)]
    add(
      'marks',
      name,
      newMark('claim', {
        ...shared({ report, words, assertedBy, tags, note } as ClaimDraft),
        ...judged,
        spans,
        assertedBy: idOf('speakers', assertedBy),
      }),
    )
  }
  links.forEach(({ type, from, to, note }) =>
    add('links', `${from} ${to}`, { type, from: idOf('marks', from), to: idOf('marks', to), note }),
  )
  return project
}

const DESCRIPTION =
  'Three reports about one dam, to practise on: they quote the same people and disagree about the river. Every place, person and outlet is invented. ' +
  'Much is marked already; in the first report a farmer, a diplomat and half a promise are waiting for you.'

/** The same id for the same number; the letters after the time are those of the number, spread out. */
const idFor = (table: TableName, n: number): string =>
  makeId(
    tables[table].prefix,
    START + n * MINUTE,
    Uint8Array.from({ length: 8 }, (_, i) => ((n + 1) * (i + 3) * 97) % 251),
  )

/** The span of a passage, or of the words between its bars. Throws unless the passage occurs exactly once. */
export function spanOf(text: string, passage: Passage): Span {
  const [before = '', inside, after = ''] = passage.split('|')
  const words = inside === undefined ? passage : before + inside + after
  const at = text.indexOf(words)
  if (at < 0 || text.includes(words, at + 1)) throw new Error(`Not in the text exactly once: ${passage}`)
  return inside === undefined
    ? makeSpan(text, at, at + words.length)
    : makeSpan(text, at + before.length, at + before.length + inside.length)
}
