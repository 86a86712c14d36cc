import { readArgs, flag } from './args'
import { EXIT, UsageError, type CliCommand } from './command'
import { openFile } from './project-file'
import { rowsOf, type Rows } from './rows'
import { aligned } from './table'

export const listCommand: CliCommand = {
  name: 'list',
  usage: 'P.quoin [--json]',
  summary: 'Shows what a project holds.',
  run: async (args, cli) => {
    const { options, rest } = readArgs(args, { json: flag })
    const [path, ...more] = rest
    if (!path || more.length) throw new UsageError('Name one project file.')
    const rows = rowsOf((await openFile(cli.path(path), cli)).project)
    if (options.json) cli.out(JSON.stringify(rows))
    else for (const line of readable(rows)) cli.out(line)
    return EXIT.done
  },
}

/** Tables for people: a few columns each, empty tables left out. */
function readable(rows: Rows): string[] {
  const s = String
  const sections: [string, string[], string[][]][] = [
    [
      'Articles',
      ['id', 'title', 'outlet', 'published', 'words', 'marks'],
      rows.articles.map((a) => [a.id, a.title, a.outlet, a.published, s(a.words), s(a.marks)]),
    ],
    [
      'Marks',
      ['id', 'kind', 'article', '¶', 'speaker', 'words'],
      rows.marks.map((m) => [m.id, m.kind, m.article, s(m.paragraph), m.speaker, m.statement || m.words]),
    ],
    ['Speakers', ['id', 'type', 'marks', 'name'], rows.speakers.map((p) => [p.id, p.type, s(p.marks), p.name])],
    ['Tags', ['id', 'under', 'name'], rows.tags.map((t) => [t.id, t.parent ?? '', t.name])],
    ['Links', ['id', 'type', 'from', 'to'], rows.links.map((l) => [l.id, l.type, l.from, l.to])],
    ['Briefings', ['id', 'title'], rows.briefings.map((b) => [b.id, b.title])],
    ['Conflicts', ['table', 'id', 'field'], rows.conflicts.map((c) => [c.table, c.id, c.field])],
  ]
  const filled = sections.filter(([, , body]) => body.length)
  const lines = filled.flatMap(([title, head, body]) => ['', `${title} (${body.length})`, ...aligned([head, ...body])])
  return [
    rows.project.title || 'Untitled project',
    ...(filled.length ? lines : ['', 'Nothing is in this project yet.']),
  ]
}
