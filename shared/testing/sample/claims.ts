import type { Claim, Fields, Link } from '../../project/tables'
import type { ReportName } from './articles'
import type { Passage, QuoteName } from './quotes'
import type { PersonName, SubjectName } from './register'
import { rich } from './rich'

export interface ClaimDraft extends Partial<
  Pick<Claim, 'aboutWhen' | 'likelihood' | 'confidence' | 'credibility' | 'status'>
> {
  report: ReportName
  words: Passage
  statement: string
  assertedBy: PersonName
  tags?: SubjectName[]
  note?: Fields['marks']['note']
}

export const claims = {
  twoFifths: {
    report: 'northline',
    words: 'the flow at the border had fallen by two fifths in four days',
    statement: 'The flow of the Merel at the border fell by 40 per cent between 8 and 12 March 2026.',
    assertedBy: 'verrin',
    aboutWhen: '2026-03-08/2026-03-12',
    likelihood: 'unlikely',
    confidence: 'moderate',
    credibility: '4',
    status: 'disputed',
    tags: ['flow'],
    note: rich(
      'Four figures for one river, and no two count from the same day:',
      '- 12 per cent: Halvia, against last year',
      '- 31 per cent: the commission, against the average',
      '- 40 per cent: Verrin, against Sunday',
      '- “more than half”: Brandt, not said against what',
    ),
  },
  gauge: {
    report: 'northline',
    words: '31 per cent less water than the average for early March',
    statement: 'The gauge at Tarn Bridge showed 31 per cent less water than the average for early March.',
    assertedBy: 'commission',
    aboutWhen: '2026-03-12',
    likelihood: 'very likely',
    confidence: 'high',
    credibility: '2',
    status: 'supported',
    tags: ['flow'],
  },
  fastGate: {
    report: 'northline',
    words: 'One of the six gates had closed faster than intended',
    statement: 'One of the dam’s six gates closed faster than intended, and nobody noticed for a day.',
    assertedBy: 'official',
    aboutWhen: '2026-03-09',
    likelihood: 'likely',
    confidence: 'low',
    credibility: '3',
    status: 'disputed',
    tags: ['gates'],
    note: rich(
      'One unnamed source against one spokesman. The *detail* speaks for the source; the commission’s hourly log would settle it.',
    ),
  },
  lastYear: {
    report: 'courier',
    words: 'the Merel at Tarn Bridge carried 12 per cent less water this week than in the same week of last year',
    statement: 'The Merel at Tarn Bridge carried 12 per cent less water than in the same week of 2025.',
    assertedBy: 'ministry',
    aboutWhen: '2026-03-09/2026-03-12',
    likelihood: 'roughly even chance',
    confidence: 'low',
    credibility: '3',
    status: 'unchecked',
    tags: ['flow'],
  },
  damShare: {
    report: 'courier',
    words: 'the share of the loss that is due to the dam at between 15 and 20 per cent of the river',
    statement: 'The dam alone takes between 15 and 20 per cent of the river’s flow.',
    assertedBy: 'olin',
    aboutWhen: '2026-03',
    likelihood: 'likely',
    confidence: 'moderate',
    credibility: '2',
    status: 'unchecked',
    tags: ['flow'],
  },
  february: {
    report: 'observer',
    words: 'The pictures, taken on 27 February, show a narrow lake about two kilometres long behind the High Merel dam',
    statement: 'Halvia was holding back water by 27 February 2026, ten days before the date it gives.',
    assertedBy: 'brandt',
    aboutWhen: '2026-02-27',
    likelihood: 'roughly even chance',
    confidence: 'low',
    credibility: '3',
    status: 'unverifiable',
    tags: ['gates'],
    note: rich('Turns on a second picture. **Ask for 2 and 5 March.**'),
  },
  moreThanHalf: {
    report: 'observer',
    words: 'the flow at the border was down by more than half',
    statement: 'The flow of the Merel at the border fell by more than half.',
    assertedBy: 'brandt',
    aboutWhen: '2026-03-13',
    likelihood: 'very unlikely',
    confidence: 'moderate',
    credibility: '5',
    status: 'refuted',
    tags: ['flow'],
  },
} satisfies Record<string, ClaimDraft>

export type ClaimName = keyof typeof claims

export const links: {
  type: Link['type']
  from: QuoteName | ClaimName
  to: QuoteName | ClaimName
  note: Fields['links']['note']
}[] = [
  { type: 'repeats', from: 'oneDropAgain', to: 'oneDrop', note: null },
  {
    type: 'contradicts',
    from: 'toTheMinute',
    to: 'fastGate',
    note: rich('Voss denies what the official in his own ministry admitted the day before.'),
  },
]
