import type { Fields, Quote } from '../../project/tables'
import type { ReportName } from './articles'
import type { PersonName, SubjectName } from './register'
import { rich } from './rich'

/** A passage that occurs once in its report; two bars in it mark the words that are meant, where that is not all of it. */
export type Passage = string

export interface QuoteDraft {
  report: ReportName
  words: Passage[]
  speaker: PersonName
  cue?: Passage
  source?: Passage
  form?: Quote['form']
  saidOn?: string
  addressedTo?: string
  tags?: SubjectName[]
  note?: Fields['marks']['note']
}

/** Left unmarked on purpose, all in the first report: Dahl's second sentence, Jonas Hale, the diplomat. */
export const quotes = {
  oneDrop: {
    report: 'northline',
    words: ['We will not take one drop more than the treaty allows us, and we will publish every measurement we make,'],
    speaker: 'dahl',
    cue: 'Irena Dahl |told| reporters',
    source: '|Irena Dahl| told reporters',
    saidOn: '2026-03-12',
    addressedTo: 'Reporters on the dam',
    tags: ['treaty'],
    note: rich(
      'Two promises in one sentence:',
      '- the treaty’s share, which nobody can check yet',
      '- daily figures, which **anybody** can',
    ),
  },
  closedOnMonday: {
    report: 'northline',
    words: ['the gates had been closed on Monday 9 March and that the lake would take two years to fill'],
    speaker: 'dahl',
    cue: 'Dahl |said| that the gates had been closed on Monday 9 March',
    source: '|Dahl| said that the gates had been closed on Monday 9 March',
    saidOn: '2026-03-12',
    tags: ['gates'],
  },
  patience: {
    report: 'northline',
    words: ['This is our water, our bread and our patience,', 'and all three are running low.'],
    speaker: 'verrin',
    cue: '” he |said|, “and all three',
    source: '” |he| said, “and all three',
    form: 'direct',
    saidOn: '2026-03-12',
    addressedTo: 'Parliament, Port Ansel',
  },
  perhapsAThird: {
    report: 'northline',
    words: ['a dry winter accounted for “perhaps a third” of the loss'],
    speaker: 'commission',
    cue: '|adding| that a dry winter',
    source: '|the commission| said, adding that a dry winter',
    tags: ['flow'],
  },
  rougher: {
    report: 'northline',
    words: ['the first days had been “rougher than the plan”'],
    speaker: 'official',
    cue: '|admitted| that the first days',
    source: '|A senior official at the Halvian energy ministry|, who asked',
    tags: ['gates'],
  },
  storeTheFlood: {
    report: 'courier',
    words: [
      'What we store is the flood, not the river,',
      'Every spring that flood has drowned somebody’s village. From now on it will turn a wheel.',
    ],
    speaker: 'dahl',
    cue: 'not the river,” she |said|',
    source: 'not the river,” |she| said',
    form: 'direct',
    saidOn: '2026-03-12',
  },
  eveningNews: {
    report: 'courier',
    words: ['an invention for the evening news'],
    speaker: 'voss',
    cue: 'spokesman Karel Voss |told| the Courier',
    source: '|ministry spokesman Karel Voss| told the Courier',
    addressedTo: 'The Castrel Courier',
    tags: ['flow'],
  },
  toTheMinute: {
    report: 'courier',
    words: ['all six had moved “to the minute and to the centimetre” on Monday morning'],
    speaker: 'voss',
    cue: '”, he |said|: all six',
    source: '”, |he| said: all six',
    tags: ['gates'],
  },
  oneDropAgain: {
    report: 'courier',
    words: ['would take “not one drop more than the treaty allows us”'],
    speaker: 'dahl',
    cue: 'Halvia, she |said|, would',
    source: 'Halvia, |she| said, would',
    saidOn: '2026-03-12',
    tags: ['treaty'],
    note: rich('Shorter than in the Northline report: here the daily figures come *from next week*.'),
  },
  wetAndDry: {
    report: 'courier',
    words: ['Last year was wet and this year is dry, so everybody can pick the number that suits him,'],
    speaker: 'olin',
    cue: 'suits him,” she |said|',
    source: 'suits him,” |she| said',
    tags: ['flow'],
  },
  doorThatIsOpen: {
    report: 'observer',
    words: [
      'Water does not pile up against a door that is open,',
      'Either the minister in Castrel does not know what her engineers are doing, or she knows it very well.',
    ],
    speaker: 'brandt',
    cue: '|said| Water Minister Selma Brandt',
    source: 'said |Water Minister Selma Brandt|',
    form: 'direct',
    saidOn: '2026-03-13',
    addressedTo: 'Members of parliament',
    tags: ['gates'],
  },
  everyMeasurement: {
    report: 'observer',
    words: ['publish every measurement we make'],
    speaker: 'dahl',
    cue: 'Dahl had |promised| to',
    source: '|Dahl| had promised to',
    saidOn: '2026-03-12',
  },
  secondPicture: {
    report: 'observer',
    words: [
      'A pool of that size could also come from snow melting behind the building works,',
      'and you would need a second picture, a few days later, to tell one from the other',
    ],
    speaker: 'olin',
    cue: 'works, she |said| by telephone',
    source: 'works, |she| said by telephone',
    form: 'mixed',
    addressedTo: 'The Port Ansel Observer',
    tags: ['gates'],
  },
  noQuarrel: {
    report: 'observer',
    words: [
      'Nobody here wants a quarrel with the mountains,',
      'We want to know on a Monday how much water there will be on the Tuesday. Is that too much to ask?',
    ],
    speaker: 'tull',
    cue: '|said| Agnes Tull',
    source: 'said |Agnes Tull|',
    form: 'direct',
  },
} satisfies Record<string, QuoteDraft>

export type QuoteName = keyof typeof quotes
