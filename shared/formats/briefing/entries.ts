import type { AnyKind } from '../../kinds/list'
import type { Project } from '../../project/model'
import { isBlank } from '../../text/rich'
import { markup, join, textAttributes, type Child, type Html } from '../html'
import {
  bySpeaker,
  exactWords,
  isWhole,
  MISSING,
  placeOf,
  SPEAKERLESS,
  statementOf,
  wordsToPrint,
  type Numbered,
  type Spoken,
} from '../numbered'
import { describeSpeaker, factsOf, nameInText, typeOf, valueText, type Fact } from '../values'
import { tables } from '../../project/tables'
import { noteHtml } from './rich'
import { articleId } from './sources'
import { section, type Section } from './section'

/** All marks of one kind: quotes under their speakers, other kinds in reading order. */
export function kindSection(project: Project, kind: AnyKind, marks: readonly Numbered[]): Section | null {
  if (marks.length === 0) return null
  const id = kind.name
  if (kind.name !== 'quote')
    return section(
      id,
      kind.plural,
      marks.map((n) =>
        entry(project, n, {
          table: ledger(
            Object.keys(kind.fields).filter((name) => name !== 'statement'),
            factsOf(project, n.mark, ['statement']),
          ),
        }),
      ),
    )
  const groups = bySpeaker(project, marks)
  const parts = groups.map(({ speaker }, i) => ({
    id: `speaker-${i + 1}`,
    title: speaker ? nameInText(speaker) : SPEAKERLESS.title,
  }))
  return section(
    id,
    'Quotes by speaker',
    groups.map((group, i) => spoken(project, group, parts[i]!.id)),
    parts,
  )
}

function spoken(project: Project, { speaker, marks }: Spoken, id: string): Html {
  const about = speaker ? describeSpeaker(speaker) : [SPEAKERLESS.sentence]
  const type = speaker && typeOf(speaker)
  const [first, ...rest] = marks.map((n) => entry(project, n, { line: line(factsOf(project, n.mark, ['speaker'])) }))
  // The name and its first quote are one unbreakable block: no name stands alone at the foot of a page.
  return markup`<section class="speaker">
    <div class="keep">
      <div class="who"><h3 id="${id}"><bdi>${speaker?.name ?? SPEAKERLESS.title}</bdi></h3>${type && markup` <span class="type">${type}</span>`}</div>
      ${about.length > 0 && markup`<p class="small about">${join(about, ' · ')}</p>`} ${first}
    </div>
    ${rest}
  </section>
`
}

/** A mark in a list. `facts` is what is known of it beside its words: in the line of its place, or as a table above it. */
function entry(project: Project, numbered: Numbered, facts: { line?: Child[]; table?: Child }): Html {
  const { number, mark, source, paragraph } = numbered
  const target = paragraph ? `mark-${number}` : articleId(source.label)
  const outlet = source.alone ? '' : source.article.outlet.trim()
  const exact = exactWords(numbered)
  const place = markup`<a class="place" href="#${target}">${placeOf(numbered)}</a>`
  const tags = valueText(project, tables.marks.fields.tags, mark.tags)
  return markup`<div class="item entry-${mark.kind}" id="entry-${number}">
    <span class="number number-${mark.kind}">${number}</span>
    <p class="words"${statementOf(numbered) ? markup` dir="auto"` : textAttributes(source.article)}>${wordsToPrint(numbered)}</p>
    ${exact && markup`<p class="exact"${textAttributes(source.article)}>${exact}</p>`}
    ${!isWhole(numbered) && markup`<p class="missing">${MISSING}</p>`} ${facts.table}
    <p class="small">${join([place, outlet && markup`<bdi>${outlet}</bdi>`, ...(facts.line ?? []), tags && markup`<bdi>${tags}</bdi>`], ' · ')}</p>
    ${mark.note && !isBlank(mark.note) && markup`<div class="note">${noteHtml(mark.note)}</div>`}
  </div>
`
}

/** "Direct · Said to Bloomberg · Cue “he told”": for marks that have few facts. */
const line = (facts: readonly Fact[]): Child[] =>
  facts.map(({ field, label, text }) =>
    field.is === 'choice' ? text : markup`${label} <bdi>${field.is === 'span' ? `“${text}”` : text}</bdi>`,
  )

/** Columns of the ledger; briefing.css has as many. */
const COLUMNS = 3

/**
 * A quiet table, label above value, with the range or meaning of each word of judgement. Each of the kind's fields has
 * its own place, filled or not, so that one can read down a column through many marks; rows with nothing are left out.
 */
function ledger(fields: readonly string[], facts: readonly Fact[]): Child {
  const place = ({ name }: Fact): number => fields.indexOf(name)
  const rows = [...new Set(facts.map((fact) => Math.floor(place(fact) / COLUMNS)))]
  const cells = facts.map((fact) => {
    const { label, text, hint } = fact
    const row = rows.indexOf(Math.floor(place(fact) / COLUMNS)) + 1
    return markup`<div style="grid-area: ${row} / ${(place(fact) % COLUMNS) + 1}">
        <dt>${label}</dt>
        <dd><bdi>${text}</bdi>${hint && markup` <span class="hint">${hint}</span>`}</dd>
      </div>
`
  })
  return cells.length > 0 && markup`<dl class="ledger">${cells}</dl>`
}
