import type { Assertion } from './assertions'
import type { Attribution, ClaimSuggestion, Range } from '../types'

/** Says who asserts each: what stands in an attribution is its speaker's, and reaches as far as that. Both are in order. */
export function claimsOf(assertions: readonly Assertion[], attributions: readonly Attribution[]): ClaimSuggestion[] {
  const pieces = attributions
    .filter((one) => one.confidence >= 0.5)
    .flatMap((one) => one.content.map((content) => ({ content, speaker: one.speaker })))
    .sort((a, b) => a.content[0] - b.content[0])
  let at = 0
  return assertions.map((assertion) => {
    const { span, numbers, dates, places, hedges } = assertion
    while (at < pieces.length && pieces[at]!.content[1] <= span[0]) at++
    const facts = numbers.length ? numbers : dates.length ? dates : places
    const within = (range: Range): boolean =>
      facts.length > 0 && facts.every((one) => one[0] >= range[0] && one[1] <= range[1])
    let own = span
    let speaker = ''
    for (let k = at; k < pieces.length && pieces[k]!.content[0] < span[1]; k++) {
      const { content } = pieces[k]!
      if (!within(content)) continue
      own = [Math.max(span[0], content[0]), Math.min(span[1], content[1])]
      speaker = pieces[k]!.speaker
      break
    }
    return {
      span: own,
      speaker,
      numbers,
      dates,
      places,
      hedges: hedges.filter((one) => one[0] >= own[0] && one[1] <= own[1]),
      confidence: assertion.confidence,
      reason: assertion.reason,
    }
  })
}
