import type { Numbered, Source } from '../../numbered'
import { ofKind } from '../../numbered'
import { personOf } from '../../../project/select'
import { gradeOf } from '../../values'
import { count, dateOf, listed } from '../../words'
import type { PrintedBlock, PrintedFact, Run } from '../composition'
import { labelRun, numberRun, paragraph, text } from '../runs'
import { definePart, type PartContext } from './part'
import { relationsOf } from './relations'

export const scope = definePart({
  name: 'scope',
  label: 'Scope and gaps',
  about: 'How much was read, from when to when and from whom, and what is missing.',
  make: (context) => {
    if (context.sources.length === 0) return { blocks: [] }
    const gaps = gapsOf(context)
    return {
      blocks: [
        { is: 'facts', facts: extentOf(context) },
        ...(gaps.length
          ? [
              { ...paragraph([text('What is missing', 'bold')]), keep: true },
              { is: 'list', ordered: false, start: 1, items: gaps.map((runs) => [paragraph(runs)]) } as PrintedBlock,
            ]
          : []),
      ],
    }
  },
})

function extentOf({ project, sources }: PartContext): PrintedFact[] {
  const outlets = unique(sources.map(({ article }) => article.outlet))
  const speakers = unique(sources.flatMap(({ marks }) => marks.map(({ mark }) => personOf(project, mark)?.name ?? '')))
  const marks = sources.flatMap((source) => source.marks)
  const facts: [string, string][] = [
    ['Articles', String(sources.length)],
    ['Published', spanOf(sources)],
    ['Outlets', named(outlets)],
    ['Quotes', String(marks.filter(({ mark }) => mark.kind === 'quote').length)],
    ['Claims', String(marks.filter(({ mark }) => mark.kind === 'claim').length)],
    ['Speakers', named(speakers)],
  ]
  return facts.flatMap(([label, text], place) => (text && text !== '0' ? [{ label, text, place }] : []))
}

const unique = (names: readonly string[]): string[] => [...new Set(names.map((name) => name.trim()).filter(Boolean))]

/** The names while they are few, else how many. */
const named = (names: readonly string[]): string => (names.length > 4 ? String(names.length) : listed(names))

/** "12 March 2026 to 16 March 2026"; dates that are given in words are counted apart. */
function spanOf(sources: readonly Source[]): string {
  const given = sources.map(({ article }) => article.published.trim())
  const days = given.filter((date) => /^\d{4}(-\d{2}(-\d{2}.*)?)?$/.test(date)).sort()
  const vague = given.filter((date) => date && !days.includes(date)).length
  const none = given.filter((date) => !date).length
  const [first, last] = [days[0], days.at(-1)]
  const span = first && last ? [...new Set([dateOf(first), dateOf(last)])].join(' to ') : ''
  const rest = [vague ? `${vague} dated in words` : '', none ? `${none} undated` : ''].filter(Boolean)
  return [span, ...rest].filter(Boolean).join('; ')
}

/** What a reader must know is not there, each as a sentence with links to the marks. */
function gapsOf(context: PartContext): Run[][] {
  const { project, sources } = context
  const relations = relationsOf(context)
  const claims = ofKind(sources, 'claim')
  const backing = (n: Numbered): Numbered[] =>
    relations(n.mark.id)
      .filter(({ type, out }) => type === 'repeats' || (type === 'supports' && !out))
      .map(({ other }) => other)
  const unnamed = (n: Numbered): boolean => personOf(project, n.mark)?.type === 'unnamed'
  const ungraded = unique(
    sources
      .filter(({ article }) => !gradeOf(project, [article.outlet, article.author]))
      .map(({ article }) => article.outlet),
  )
  return [
    about(
      claims.filter((n) => !personOf(project, n.mark)),
      'claim',
      'names nobody who asserts it',
      'name nobody who asserts them',
    ),
    about(
      claims.filter((n) => backing(n).every(({ source }) => source === n.source)),
      'claim',
      'rests on one source alone',
      'rest on one source alone',
    ),
    about(
      claims.filter((n) => unnamed(n) && backing(n).every(unnamed)),
      'claim',
      'comes from unnamed sources only',
      'come from unnamed sources only',
    ),
    about(
      ofKind(sources, 'quote').filter(({ mark }) => !personOf(project, mark)),
      'quote',
      'has no speaker',
      'have no speaker',
    ),
    ungraded.length
      ? [
          text(
            `${ungraded.length === 1 ? 'The reliability of 1 outlet was' : `The reliability of ${ungraded.length} outlets was`} not judged: ${few(ungraded)}.`,
          ),
        ]
      : [],
    lacking(
      sources.filter(({ article }) => !article.outlet.trim()),
      'no outlet',
    ),
    lacking(
      sources.filter(({ article }) => !article.published.trim()),
      'no date',
    ),
  ].filter((runs) => runs.length > 0)
}

const lacking = (sources: readonly Source[], what: string): Run[] =>
  pointed(sources, `${count(sources.length, 'source')} ${sources.length === 1 ? 'has' : 'have'} ${what}: `, (source) =>
    labelRun({ source }),
  )

/** Numbers listed before the rest is only counted. */
const MOST = 12

const about = (marks: readonly Numbered[], kind: string, one: string, many: string): Run[] =>
  pointed(marks, `${count(marks.length, kind)} ${marks.length === 1 ? one : many}: `, numberRun)

/** A sentence that ends with links to what it is about; empty where that is nothing. */
function pointed<T>(things: readonly T[], words: string, link: (thing: T) => Run): Run[] {
  if (things.length === 0) return []
  const shown = things.slice(0, MOST)
  const rest = things.length - shown.length
  return [
    text(words),
    ...shown.flatMap((thing, i): Run[] => [
      ...(i ? [text(i === shown.length - 1 && !rest ? ' and ' : ', ')] : []),
      link(thing),
    ]),
    text(rest ? ` and ${count(rest, 'other')}.` : '.'),
  ]
}

const few = (names: readonly string[]): string =>
  names.length <= MOST ? listed(names) : `${names.slice(0, MOST).join(', ')} and ${count(names.length - MOST, 'other')}`
