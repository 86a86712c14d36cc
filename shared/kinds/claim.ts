import { choice, ref, text } from './field'
import { defineKind } from './kind'
import { CONFIDENCE, CREDIBILITY, LIKELIHOOD, STATUS } from './words'

/** Something asserted that can be true or false, put in one sentence by the analyst. */
export const claim = defineKind({
  name: 'claim',
  label: 'Claim',
  plural: 'Claims',
  key: 'c',
  fields: {
    statement: text('Statement', 1000, true),
    assertedBy: ref('Asserted by', 'speakers'),
    aboutWhen: text('About when', 60),
    likelihood: choice('Likelihood', LIKELIHOOD),
    confidence: choice('Confidence', CONFIDENCE),
    credibility: choice('Credibility', CREDIBILITY),
    status: choice('Status', STATUS),
  },
  derive: () => ({ status: 'unchecked' as const }),
  summary: (mark, names) => {
    const by = names.speaker(mark.assertedBy)
    return mark.statement || (by ? `Asserted by ${by}` : 'Statement not written')
  },
  person: (mark) => mark.assertedBy,
})
