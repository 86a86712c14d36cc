import { CONFIDENCE, LIKELIHOOD, STATUS } from '../../../kinds/words'
import type { Project } from '../../../project/model'
import { personOf } from '../../../project/select'
import type { Claim } from '../../../project/tables'
import { exactWords, isWhole, MISSING, ofKind, statementOf, wordsToPrint, type Numbered } from '../../numbered'
import { factsOf, gradeOf } from '../../values'
import { dateOf } from '../../words'
import { placeIds, type PrintedBlock } from '../composition'
import { cell, gistOf, heads, joined, numberRun, paragraph, placeRun, sourceWords, text, whoOf } from '../runs'
import { entryOf } from './entry'
import { ledgerOf } from './ledger'
import { definePart, type PartContext } from './part'
import { relationLines, relationsOf, verbOf, type Relation } from './relations'

type NumberedClaim = Numbered & { mark: Claim }

export const claims = definePart({
  name: 'claims',
  label: 'Table of claims',
  about: 'Each claim with who makes it, where it stands, its grade, status, likelihood and confidence.',
  options: [
    {
      name: 'which',
      label: 'Claims',
      choices: [
        { value: 'all', label: 'All' },
        { value: 'cited', label: 'Those used in the text' },
      ],
    },
    {
      name: 'detail',
      label: 'Shown as',
      choices: [
        { value: 'table', label: 'Table' },
        { value: 'evidence', label: 'One by one, with the evidence' },
      ],
    },
  ],
  make: (context) => {
    const { sources, options, cited } = context
    const marks = ofKind(sources, 'claim').filter(
      (n): n is NumberedClaim => n.mark.kind === 'claim' && (options['which'] !== 'cited' || cited.has(n.mark.id)),
    )
    if (marks.length === 0) return { blocks: [] }
    const relations = relationsOf(context)
    if (options['detail'] === 'evidence')
      return { blocks: marks.map((n) => withEvidence(context, n, relations(n.mark.id))) }
    return {
      blocks: [
        {
          is: 'table',
          heads: 1,
          widths: [6, 41, 18, 12, 7, 16],
          rows: [
            heads('No.', 'Claim', 'Asserted by', 'Where', 'Grade', 'Judged'),
            ...marks.map((n) => row(context, n, relations(n.mark.id))),
          ],
        },
      ],
    }
  },
})

function row({ project }: PartContext, n: NumberedClaim, relations: readonly Relation[]) {
  const { mark } = n
  const exact = exactWords(n)
  const about = mark.aboutWhen && `About ${dateOf(mark.aboutWhen)}`
  return {
    id: placeIds.entry(n.number),
    cells: [
      cell([numberRun(n)]),
      cell(
        statementOf(n) ? paragraph(statementOf(n)) : sourceWords(wordsToPrint(n), n, 'words'),
        ...(exact ? [sourceWords(exact, n, 'exact')] : []),
        ...(isWhole(n) ? [] : [paragraph(MISSING, 'warning')]),
        ...smallLine([about, ...relationLines(relations)]),
      ),
      cell(whoOf(project, n) || paragraph([text('Nobody named', 'quiet')])),
      cell([placeRun(n)], ...(n.source.alone ? [] : smallLine([n.source.article.outlet.trim()]))),
      cell(gradeText(project, n)),
      cell(
        labelOf(STATUS, mark.status),
        ...smallLine([labelOf(LIKELIHOOD, mark.likelihood)]),
        ...smallLine([mark.confidence && `${labelOf(CONFIDENCE, mark.confidence)} confidence`]),
      ),
    ],
  }
}

const smallLine = (parts: Parameters<typeof joined>[0]): PrintedBlock[] => {
  const runs = joined(parts)
  return runs.length ? [paragraph(runs, 'small')] : []
}

const labelOf = (choices: readonly { value: string; label: string }[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? ''

/** "B2": the letter of who asserts it, else of the outlet, and the figure of the claim itself; a dash for what is not judged. */
export function gradeText(project: Project, n: NumberedClaim): string {
  const letter =
    personOf(project, n.mark)?.reliability ||
    gradeOf(project, [n.source.article.outlet, n.source.article.author])?.value ||
    ''
  return letter || n.mark.credibility ? `${letter || '–'}${n.mark.credibility || '–'}` : ''
}

/** A claim with all its facts, and what speaks for it and against it. */
function withEvidence(context: PartContext, n: NumberedClaim, relations: readonly Relation[]): PrintedBlock {
  const fields = ['assertedBy', 'aboutWhen', 'likelihood', 'confidence', 'credibility', 'status']
  return entryOf(context, n, {
    under: ledgerOf(fields, factsOf(context.project, n.mark, ['statement'])),
    after: relations.map((relation) => {
      const { other } = relation
      const who = whoOf(context.project, other)
      return paragraph(
        [
          text(`${capital(verbOf(relation))} `, 'bold'),
          numberRun(other),
          text(` ${gistOf(other)}`),
          text(`  ${[who].filter(Boolean).join('')}${who ? ' · ' : ''}`, 'quiet'),
          placeRun(other),
        ],
        'small',
      )
    }),
  })
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
