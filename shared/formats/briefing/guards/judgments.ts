import { find, personOf, wordsOf } from '../../../project/select'
import type { TextPlace } from '../text-places'
import { judgmentsIn, usesIn } from '../used'
import { defineGuard } from './guard'

export const withoutClaim = defineGuard('judgment-without-claim', (project, draft) =>
  [...judgmentsIn(draft)]
    .filter(({ judgment }) => !judgment.attrs.claims.some((id) => find(project, 'marks', id)))
    .map(({ place, words }) => ({
      message: 'This judgment rests on no claim. Choose the claims behind it.',
      place,
      words,
    })),
)

export const withoutConfidence = defineGuard('judgment-without-confidence', (_, draft) =>
  [...judgmentsIn(draft)]
    .filter(({ judgment }) => !judgment.attrs.confidence)
    .map(({ place, words }) => ({ message: 'This judgment does not say how confident you are.', place, words })),
)

/** Stays for as long as it is so: that the status has changed is said once, and is accepted with a click. */
export const onDoubted = defineGuard('judgment-on-doubted', (project, draft) =>
  [...judgmentsIn(draft)].flatMap(({ judgment, place, words }) => {
    const claims = judgment.attrs.claims.flatMap((id) => {
      const mark = find(project, 'marks', id)
      return mark?.kind === 'claim' ? [mark] : []
    })
    return (['refuted', 'disputed'] as const).flatMap((status) => {
      const count = claims.filter((claim) => claim.status === status).length
      const them = count === 1 ? `a claim that is ${status}` : `${count} claims that are ${status}`
      return count
        ? [
            {
              message: `This judgment rests on ${them}; the briefing says so. Choose others, or judge again.`,
              place,
              words,
            },
          ]
        : []
    })
  }),
)

/** Claims that the text or a judgment uses and that nobody is named for. */
export const withoutSource = defineGuard('claim-without-source', (project, draft) => {
  const used = new Map<string, TextPlace>()
  const use = (id: string, place: TextPlace): void => {
    const mark = find(project, 'marks', id)
    if (mark?.kind === 'claim' && !personOf(project, mark) && !used.has(id)) used.set(id, place)
  }
  for (const { reference, place } of usesIn(draft)) use(reference.id, place)
  for (const { judgment, place } of judgmentsIn(draft)) for (const id of judgment.attrs.claims) use(id, place)
  return [...used].map(([id, place]) => {
    const mark = find(project, 'marks', id)!
    return {
      message: 'Nobody is named who asserts this claim. Say who does, or that it is the article’s own.',
      place,
      words: (mark.kind === 'claim' && mark.statement) || wordsOf(mark),
    }
  })
})
